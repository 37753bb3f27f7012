import Postgres

/// Slips of fingers.
enum Slip {
    /// One character left out, doubled or put in, hit beside, or swapped with the next. The first one is seldom wrong.
    static func name(_ name: String, _ random: inout Random) -> String? {
        var letters = Array(name)
        guard letters.count >= 3 else { return nil }
        let index = random.chance(0.08) ? 0 : 1 + random.below(letters.count - 1)
        switch random.unit() {
        case ..<0.3: letters.remove(at: index)
        case ..<0.45: letters.insert(letters[index], at: index)
        case ..<0.55: letters.insert(neighbour(of: letters[index], &random), at: index)
        case ..<0.8: letters[index] = neighbour(of: letters[index], &random)
        default:
            let other = index + 1 < letters.count ? index + 1 : index - 1
            letters.swapAt(index, other)
        }
        let wrong = String(letters)
        return wrong == name || wrong.allSatisfy { !$0.isLetter } ? nil : wrong
    }

    /// One character of the inward code, or of the outward code's digits.
    static func postcode(_ postcode: String, _ random: inout Random) -> String? {
        var letters = Array(postcode)
        guard letters.count >= 6 else { return nil }
        let index = letters.count - 1 - random.below(random.chance(0.8) ? 3 : letters.count - 1)
        guard letters[index] != " " else { return nil }
        if letters[index].isNumber {
            letters[index] = random.element(of: Array("0123456789").filter { $0 != letters[index] })
        } else if index + 1 < letters.count, letters[index + 1].isLetter, random.chance(0.3) {
            letters.swapAt(index, index + 1)
        } else {
            letters[index] = Character(neighbour(of: letters[index], &random).uppercased())
        }
        return String(letters) == postcode ? nil : String(letters)
    }

    /// Another digit in one place of the day, the month or the last two of the year.
    static func digit(of date: CivilDate, _ random: inout Random) -> CivilDate? {
        var digits = Array(date.description)
        let place = random.element(of: [2, 3, 5, 6, 8, 9, 9, 6])
        digits[place] = random.element(of: Array("0123456789").filter { $0 != digits[place] })
        guard let wrong = CivilDate(iso: String(digits)), wrong.year > date.year - 12 else { return nil }
        return wrong
    }

    private static func neighbour(of letter: Character, _ random: inout Random) -> Character {
        guard let near = neighbours[Character(letter.lowercased())] else { return "e" }
        let hit = random.element(of: Array(near))
        return letter.isUppercase ? Character(hit.uppercased()) : hit
    }

    /// Keys beside each other on an English keyboard.
    private static let neighbours: [Character: String] = [
        "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok", "o": "ipl",
        "p": "ol",
        "a": "qsz", "s": "adwx", "d": "sfec", "f": "dgrv", "g": "fhtb", "h": "gjyn", "j": "hkum", "k": "jlim",
        "l": "kop",
        "z": "xas", "x": "zcsd", "c": "xvdf", "v": "cbfg", "b": "vngh", "n": "bmhj", "m": "njk",
    ]
}
