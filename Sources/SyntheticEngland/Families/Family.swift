/// A household with children while it is being made.
struct Family {
    enum Sex: Sendable { case girl, boy }

    enum Kind: Sendable {
        /// Both parents, under one name or two.
        case couple
        /// One parent; the other may live elsewhere and care too.
        case lone
        /// A parent with a new partner: the older children have the former partner's name.
        case step
        /// Grandparents or foster carers: the children's name is not the carers'.
        case kin
    }

    struct Birth: Sendable {
        var day: Block.Day
        var sex: Sex
        /// Of a birth of several, which one this is, counted from 1; 0 for a single birth.
        var ofSeveral = 0
        /// From the time before the step-parent came.
        var isEarlier = false
    }

    /// A home of the household, from a day until the next one.
    struct Home: Sendable {
        var place: Int
        var postcodeIndex: Int
        var stay: Block.Stay
    }

    var kind: Kind
    var culture: Culture
    /// Of the other parent.
    var otherCulture: Culture
    /// The oldest first.
    var births: [Birth] = []
    var homes: [Home] = []
    var isShielded = false
    /// A family known to services: most of its children have some.
    var isKnown = false

    var mother = Block.Text.none
    var motherGiven = Block.Text.none
    var maiden = Block.Text.none
    var father = Block.Text.none
    var fatherGiven = Block.Text.none
    var formerPartner = Block.Text.none
    var formerPartnerGiven = Block.Text.none
    /// The children's family name, and that of those born before the step-parent came.
    var children = Block.Text.none
    var earlierChildren = Block.Text.none
    var carers: [Block.Carer] = []
    /// The absent parent, a carer at another address.
    var absent: Block.Carer?
    /// Given names so far: siblings don't share one.
    var given: [Block.Text] = []
}

extension BlockBuilder {
    mutating func makeFamily(most: Int) -> Family {
        let mix = vocabulary.mixes[place.area.mix] ?? Self.evenMix
        let culture = Culture.allCases[mix.draw(&random)]
        let other = random.chance(0.08) ? Culture.allCases[mix.draw(&random)] : culture
        let kind: Family.Kind =
            switch random.unit() {
            case ..<0.64: .couple
            case ..<0.86: .lone
            case ..<0.96: .step
            default: .kin
            }
        var family = Family(kind: kind, culture: culture, otherCulture: other)
        family.births = makeBirths(most: most, isStep: kind == .step)
        family.isShielded = random.chance(0.0045)
        family.isKnown = random.chance(0.25)
        return family
    }

    /// One to eight children, years apart, placed anywhere in the eighteen years.
    private mutating func makeBirths(most: Int, isStep: Bool) -> [Family.Birth] {
        let wanted =
            switch random.unit() {
            case ..<0.44: 1
            case ..<0.825: 2
            case ..<0.945: 3
            case ..<0.982: 4
            case ..<0.994: 5
            default: 6 + random.below(3)
            }
        let count = min(most, isStep ? wanted + 1 : wanted)
        var births: [Family.Birth] = []
        var offset: Int32 = 0
        while births.count < count {
            births.append(Family.Birth(day: offset, sex: random.chance(0.513) ? .boy : .girl))
            if births.count < count, random.chance(0.016) {
                let several = births.count + 1 < count && random.chance(0.015) ? 3 : 2
                births[births.count - 1].ofSeveral = 1
                for twin in 2...several {
                    // A second twin is sometimes born after midnight.
                    let day = offset + (random.chance(0.02) ? 1 : 0)
                    births.append(Family.Birth(day: day, sex: random.chance(0.513) ? .boy : .girl, ofSeveral: twin))
                }
            }
            offset += 300 + Int32(random.below(700)) + Int32(random.below(900))
        }
        let longest = Self.years * 365
        births.removeAll { $0.day >= longest }
        let span = births.reduce(0) { max($0, $1.day) }
        // The youngest allowed is born yesterday; the oldest is not yet eighteen.
        let first = today - longest + Int32(random.below(Int(longest - span)))
        let change = isStep ? max(1, births.count / 2) : 0
        for index in births.indices {
            births[index].day += first
            births[index].isEarlier = index < change
        }
        return births
    }

    private static let evenMix = WeightedChoice([Double](repeating: 1, count: Culture.allCases.count))
}
