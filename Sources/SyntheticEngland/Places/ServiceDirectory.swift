/// Which services there are and what their numbers are: counted from 1, authority by authority, kind by kind.
struct ServiceDirectory: Sendable {
    private let counts: [Int32]
    private let firstNumbers: [Int64]
    let count: Int

    init(places: [Place]) {
        var counts: [Int32] = []
        var firstNumbers: [Int64] = []
        var next: Int64 = 1
        for place in places {
            for kind in ServiceKind.allCases {
                let count = kind.count(children: place.children.count)
                counts.append(Int32(count))
                firstNumbers.append(next)
                next += Int64(count)
            }
        }
        self.counts = counts
        self.firstNumbers = firstNumbers
        count = Int(next - 1)
    }

    func count(_ kind: ServiceKind, place: Int) -> Int {
        Int(counts[place * ServiceKind.allCases.count + kind.rawValue])
    }

    func number(_ kind: ServiceKind, _ index: Int, place: Int) -> Int64 {
        firstNumbers[place * ServiceKind.allCases.count + kind.rawValue] + Int64(index)
    }

    /// The service whose catchment the postcode is in. One in eight families goes to the next one instead.
    func nearest(_ kind: ServiceKind, place: Int, postcode: Int, of postcodes: Int, random: inout Random) -> Int64 {
        let count = count(kind, place: place)
        var index = postcode * count / postcodes
        if random.chance(0.125) { index = (index + 1) % count }
        return number(kind, index, place: place)
    }
}
