import Foundation
import Testing

@testable import Registry
import TestDatabase

/// Who sees which field of whom: read from the database as the application's login, and written into the documentation.
@Suite("Role and field matrix")
struct ShieldMatrixTests {
    private static func caller(_ reader: ShieldMatrix.Reader) -> Caller {
        var caller = Caller(account: 0, role: .practitioner, authority: 383, client: "test")
        switch reader {
        case .responsibleTeam, .archive: return .team
        case .otherTeam, .otherArchive: return .otherTeam
        case .health: return .nurse
        case .education: return .teacher
        case .other: return .partner
        case .auditor: return .auditor
        case .overriding: caller.account = 20
        case .throughSystem: (caller.account, caller.onBehalfOf) = (24, Caller.nurse.account)
        case .mediated: (caller.account, caller.onBehalfOf, caller.authority) = (Caller.team.account, 25, 301)
        case .management: (caller.account, caller.role) = (21, .management)
        case .operator: (caller.account, caller.role) = (22, .operator)
        case .source: (caller.account, caller.role) = (23, .source)
        case .system: (caller.account, caller.role) = (24, .system)
        }
        return caller
    }

    private static let accounts = """
        insert into access.account (account, name, role, occupation, authority, system_key, dbs_checked_on, trained_on, agreed_on, may_override)
        overriding system value
        select account, name, role, occupation, authority, key::jsonb, current_date, current_date, current_date, account = 20
        from (values
            (20, 'Sol Worker', 1, 'social worker', 383, null), (21, 'Mia Manager', 4, 'social worker', 301, null),
            (22, 'Olga Operator', 5, 'social worker', 301, null), (23, 'School Census', 6, 'teacher', 301, null),
            (24, 'Case System', 7, 'case-management system', 383, '{}'), (25, 'Rae Ringer', 1, 'social worker', 301, null)
        ) as a (account, name, role, occupation, authority, key)
        """

    /// What opens a record and its shield's case, each with a token of its own, and reads each field.
    private func statements(_ child: ChildNumber, _ reader: ShieldMatrix.Reader, in index: SmallIndex) throws
        -> [String]
    {
        let caller = Self.caller(reader)
        let isArchive = [.archive, .otherArchive].contains(reader)
        let (record, other) = (try index.token(caller).hex, try index.token(caller).hex)
        let door =
            isArchive
            ? "select stewardship.read_archive('\\x\(record)', 'looking after', 'psql', \(child.value), null)"
            : SmallIndex.open(child, record)
        let reads = ShieldMatrix.Field.allCases.flatMap { field -> [String] in
            let (table, condition) = isArchive ? field.archived : field.rows
            if isArchive {
                let rows = "jsonb_array_elements(contacts.answered() #> '{record,\(table)}') as r (r)"
                let fitting = condition.replacing(/kind|ended/) { "r ->> '\($0.output)'" }
                return [SmallIndex.name(record), "select count(*) from \(rows) where \(fitting)"]
            }
            if field == .shieldCase {
                return [SmallIndex.name(other), "select count(*) from shielding.shields() where ground is not null"]
            }
            return [SmallIndex.name(record), "select count(*) from \(table) where \(condition)"]
        }
        return [door, "select shielding.begin('\\x\(other)', 'looking after', 'psql', 'case', \(child.value))"] + reads
    }

    /// What each reader sees of a record.
    private func seen(_ record: ShieldMatrix.Record, _ child: ChildNumber, in index: SmallIndex) async throws
        -> [ShieldMatrix.Reader: Set<ShieldMatrix.Field>]
    {
        let asked = try record.readers.map { try statements(child, $0, in: index) }
        var answers = try await index.api(asked.flatMap { $0 })[...]
        var seen: [ShieldMatrix.Reader: Set<ShieldMatrix.Field>] = [:]
        for (reader, questions) in zip(record.readers, asked) {
            let own = Array(answers.prefix(questions.count))
            answers = answers.dropFirst(questions.count)
            let counts = stride(from: 3, to: own.count, by: 2).map { Int(own[$0]) }
            #expect(!counts.contains(nil), "\(reader.rawValue): \(own)")
            seen[reader] = Set(zip(ShieldMatrix.Field.allCases, counts).filter { $1 ?? 0 > 0 }.map(\.0))
        }
        return seen
    }

    @Test("the documentation's tables are what the database does")
    func documented() async throws {
        try await SmallIndex.with { index in
            func check(_ record: ShieldMatrix.Record, _ child: ChildNumber) async throws {
                let table = try await seen(record, child, in: index)
                #expect(try ShieldMatrix.isDocumented(record, table), "\(record.rawValue)")
            }
            func change(_ statement: String) async throws {
                let answer = try await index.truth(statement)
                #expect(!answer.hasPrefix("ERROR"), "\(answer)")
            }
            let shielded = ChildNumber.shielded.value
            try await change(Self.accounts)
            try await change("insert into shielding.override (child, account) select number, 20 from registry.child")
            try await change(
                """
                insert into registry.child_name (child, ordinal, kind, family, given)
                select number, 9, 'former', 'Before', 'Bee' from registry.child
                """
            )
            try await change(
                """
                insert into stewardship.archived (child, archived_on, ground)
                values (\(ChildNumber.archived.value), current_date - 30, 'left England')
                """
            )
            try await change(
                """
                set session_replication_role = replica;
                update shielding.shield set asked_by = 3, ground = 'domestic abuse' where child = \(shielded)
                """
            )
            try await check(.sensitive, .ordinary)
            try await check(.shielded, .shielded)
            try await change(
                """
                set session_replication_role = replica;
                update shielding.shield set state = 'provisional', decide_by = now() + interval '1 day' where ended is null
                """
            )
            try await check(.provisional, .shielded)
            try await check(.archived, .archived)
            try await change("delete from contacts.sensitive_involvement")
            try await check(.ordinary, .ordinary)
        }
    }
}
