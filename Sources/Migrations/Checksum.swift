internal import Crypto

/// The SHA-256 of a file's text, in lower-case hexadecimal.
///
/// A byte order mark is removed and CRLF becomes LF before hashing: editors and git change both on their way from one
/// machine to another, and a checksum that alarms for that is soon ignored.
public struct Checksum: Hashable, Sendable, CustomStringConvertible {
    /// Sixty-four hexadecimal digits.
    public let description: String

    /// Takes a checksum as it was stored, in the history or the MANIFEST.
    init(stored: String) {
        description = stored
    }

    /// Computes the checksum of a file's bytes.
    init(of bytes: [UInt8]) {
        let digest = SHA256.hash(data: Self.normalized(bytes))
        let digits = Array("0123456789abcdef".utf8)
        var hexadecimal: [UInt8] = []
        hexadecimal.reserveCapacity(64)
        for byte in digest {
            hexadecimal.append(digits[Int(byte >> 4)])
            hexadecimal.append(digits[Int(byte & 15)])
        }
        description = String(decoding: hexadecimal, as: UTF8.self)
    }

    /// The first digits, enough for a person to compare.
    var short: String { String(description.prefix(12)) }

    /// Removes a leading byte order mark and turns each CRLF into LF.
    static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count - start)
        for index in bytes.indices.dropFirst(start) {
            let isCarriageReturnOfPair =
                bytes[index] == UInt8(ascii: "\r")
                && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
            if !isCarriageReturnOfPair { result.append(bytes[index]) }
        }
        return result
    }
}
