/// The index's own number of a child: sixteen digits in four groups of four, the last a check digit.
///
/// Fifteen digits are drawn at random by the database, so numbers tell nothing of order, place or age, and a guess that
/// passes the check digit finds one of twelve million children once in 75 million tries. The check digit is Damm's
/// (H. M. Damm, 2004): it catches every wrong digit and every swap of neighbours, the slips made on a telephone.
package struct ChildNumber: Hashable, Sendable {
    package let value: Int64

    /// A number whose check digit is right; nil otherwise.
    package init?(_ value: Int64) {
        guard (1_000_000_000_000_000...9_999_999_999_999_999).contains(value) else { return nil }
        guard Self.interim(of: value) == 0 else { return nil }
        self.value = value
    }

    /// Reads a number as people write it: spaces and hyphens between the groups are ignored.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 40 else { return nil }
        let digits = String(text.filter { $0 != " " && $0 != "-" })
        guard digits.utf8.count == 16, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let value = Int64(digits)
        else { return nil }
        self.init(value)
    }

    /// Completes fifteen digits with their check digit.
    package init?(payload: Int64) {
        guard (100_000_000_000_000...999_999_999_999_999).contains(payload) else { return nil }
        value = payload * 10 + Int64(Self.interim(of: payload))
    }

    private static func interim(of number: Int64) -> Int {
        var divisor: Int64 = 1
        while number / divisor >= 10 { divisor *= 10 }
        var interim = 0
        while divisor > 0 {
            interim = Int(quasigroup[interim * 10 + Int(number / divisor % 10)])
            divisor /= 10
        }
        return interim
    }

    /// The totally anti-symmetric quasigroup of order 10 from Damm's thesis, row by row.
    private static let quasigroup: [UInt8] = [
        0, 3, 1, 7, 5, 9, 8, 6, 4, 2,
        7, 0, 9, 2, 1, 5, 4, 8, 6, 3,
        4, 2, 0, 6, 8, 7, 1, 3, 5, 9,
        1, 7, 5, 0, 9, 8, 3, 4, 2, 6,
        6, 1, 2, 3, 0, 4, 5, 9, 7, 8,
        3, 6, 7, 4, 2, 0, 9, 5, 8, 1,
        5, 8, 6, 9, 7, 2, 0, 1, 3, 4,
        8, 9, 4, 5, 3, 6, 2, 0, 1, 7,
        9, 4, 3, 8, 6, 1, 7, 2, 0, 5,
        2, 5, 8, 1, 4, 3, 6, 7, 9, 0,
    ]
}

extension ChildNumber: CustomStringConvertible {
    /// Four groups of four digits, as they are read out: `4821 7730 5962 3115`.
    package var description: String {
        let digits = Array(String(value))
        return stride(from: 0, to: 16, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
    }
}

extension ChildNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = ChildNumber(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a child's number")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
