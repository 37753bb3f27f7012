/// An authority as a place: its children, postcodes and towns.
struct Area: Sendable {
    /// The DfE number.
    let authority: Int16
    let mix: NameMix
    /// In proportion to the children who live there.
    let weight: Double
    let districts: WordList
    let towns: WordList

    /// The 153 authorities, as listed.
    static let all: [Area] = [
        AuthorityList.londonAndWestMidlands, AuthorityList.metropolitanNorth,
        AuthorityList.unitariesOf800to859, AuthorityList.unitariesAndCounties,
    ].flatMap { $0.split(separator: "\n") }.map(Area.init(line:))

    private init(line: Substring) {
        let fields = line.split(separator: ";")
        guard fields.count == 5, let authority = Int16(fields[0]), let mix = NameMix(rawValue: String(fields[1])),
            let weight = Double(fields[2])
        else { preconditionFailure("a line of the authority list has five fields") }
        self.authority = authority
        self.mix = mix
        self.weight = weight
        districts = WordList(fields[3].split(separator: " ").flatMap(Self.districts(of:)))
        towns = WordList(fields[4].split(separator: ",").map(String.init))
    }

    /// `LS1-3` is LS1, LS2 and LS3.
    private static func districts(of range: Substring) -> [String] {
        let ends = range.split(separator: "-")
        guard ends.count == 2, let last = Int(ends[1]) else { return [String(range)] }
        let letters = ends[0].prefix { !$0.isNumber }
        guard let first = Int(ends[0].dropFirst(letters.count)) else { return [String(range)] }
        return (first...last).map { "\(letters)\($0)" }
    }
}
