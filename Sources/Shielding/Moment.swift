package import Foundation

/// A time, in JSON as ISO 8601 has it: `2026-11-23T05:01:52Z`.
package struct Moment: Hashable, Sendable, Encodable, CustomStringConvertible {
    package let date: Date

    package init(_ date: Date) { self.date = date }

    package var description: String { date.formatted(.iso8601) }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
