import Postgres
import Testing

@testable import Registry
import TestDatabase

/// The tables and views of the database, by whether they hold children's data. One that is in neither list fails the tests.
enum ChildTables {
    /// Those that the application reads under a grant.
    static let readable: Set<String> = [
        "registry.child", "registry.child_name", "registry.child_home", "registry.child_address", "registry.carer",
        "registry.carer_contact", "registry.other_number", "contacts.involvement", "contacts.common_assessment",
        "contacts.sensitive_involvement", "contacts.sensitive_mark", "contacts.lead_term", "shielding.shield",
        "search.candidate",
    ]
    /// Those that the feeds' login alone reads, under a grant.
    static let fed: Set<String> = ["feeds.\"row\""]
    /// Those that nobody but the guard reads. Partitions of audit.entry belong to them.
    static let closed: Set<String> = [
        "search.key", "access.\"grant\"", "audit.entry", "contacts.history", "contacts.lead_offer",
        "contacts.broker_request", "contacts.broker_step", "contacts.notice", "audit.head", "audit.sealing",
        "audit.rule", "audit.alert", "audit.watching", "audit.home", "shielding.request", "shielding.member",
        "shielding.override", "shielding.item", "shielding.holding", "shielding.event", "shielding.delivery",
        "stewardship.act", "stewardship.change", "stewardship.superseded", "stewardship.move", "stewardship.statement",
        "stewardship.stay", "stewardship.archived", "stewardship.subject_request", "stewardship.correction",
        "feeds.chunk",
    ]
    /// Reference data and accounts: no child in them.
    static let childless: Set<String> = [
        "registry.authority", "registry.authority_code", "registry.authority_successor", "contacts.service",
        "contacts.post", "access.account", "access.proposal", "access.tally",
        "access.occupation", "access.purpose", "access.role", "access.signing_key", "migrations.history",
        "search.derivation", "feeds.source", "feeds.precedence", "feeds.upload", "feeds.reject", "savings.survey",
        "savings.response",
        "savings.workforce", "savings.estimate", "savings.obstacle", "savings.running_cost", "savings.backlog",
        "savings.event", "savings.membership", "savings.population", "savings.use", "savings.pending",
        "savings.cursor", "stewardship.run", "stewardship.succession", "shielding.ground", "shielding.evidence",
        "shielding.system",
    ]

    /// All with child data, as the catalogue has them. One partition stands for its kind.
    static func all(in index: SmallIndex) -> [String] {
        let known = readable.union(fed).union(closed).union(childless)
        let partitions = index.tables.filter { $0.wholeMatch(of: /audit\.entry_\d{4}_\d{2}/) != nil }
        let unknown = index.tables.filter { !known.contains($0) && !partitions.contains($0) }
        #expect(unknown == [], "say in ChildTables whether they hold children's data")
        return index.tables.filter { !childless.contains($0) && !partitions.dropFirst().contains($0) }.sorted()
    }

    /// The tables and views that are not PostgreSQL's own.
    static let catalogue: SQL = """
        select c.oid::regclass::text from pg_class as c
        where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relpersistence <> 't'
            and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')
        """

    /// Rows seen in each table after the statements that lead up to it. Tables that deny aren't in it.
    static func rows(
        in index: SmallIndex,
        url: String? = nil,
        after statements: [String] = [],
        then: [String] = []
    ) async throws -> [String: Int] {
        let tables = all(in: index)
        let answers = try await Psql.run(
            statements + tables.flatMap { ["savepoint s", "select count(*) from \($0)", "rollback to s"] } + then,
            url: url ?? index.urls.api
        )
        var rows: [String: Int] = [:]
        for (position, table) in tables.enumerated() {
            let answer = answers[statements.count + position * 3 + 1]
            if let count = Int(answer) {
                rows[table] = count
            } else {
                #expect(answer.hasPrefix("ERROR 42501"), "\(table): \(answer)")
            }
        }
        return rows
    }

    /// Fails where one row of child data is seen.
    static func expectNothing(
        in index: SmallIndex,
        url: String? = nil,
        after statements: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let seen = try await rows(in: index, url: url, after: statements)
        #expect(seen.filter { $0.value > 0 } == [:], sourceLocation: sourceLocation)
        if url == nil { #expect(Set(seen.keys) == readable, sourceLocation: sourceLocation) }
    }
}
