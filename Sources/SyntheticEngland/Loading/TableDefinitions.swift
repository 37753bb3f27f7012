private import Logging
import Postgres

/// Indexes, primary and foreign keys of the tables to be loaded, read from the catalogue, dropped, and made again.
///
/// An index that is kept while millions of rows come in costs many times what one build at the end does. The statements
/// that bring everything back are kept in a table of the database, so that a load that was killed can be mended by the
/// next one.
struct TableDefinitions: Sendable {
    struct Definition: Sendable {
        var kind: Kind
        var drop: String
        var create: String
        /// Of a foreign key: checks what is stored already, once `create` made it for new rows.
        var validate: String?
    }

    enum Kind: String, Sendable { case key, index, foreignKey }

    var all: [Definition]

    /// Of these tables and of no others, save for foreign keys elsewhere that point at them.
    static func read(of tables: [String], on connection: Connection) async throws -> TableDefinitions {
        let constraints = try await connection.query(
            """
            select c.contype::text, c.conrelid::regclass::text, c.conname::text, pg_get_constraintdef(c.oid)
            from pg_constraint as c
            where c.contype in ('p', 'u', 'f') and c.conparentid = 0
                and (c.conrelid = any(\(tables)::regclass[]) or c.confrelid = any(\(tables)::regclass[]))
            order by c.contype = 'f' desc, c.conrelid, c.conname
            """
        )
        let indexes = try await connection.query(
            """
            select pg_get_indexdef(i.indexrelid), i.indexrelid::regclass::text
            from pg_index as i
            where i.indrelid = any(\(tables)::regclass[])
                and not exists (select from pg_constraint as c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
            order by i.indrelid, i.indexrelid
            """
        )
        var all = try constraints.decode((String, String, String, String).self).map { kind, table, name, text in
            let quoted = quote(name)
            let add = "alter table \(table) add constraint \(quoted) \(text)"
            let isForeign = kind == "f"
            return Definition(
                kind: isForeign ? .foreignKey : .key,
                drop: "alter table \(table) drop constraint \(quoted)",
                create: isForeign ? add + " not valid" : add,
                validate: isForeign ? "alter table \(table) validate constraint \(quoted)" : nil
            )
        }
        all += try indexes.decode((String, String).self).map { text, name in
            Definition(kind: .index, drop: "drop index \(name)", create: text, validate: nil)
        }
        return TableDefinitions(all: all)
    }

    /// Drops everything and notes how to bring it back, in one transaction.
    func drop(on connection: Connection) async throws {
        let creates = all.map(\.create)
        let validates = all.map { $0.validate ?? "" }
        let kinds = all.map(\.kind.rawValue)
        let drops = all.map(\.drop)
        try await connection.withTransaction { transaction in
            try await transaction.execute("create schema synthetic_england")
            try await transaction.execute(
                "create table synthetic_england.dropped (kind text, dropping text, creating text, validating text)"
            )
            try await transaction.execute(
                """
                insert into synthetic_england.dropped (kind, dropping, creating, validating)
                select kind, dropping, creating, validating
                from unnest(\(kinds)::text[], \(drops)::text[], \(creates)::text[], \(validates)::text[])
                    as noted (kind, dropping, creating, validating)
                """
            )
            for drop in drops { try await transaction.executeScript(unsafeText: drop) }
        }
    }

    /// What an earlier load dropped and didn't bring back; nil where there is nothing of the kind.
    static func leftBehind(on connection: Connection) async throws -> TableDefinitions? {
        let found = try await connection.query("select to_regclass('synthetic_england.dropped') is not null")
        guard try found.decode(Bool.self).first == true else { return nil }
        let rows = try await connection.query(
            "select kind, dropping, creating, nullif(validating, '') from synthetic_england.dropped"
        )
        return TableDefinitions(
            all: try rows.decode((String, String, String, String?).self).map { kind, drop, create, validate in
                Definition(kind: Kind(rawValue: kind) ?? .key, drop: drop, create: create, validate: validate)
            }
        )
    }

    /// Empties the tables and brings back what is missing, after a load that failed or was killed.
    func mend(tables: [String], on connection: Connection) async throws {
        try await connection.withTransaction { transaction in
            // Any of them may have been made again before the load ended.
            for definition in all where definition.kind == .foreignKey {
                try await transaction.executeScript(unsafeText: Self.ifExists(definition.drop))
            }
            for definition in all where definition.kind != .foreignKey {
                try await transaction.executeScript(unsafeText: Self.ifExists(definition.drop))
            }
            try await transaction.executeScript(unsafeText: "truncate \(tables.joined(separator: ", "))")
            for kind in [Kind.key, .index, .foreignKey] {
                for definition in all where definition.kind == kind {
                    try await transaction.executeScript(unsafeText: definition.create)
                    if let validate = definition.validate { try await transaction.executeScript(unsafeText: validate) }
                }
            }
            try await transaction.executeScript(unsafeText: Self.forget)
        }
    }

    /// Drops the note, when all is back.
    static let forget = "drop table synthetic_england.dropped; drop schema synthetic_england"

    private static func ifExists(_ drop: String) -> String {
        drop.replacing("drop constraint ", with: "drop constraint if exists ")
            .replacing("drop index ", with: "drop index if exists ")
    }

    private static func quote(_ name: String) -> String {
        "\"" + name.replacing("\"", with: "\"\"") + "\""
    }
}
