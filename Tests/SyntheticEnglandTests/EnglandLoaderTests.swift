import Logging
import Postgres
import Synchronization
import TestDatabase
import Testing

@testable import SyntheticEngland

@Suite("Loading a nation")
struct EnglandLoaderTests {
    private static let logger = Logger(label: "test")

    private static func withConnection<Value: Sendable>(
        _ url: String,
        _ body: (Connection) async throws -> Value
    ) async throws -> Value {
        let connection = try await Connection.connect(ConnectionConfiguration(url), logger: logger)
        do {
            let value = try await body(connection)
            await connection.close()
            return value
        } catch {
            await connection.close()
            throw error
        }
    }

    private static func one<Value: PostgresDecodable & Sendable>(
        _ type: Value.Type,
        _ sql: SQL,
        _ url: String
    ) async throws -> Value {
        try await withConnection(url) { connection in
            try #require(try await connection.query(sql).decode(Value.self).first)
        }
    }

    /// What of the schema a load drops and brings back.
    private static let definitions: SQL = """
        select coalesce(string_agg(line, E'\\n' order by line), '') from (
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated as line
            from pg_constraint where conrelid <> 0
            union all
            select pg_get_indexdef(indexrelid) || indisvalid from pg_index
            where indrelid in (select oid from pg_class where relnamespace <> 'pg_toast'::regnamespace)) as lines
        """

    @Test("two thousand children go in, and every constraint is there and holds")
    func load() async throws {
        try await TestDatabase.withMigrated { urls in
            let before = try await Self.one(String.self, Self.definitions, urls.superuser)
            let phases = Mutex<Set<LoadProgress.Phase>>([])
            try await EnglandLoader.load(children: 2000, seed: 9, database: urls.superuser, logger: Self.logger) {
                event in
                phases.withLock { _ = $0.insert(event.phase) }
            }
            #expect(try await Self.one(String.self, Self.definitions, urls.superuser) == before)
            #expect(phases.withLock { $0 } == [.copying, .keying, .indexing, .validating, .vacuuming, .done])
            for (sql, expected) in [
                ("select count(*) from registry.child", 2000),
                ("select count(*) from registry.child_home", 2000),
                ("select count(*) from registry.child_name where kind = 'current'", 2000),
                ("select count(*) from registry.child where not registry.number_is_valid(number)", 0),
                (
                    "select count(distinct authority) from registry.child_home as h where authority not in "
                        + "(select authority from registry.authority)", 0
                ),
                (
                    "select count(*) from contacts.sensitive_involvement as s where not exists "
                        + "(select from contacts.sensitive_mark as m where m.child = s.child)", 0
                ),
                (
                    "select count(*) from registry.child as c where archived_on is null and not exists "
                        + "(select from search.key as k where k.child = c.number)", 0
                ),
                (
                    "select count(*) from registry.child as c where (archived_on is null) <> exists "
                        + "(select from search.candidate as s where s.child = c.number)", 0
                ),
                ("select count(*) from shielding.shield where place is distinct from shielding.place_of(child)", 0),
                ("select count(*) from pg_namespace where nspname = 'synthetic_england'", 0),
            ] {
                #expect(try await Self.one(Int.self, SQL(unsafeText: sql), urls.superuser) == expected, "\(sql)")
            }
        }
    }

    @Test("the keys are those that the triggers would have made")
    func keys() async throws {
        try await TestDatabase.withMigrated { urls in
            try await EnglandLoader.load(children: 300, seed: 2, database: urls.superuser, logger: Self.logger)
            let keys: SQL = """
                select (select sum(hashtextextended(k::text, 0)) from search.key as k)
                    || ' ' || (select sum(hashtextextended(c::text, 0)) from search.candidate as c)
                """
            let loaded = try await Self.one(String.self, keys, urls.superuser)
            _ = try await Self.withConnection(urls.superuser) { connection in
                try await connection.query("select search.refresh(number) from registry.child").count
            }
            #expect(try await Self.one(String.self, keys, urls.superuser) == loaded)
        }
    }

    @Test("nobody but a superuser may load, and only into an empty index")
    func refusals() async throws {
        try await TestDatabase.withMigrated { urls in
            await #expect {
                try await EnglandLoader.load(
                    children: 10,
                    seed: 1,
                    database: urls.migrator,
                    logger: Self.logger
                )
            } throws: { ($0 as? EnglandLoadError)?.code == .notSuperuser }
            try await EnglandLoader.load(children: 200, seed: 1, database: urls.superuser, logger: Self.logger)
            await #expect {
                try await EnglandLoader.load(
                    children: 10,
                    seed: 1,
                    database: urls.superuser,
                    logger: Self.logger
                )
            } throws: { ($0 as? EnglandLoadError)?.code == .notEmpty }
            #expect(try await Self.one(Int.self, "select count(*) from registry.child", urls.superuser) == 200)
        }
    }

    @Test("a load that fails leaves empty tables with all their keys, and the next one goes in")
    func failure() async throws {
        try await TestDatabase.withMigrated { urls in
            let before = try await Self.one(String.self, Self.definitions, urls.superuser)
            // No row satisfies this: the copy of addresses fails while others run.
            _ = try await Self.withConnection(urls.superuser) { connection in
                try await connection.execute(
                    "alter table registry.child_address add constraint broken check (town = '')"
                )
            }
            await #expect(throws: (any Error).self) {
                try await EnglandLoader.load(children: 2000, seed: 1, database: urls.superuser, logger: Self.logger)
            }
            _ = try await Self.withConnection(urls.superuser) { connection in
                try await connection.execute("alter table registry.child_address drop constraint broken")
            }
            #expect(try await Self.one(Int.self, "select count(*) from registry.child", urls.superuser) == 0)
            #expect(try await Self.one(String.self, Self.definitions, urls.superuser) == before)
            try await EnglandLoader.load(children: 200, seed: 1, database: urls.superuser, logger: Self.logger)
        }
    }

    @Test("a load that was killed is mended by the next one")
    func killed() async throws {
        try await TestDatabase.withMigrated { urls in
            let before = try await Self.one(String.self, Self.definitions, urls.superuser)
            _ = try await Self.withConnection(urls.superuser) { connection in
                let definitions = try await TableDefinitions.read(of: EnglandLoader.tables, on: connection)
                try await definitions.drop(on: connection)
                try await connection.executeScript(
                    unsafeText: """
                        set session_replication_role = replica;
                        insert into registry.child (number, born, gender) values (registry.new_number(), '2020-01-01', 'male');
                        """
                )
            }
            try await EnglandLoader.load(children: 200, seed: 1, database: urls.superuser, logger: Self.logger)
            #expect(try await Self.one(String.self, Self.definitions, urls.superuser) == before)
            #expect(try await Self.one(Int.self, "select count(*) from registry.child", urls.superuser) == 200)
        }
    }
}
