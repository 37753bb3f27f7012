import Foundation

/// A name in the form in which names are compared: lower case, accents folded, apostrophes dropped, parts apart. `search.fold`
/// in the database does the same.
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
        for scalar in Self.scalars(of: name) {
            switch scalar.value {
            case 0x61...0x7a: part.append(UInt8(scalar.value))
            case 0x41...0x5a: part.append(UInt8(scalar.value) | 0x20)
            case 0x27, 0x2e, 0x22, 0x60, 0x300...0x36f: continue
            case 0x20, 0x2d, 0x5f, 0x2010...0x2015: close()
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

    /// Those of an accented letter are the letter and its accents, which fall away.
    private static func scalars(of name: String) -> String.UnicodeScalarView {
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.unicodeScalars }
        let apostrophes: Set<Unicode.Scalar> = ["´", "’", "‘", "ʼ", "ʻ", "′"]
        let kept = String(String.UnicodeScalarView(name.unicodeScalars.filter { !apostrophes.contains($0) }))
        return kept.decomposedStringWithCompatibilityMapping.unicodeScalars
    }

    /// Letters that aren't made of another and an accent.
    private static let bases: [Unicode.Scalar: [UInt8]] = {
        var bases: [Unicode.Scalar: [UInt8]] = [:]
        for (base, letters) in [
            ("o", "øØ"), ("l", "łŁ"), ("d", "đðĐÐ"), ("i", "ıİ"), ("h", "ħĦ"), ("t", "ŧŦ"), ("ae", "æÆ"), ("oe", "œŒ"),
            ("ss", "ßẞ"), ("th", "þÞ"),
        ] {
            for scalar in letters.unicodeScalars { bases[scalar] = Array(base.utf8) }
        }
        return bases
    }()

    /// What stands before a family name in many languages: alone it says nothing.
    static let particles = Set(
        ["van", "von", "der", "den", "del", "bin", "ibn", "bint", "binti", "dos", "des"].map { Array($0.utf8) }
    )
}

extension FoldedName {
    /// A single part that is folded already.
    init(folded part: [UInt8]) {
        parts = [part]
        whole = part
    }
}
