/// How alike two words are, on bytes of folded names.
enum Similarity {
    /// Jaro-Winkler similarity, 0 to 1 (W. E. Winkler, 1990; prefix weight 0.1 over at most four letters).
    static func jaroWinkler(_ a: [UInt8], _ b: [UInt8]) -> Double {
        if a == b { return 1 }
        if a.isEmpty || b.isEmpty { return 0 }
        let window = max(0, max(a.count, b.count) / 2 - 1)
        var takenA = [Bool](repeating: false, count: a.count)
        var takenB = [Bool](repeating: false, count: b.count)
        var matches = 0
        for i in a.indices {
            let lower = max(0, i - window)
            let upper = min(b.count - 1, i + window)
            guard lower <= upper else { continue }
            for j in lower...upper where !takenB[j] && a[i] == b[j] {
                takenA[i] = true
                takenB[j] = true
                matches += 1
                break
            }
        }
        guard matches > 0 else { return 0 }
        var transposed = 0
        var j = 0
        for i in a.indices where takenA[i] {
            while !takenB[j] { j += 1 }
            if a[i] != b[j] { transposed += 1 }
            j += 1
        }
        let m = Double(matches)
        let jaro = (m / Double(a.count) + m / Double(b.count) + (m - Double(transposed / 2)) / m) / 3
        var prefix = 0
        while prefix < min(4, a.count, b.count), a[prefix] == b[prefix] { prefix += 1 }
        return jaro + Double(prefix) * 0.1 * (1 - jaro)
    }

    /// Whether one insertion, deletion, substitution or swap of neighbours makes one word the other.
    static func isOneEdit(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        if abs(a.count - b.count) > 1 { return false }
        var i = 0
        while i < min(a.count, b.count), a[i] == b[i] { i += 1 }
        if a.count == b.count {
            if i == a.count { return false }
            if a[(i + 1)...] == b[(i + 1)...] { return true }
            return i + 1 < a.count && a[i] == b[i + 1] && a[i + 1] == b[i] && a[(i + 2)...] == b[(i + 2)...]
        }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        return short[i...] == long[(i + 1)...]
    }

    /// A code that sound-alikes share: like Soundex (US patent 1,261,167), with the first letter coded too, the
    /// digraphs of names read as one sound, and no limit of length.
    static func sound(_ word: [UInt8]) -> [UInt8] {
        var code: [UInt8] = []
        var i = 0
        func next(_ ahead: Int = 1) -> UInt8 { i + ahead < word.count ? word[i + ahead] : 0 }
        while i < word.count {
            var digit: UInt8
            switch word[i] {
            case UInt8(ascii: "p") where next() == UInt8(ascii: "h"):
                digit = 1
                i += 1
            case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "p"), UInt8(ascii: "v"), UInt8(ascii: "w"):
                digit = 1
            case UInt8(ascii: "k") where next() == UInt8(ascii: "n") && i == 0:
                digit = 5
                i += 1
            case UInt8(ascii: "c"), UInt8(ascii: "g"), UInt8(ascii: "j"), UInt8(ascii: "k"), UInt8(ascii: "q"),
                UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"):
                digit = 2
            case UInt8(ascii: "d"), UInt8(ascii: "t"): digit = 3
            case UInt8(ascii: "l"): digit = 4
            case UInt8(ascii: "m"), UInt8(ascii: "n"): digit = 5
            case UInt8(ascii: "r"): digit = 6
            default: digit = code.isEmpty && i == 0 ? 7 : 0
            }
            if digit != 0, code.last != digit { code.append(digit) }
            i += 1
        }
        return code
    }
}
