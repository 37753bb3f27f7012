/// Numbers that other bodies allot, with the check each carries.
enum CheckedNumber {
    /// Ten digits, the last from the others modulo 11.
    ///
    /// Source: NHS Data Dictionary, "NHS NUMBER".
    static func isNHSNumber(_ text: String) -> Bool {
        guard let digits = digits(text), digits.count == 10 else { return false }
        let sum = zip(digits, stride(from: 10, to: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        let check = (11 - sum % 11) % 11
        return check == digits[9]
    }

    /// A check letter, then twelve characters: digits, the last of which is a letter in a temporary number.
    ///
    /// Source: Department for Education, "Unique pupil numbers (UPNs): a guide".
    static func isUPN(_ text: String) -> Bool {
        let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)
        let bytes = Array(text.utf8)
        guard bytes.count == 13, let digits = digits(String(decoding: bytes[1..<12], as: UTF8.self)) else {
            return false
        }
        let last: Int
        switch bytes[12] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): last = Int(bytes[12] - UInt8(ascii: "0"))
        default:
            guard let place = letters.firstIndex(of: bytes[12]) else { return false }
            last = place
        }
        let sum = (digits + [last]).enumerated().reduce(0) { $0 + $1.element * ($1.offset + 2) }
        return letters[sum % 23] == bytes[0]
    }

    private static func digits(_ text: String) -> [Int]? {
        let digits = text.utf8.map { Int($0) - Int(UInt8(ascii: "0")) }
        return digits.allSatisfy((0...9).contains) ? digits : nil
    }
}
