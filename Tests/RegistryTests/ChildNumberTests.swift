import Foundation
import Testing

@testable import Registry
import TestDatabase

@Suite("Child number")
struct ChildNumberTests {
    private static let samples = [482_177_305_962_311, 100_000_000_000_000, 999_999_999_999_999, 123_456_789_012_345]
        .compactMap {
            ChildNumber(payload: $0)
        }

    private static func number(_ digits: [UInt8]) -> ChildNumber? {
        ChildNumber(String(decoding: digits, as: UTF8.self))
    }

    @Test("every wrong digit is caught", arguments: samples)
    func wrongDigit(number: ChildNumber) {
        let digits = Array(String(number.value).utf8)
        #expect(Self.number(digits) == number)
        for position in digits.indices {
            for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != digits[position] {
                var wrong = digits
                wrong[position] = digit
                #expect(Self.number(wrong) == nil)
            }
        }
    }

    @Test("every swap of neighbours is caught", arguments: samples)
    func swap(number: ChildNumber) {
        let digits = Array(String(number.value).utf8)
        for position in digits.indices.dropLast() where digits[position] != digits[position + 1] {
            var wrong = digits
            wrong.swapAt(position, position + 1)
            #expect(Self.number(wrong) == nil)
        }
    }

    @Test("written in four groups, read with spaces and hyphens or without")
    func format() throws {
        let number = try #require(ChildNumber(payload: 482_177_305_962_311))
        #expect(number.description == "4821 7730 5962 3115")
        for text in ["4821 7730 5962 3115", "4821773059623115", "4821-7730-5962-3115", " 4821 7730 59623115 "] {
            #expect(ChildNumber(text) == number)
        }
        let json = try JSONEncoder().encode([number])
        #expect(String(decoding: json, as: UTF8.self) == #"["4821 7730 5962 3115"]"#)
        #expect(try JSONDecoder().decode([ChildNumber].self, from: json) == [number])
    }

    @Test(
        "what isn't a number is none",
        arguments: [
            "", "4821", "4821 7730 5962 31150", "0821 7730 5962 3115", "-821 7730 5962 3115", "+4821773059623115",
            "4821 7730 5962 311x",
            "٤٨٢١ 7730 5962 3115", "4.8e15", "9223372036854775807", "99999999999999999999", "4821\n7730\n5962\n3115",
            "4821\u{0}773059623115",
            "4821,7730,5962,3115", "48217730596231 15 - - - - - - - - - - - - - - -",
        ]
    )
    func nonsense(text: String) {
        #expect(ChildNumber(text) == nil)
    }

    @Test(
        "numbers out of range are none",
        arguments: [Int64.min, -4_821_773_059_623_118, 0, 999_999_999_999_999, .max]
    )
    func outOfRange(value: Int64) {
        #expect(ChildNumber(value) == nil)
        #expect(ChildNumber(payload: value == 999_999_999_999_999 ? 99_999_999_999_999 : value) == nil)
    }
}

@Suite("Child number in the database", .sharedIndex)
struct ChildNumberDatabaseTests {
    @Test("SQL and Swift agree on the check digit")
    func agreement() async throws {
        let index = try SmallIndex.current
        let answer = try await index.truth(
            """
            select n::text || registry.check_digit(n::text), registry.number_is_valid((n::text || '0')::bigint)
            from generate_series(100000000000000, 999999999999999, 449999999999999 / 250) as n
            """
        )
        for line in answer.split(separator: "\n") {
            let parts = line.split(separator: "|")
            let payload = try #require(Int64(parts[0].dropLast()))
            let number = try #require(ChildNumber(payload: payload))
            #expect(String(number.value) == parts[0])
            #expect((ChildNumber(payload * 10) != nil) == (parts[1] == "t"))
        }
        #expect(
            try await index.truth("select registry.number_is_valid(\(Int64.min + 1)), registry.number_is_valid(0)")
                == "f|f"
        )
    }

    @Test("new numbers are valid, unlike one another and in no order")
    func newNumbers() async throws {
        let numbers = try await SmallIndex.current.truth("select registry.new_number() from generate_series(1, 400)")
            .split(separator: "\n")
            .compactMap { ChildNumber($0)?.value }
        #expect(numbers.count == 400)
        #expect(Set(numbers).count == 400)
        let rising = zip(numbers, numbers.dropFirst()).count { $0 < $1 }
        #expect((120...280).contains(rising))
        // the first digit is spread, so a number doesn't tell when it was given
        #expect(Set(numbers.map { $0 / 1_000_000_000_000_000 }).count == 9)
    }
}
