/// A postcode in the form the index stores, `AA9A 9AA`, with the slips repaired that its form betrays.
package struct Postcode: Hashable, Sendable {
    package let text: String

    /// One that the index stores; its form was checked there.
    init(stored text: String) { self.text = text }

    var outward: Substring { text.split(separator: " ")[0] }
    /// The outward code and the first digit of the inward: some 3,000 addresses.
    var sector: Substring { text.dropLast(2) }

    /// Spacing and case are ignored; 0 and O, 1 and I are told apart by position.
    ///
    /// Source of the form: BS 7666 part 0.
    package init?(_ typed: String) {
        var characters = typed.uppercased().unicodeScalars.filter { $0 != " " && $0 != "-" }.map {
            UInt8(truncatingIfNeeded: $0.value)
        }
        guard (5...7).contains(characters.count), typed.utf8.count <= 16 else { return nil }
        func digit(_ i: Int) {
            if characters[i] == UInt8(ascii: "O") { characters[i] = UInt8(ascii: "0") }
            if characters[i] == UInt8(ascii: "I") || characters[i] == UInt8(ascii: "L") {
                characters[i] = UInt8(ascii: "1")
            }
        }
        func letter(_ i: Int) {
            if characters[i] == UInt8(ascii: "0") { characters[i] = UInt8(ascii: "O") }
            if characters[i] == UInt8(ascii: "1") { characters[i] = UInt8(ascii: "I") }
        }
        let inward = characters.count - 3
        letter(0)
        digit(inward)
        letter(inward + 1)
        letter(inward + 2)
        if inward == 2 { digit(1) }
        if inward == 4 {
            letter(1)
            digit(2)
        }
        // The last place of an outward code is a digit, or a letter that is no O, I or L.
        if inward >= 3 { digit(inward - 1) }
        characters.insert(UInt8(ascii: " "), at: inward)
        guard Self.hasForm(characters) else { return nil }
        text = String(decoding: characters, as: UTF8.self)
    }

    /// `[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}`
    private static func hasForm(_ text: [UInt8]) -> Bool {
        func isLetter(_ c: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(c) }
        func isDigit(_ c: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(c) }
        let form = text.map { isLetter($0) ? "A" : isDigit($0) ? "9" : " " }.joined()
        return ["A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"].contains(form)
    }
}
