/// A name in the form in which names are compared: lower case, accents folded, apostrophes dropped, parts apart.
struct FoldedName: Hashable, Sendable {
    /// The parts, of letters only.
    let parts: [[UInt8]]
    /// All parts as one word: "O'Brien-Smith" is `obriensmith`.
    let whole: [UInt8]

    init(_ name: String) {
        var parts: [[UInt8]] = []
        var part: [UInt8] = []
        func close() {
            if !part.isEmpty { parts.append(part) }
            part = []
        }
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0x61...0x7a: part.append(UInt8(scalar.value))
            case 0x41...0x5a: part.append(UInt8(scalar.value) | 0x20)
            case 0x27, 0x2e, 0x22, 0x60, 0xb4, 0x2018, 0x2019, 0x300...0x36f: continue
            case 0x20, 0x2d, 0x5f, 0x2010...0x2015, 0xa0: close()
            default:
                if let base = Self.bases[scalar] {
                    part += base
                } else {
                    part += Array(scalar.properties.lowercaseMapping.utf8)
                }
            }
        }
        close()
        self.parts = parts
        whole = parts.flatMap(\.self)
    }

    var isEmpty: Bool { whole.isEmpty }

    private static let bases: [Unicode.Scalar: [UInt8]] = {
        var bases: [Unicode.Scalar: [UInt8]] = [:]
        for (base, accented) in [
            ("a", "àáâãäåāăą"), ("c", "çćč"), ("d", "ďđð"), ("e", "èéêëēėęě"), ("g", "ğ"), ("i", "ìíîïīįı"),
            ("l", "łľ"),
            ("n", "ñńň"), ("o", "òóôõöøōő"), ("r", "ř"), ("s", "śşšș"), ("t", "ťț"), ("u", "ùúûüūůűų"), ("y", "ýÿ"),
            ("z", "źżž"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
        ] {
            for character in accented {
                for scalar in (String(character) + character.uppercased()).unicodeScalars {
                    bases[scalar] = Array(base.utf8)
                }
            }
        }
        return bases
    }()
}

extension FoldedName {
    /// A single part that is folded already.
    init(folded part: [UInt8]) {
        parts = [part]
        whole = part
    }
}
