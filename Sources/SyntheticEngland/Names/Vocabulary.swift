/// All the words names and addresses are made of, prepared for drawing.
struct Vocabulary: Sendable {
    static let shared = Vocabulary()

    struct Names: Sendable {
        var family: NameStock
        var boys: NameStock
        var girls: NameStock
        /// How many children have a second given name.
        var secondName: Double
    }

    /// By the raw value of `Culture`.
    let names: [Names]
    let patronyms: NameStock.Halves
    /// By the order of `NameMix`.
    let mixes: [NameMix: WeightedChoice]
    let streets = WordList(StreetNames.names)
    let streetKinds = WordList(StreetNames.kinds)
    let streetKindFrequencies: WeightedChoice

    private init() {
        names = Culture.allCases.map(Self.names(of:))
        patronyms = NameStock.Halves(
            first: WordList(EnglishSurnames.patronyms),
            second: WordList(EnglishSurnames.patronymSuffixes),
            share: 1
        )
        mixes = Dictionary(uniqueKeysWithValues: NameMix.allCases.map { ($0, WeightedChoice($0.shares)) })
        streetKindFrequencies = WeightedChoice(ranks: streetKinds.count, offset: 1)
    }

    private static func names(of culture: Culture) -> Names {
        switch culture {
        case .english: english
        case .southAsianMuslim:
            plain(SouthAsianMuslimNames.surnames, SouthAsianMuslimNames.boys, SouthAsianMuslimNames.girls, second: 0.25)
        case .hindu: plain(HinduNames.surnames, HinduNames.boys, HinduNames.girls, second: 0.3)
        case .sikh: plain(SikhNames.surnames, SikhNames.boys, SikhNames.girls, second: 0)
        case .eastEuropean:
            plain(
                EastEuropeanNames.surnames,
                EastEuropeanNames.boys,
                EastEuropeanNames.girls,
                second: 0.4,
                tail: halves(EastEuropeanNames.surnameStems, EastEuropeanNames.surnameSuffixes, 0.4)
            )
        case .westAfrican:
            plain(
                WestAfricanNames.surnames,
                WestAfricanNames.boys,
                WestAfricanNames.girls,
                second: 0.7,
                tail: halves(WestAfricanNames.surnameStems, WestAfricanNames.surnameSuffixes, 0.2)
            )
        case .arabic: plain(ArabicNames.surnames, ArabicNames.boys, ArabicNames.girls, second: 0.3)
        case .chinese: plain(ChineseNames.surnames, ChineseNames.boys, ChineseNames.girls, second: 0.2)
        case .traveller: plain(TravellerNames.surnames, TravellerNames.boys, TravellerNames.girls, second: 0.5)
        case .iberian: plain(IberianNames.surnames, IberianNames.boys, IberianNames.girls, second: 0.5)
        }
    }

    private static var english: Names {
        Names(
            family: NameStock(
                EnglishSurnames.common,
                offset: 13,
                halves: halves(EnglishSurnames.stems, EnglishSurnames.suffixes, 0.24)
            ),
            boys: NameStock(
                EnglishGivenNames.boys,
                offset: 10,
                cohorts: 3,
                halves: halves(EnglishGivenNames.boysFirst, EnglishGivenNames.boysSecond, 0.02, joint: "-")
            ),
            girls: NameStock(
                EnglishGivenNames.girls,
                offset: 10,
                cohorts: 3,
                halves: halves(EnglishGivenNames.girlsFirst, EnglishGivenNames.girlsSecond, 0.04, joint: "-")
            ),
            secondName: 0.75
        )
    }

    private static func plain(
        _ family: String,
        _ boys: String,
        _ girls: String,
        second: Double,
        tail: NameStock.Halves? = nil
    ) -> Names {
        Names(
            family: NameStock(family, offset: 4, halves: tail),
            boys: NameStock(boys, offset: 5, cohorts: 3),
            girls: NameStock(girls, offset: 6, cohorts: 3),
            secondName: second
        )
    }

    private static func halves(
        _ first: String,
        _ second: String,
        _ share: Double,
        joint: String = ""
    ) -> NameStock.Halves {
        NameStock.Halves(first: WordList(first), second: WordList(second), share: share, joint: Array(joint.utf8))
    }
}
