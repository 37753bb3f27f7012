import Foundation

/// What verifying needs of an entry's line: where it belongs in the tree, and its hash.
package struct SealedEntry: Hashable, Sendable {
    package var leaf: SealedLeaf
    var transaction: UInt64
    /// As the line says it.
    var at: String

    /// Reads the beginning of a line as `audit.line` writes it. Nil where it is none.
    package init?(line: UnsafeRawBufferPointer) {
        func skip(_ literal: StaticString, _ from: Int) -> Int? {
            let end = from + literal.utf8CodeUnitCount
            guard end <= line.count,
                memcmp(line.baseAddress! + from, literal.utf8Start, literal.utf8CodeUnitCount) == 0
            else { return nil }
            return end
        }
        func text(_ range: Range<Int>) -> String? {
            guard range.upperBound <= line.count else { return nil }
            return String(decoding: line[range], as: UTF8.self)
        }
        guard var index = skip(#"{"transaction":"#, 0) else { return nil }
        var transaction: UInt64 = 0
        while index < line.count, case let digit = line[index] &- UInt8(ascii: "0"), digit < 10, transaction < 1 << 59 {
            transaction = transaction * 10 + UInt64(digit)
            index += 1
        }
        guard let request = skip(#","request":""#, index), let id = text(request..<request + 36),
            let uuid = UUID(uuidString: id), let at = skip(#"","at":""#, request + 36),
            let time = text(at..<at + 27), skip("\"", at + 27) != nil
        else { return nil }
        leaf = SealedLeaf(request: uuid, hash: TreeHash(leaf: line))
        self.transaction = transaction
        self.at = time
    }

    /// Seconds since 1970; nil where the time can't be read.
    var seconds: Double? {
        // 2026-11-23T04:56:22.943660Z
        let digits = at.utf8.map { Int($0) - 48 }
        func number(_ from: Int, _ width: Int) -> Int { digits[from..<from + width].reduce(0) { $0 * 10 + $1 } }
        guard digits.count == 27, at.utf8.last == UInt8(ascii: "Z") else { return nil }
        var time = tm()
        time.tm_year = Int32(number(0, 4) - 1900)
        time.tm_mon = Int32(number(5, 2) - 1)
        time.tm_mday = Int32(number(8, 2))
        time.tm_hour = Int32(number(11, 2))
        time.tm_min = Int32(number(14, 2))
        time.tm_sec = Int32(number(17, 2))
        return Double(timegm(&time)) + Double(number(20, 6)) / 1_000_000
    }
}
