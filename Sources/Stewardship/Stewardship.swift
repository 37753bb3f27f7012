package import Foundation
import Postgres
package import Registry

/// Keeps records right: merges two of one child, splits one of two, takes either back, and passes records on.
///
/// Who may do what, what contradicts, and what an act changes is the database's to say (`stewardship.merge` and the others);
/// each step is in the audit.
package struct Stewardship: Sendable {
    /// Whose value goes on, where two records contradict each other.
    package enum Choice: String, Sendable, Codable {
        case surviving, superseded
    }

    /// What a record holds, by the table that it stands in.
    package typealias Sheet = [String: [Held]]

    /// Two records of what may be one child.
    package struct Comparison: Sendable, Codable {
        /// What both say of one thing.
        package struct Contradiction: Sendable, Codable {
            package var surviving: Held
            package var superseded: Held
        }

        package var surviving: Sheet
        package var superseded: Sheet
        /// By what they are about: `born`, `gender`, `name`, `address`, `nhs`, `upn`, `lead`, `assessment`, `shield`,
        /// `move` or `statement`. A merge decides each.
        package var contradictions: [String: Contradiction]
    }

    /// A merge or a split.
    package struct Act: Sendable, Codable {
        package var act: UUID
        /// `merge` or `split`.
        package var kind: String
        package var surviving: ChildNumber
        /// The record that was superseded, or the one that was begun.
        package var other: ChildNumber
        package var at: String
        package var decidedBy: String
        package var undoneAt: String?
    }

    /// What goes with a second child that was mixed into a record. Addresses and carers are in both afterwards.
    package struct Parts: Sendable, Codable {
        package var family: String
        package var given: String
        /// `2015-05-14`
        package var born: String
        /// `female`, `male` or `unspecified`
        package var gender: String
        /// Ordinals of former names and aliases.
        package var names: [Int]
        /// `nhs`, `upn`
        package var numbers: [String]
        /// Ids of involvements.
        package var involvements: [String]
        /// Sources' records, as `census/A1`.
        package var records: [String]

        package init(
            family: String,
            given: String,
            born: String,
            gender: String,
            names: [Int] = [],
            numbers: [String] = [],
            involvements: [String] = [],
            records: [String] = []
        ) {
            self.family = family
            self.given = given
            self.born = born
            self.gender = gender
            self.names = names
            self.numbers = numbers
            self.involvements = involvements
            self.records = records
        }
    }

    /// What a split began.
    package struct Split: Sendable, Codable {
        package var act: UUID
        package var number: ChildNumber
    }

    private struct Acts: Decodable {
        let acts: [Act]
    }

    private struct Made: Decodable {
        let act: UUID
    }

    let registry: Registry

    package init(registry: Registry) {
        self.registry = registry
    }

    /// Two records beside each other, and what contradicts.
    package func compare(
        _ surviving: ChildNumber,
        _ superseded: ChildNumber,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> Comparison {
        try await registry.ask(Comparison.self, as: caller, because: purpose) { token in
            """
            select stewardship.compare(\(token.bytes), \(purpose.reason), \(caller.client), \(surviving.value),
                \(superseded.value))
            """
        }.answer
    }

    /// Makes one record of two. The superseded number leads to the surviving record from then on.
    ///
    /// - Parameter decisions: one for each contradiction that ``compare(_:_:as:because:)`` lists. Of two shields the
    ///   surviving record's goes on.
    /// - Throws: ``Refusal`` with `undecided` where a contradiction isn't decided.
    @discardableResult
    package func merge(
        _ superseded: ChildNumber,
        into surviving: ChildNumber,
        decisions: [String: Choice] = [:],
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> UUID {
        let decided = try Self.json(decisions)
        return try await registry.ask(Made.self, as: caller, because: purpose) { token in
            """
            select stewardship.merge(\(token.bytes), \(purpose.reason), \(caller.client), \(surviving.value),
                \(superseded.value), \(decided))
            """
        }.answer.act
    }

    /// Begins a record of its own for a second child that was mixed into one. A shield covers both.
    @discardableResult
    package func split(
        _ number: ChildNumber,
        _ parts: Parts,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> Split {
        let named = try Self.json(parts)
        return try await registry.ask(Split.self, as: caller, because: purpose) { token in
            """
            select stewardship.split(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value), \(named))
            """
        }.answer
    }

    /// Takes a merge or a split back: each row is what it was, save where it was changed since.
    ///
    /// - Throws: ``Refusal`` with `later-act` where a later act on these records stands.
    package func undo(_ act: UUID, as caller: Caller, because purpose: Purpose) async throws {
        _ = try await registry.ask(Registry.Done.self, as: caller, because: purpose) { token in
            "select stewardship.undo(\(token.bytes), \(purpose.reason), \(caller.client), \(act))"
        }
    }

    /// The merges and splits of a record, the last one first.
    package func acts(on number: ChildNumber, as caller: Caller, because purpose: Purpose) async throws -> [Act] {
        try await registry.ask(Acts.self, as: caller, because: purpose) { token in
            "select stewardship.acts(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value))"
        }.answer.acts
    }

    static func json(_ value: some Encodable) throws -> JSONText {
        JSONText(String(decoding: try JSONEncoder().encode(value), as: UTF8.self))
    }
}
