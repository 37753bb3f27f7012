import Foundation
import HTTPTypes
import Postgres
import Registry
import Testing

/// What becomes of requests when the database doesn't answer.
@Suite struct OutageTests {
    @Test func aServerMayStartBeforeItsDatabase() async throws {
        try await SmallEngland.with { england in
            try await england.serve(database: "postgresql:///contactpoint?host=\(england.folder)&user=contactpoint_api")
            { api in
                #expect(try await api.get("/health/live").status == 200)
                #expect(try await api.get("/health/ready").status == 503)
                let answer = try await api.open("\(SmallEngland.chidera)")
                #expect(answer.status == 503)
                #expect(answer.problem == "unavailable")
                #expect(answer.headers[.retryAfter] == "5")
            }
        }
    }

    @Test("48 a database that lags behind or was fenced off: a revoked account sees nothing there, nor does anybody")
    func standby() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                let search = #"{"family": "Okafor", "given": "Chidera", "born": "2015-05-14"}"#
                #expect(try await api.open("\(SmallEngland.chidera)").status == 200)
                // What it was before takes no more writes, as a standby that doesn't know yet of the suspension.
                try await england.become("set default_transaction_read_only = on")
                for _ in 0..<3 {
                    for answer in [try await api.open("\(SmallEngland.chidera)"), try await api.search(search)] {
                        #expect(answer.status == 503 && answer.problem == "unavailable")
                        #expect(!answer.body.contains("Okafor") && !answer.body.contains("Leeds"))
                    }
                }
                #expect(try await api.get("/health/ready").status == 503)
                // The one that was promoted knows.
                try await england.become("reset default_transaction_read_only")
                try await england.change("update access.account set suspended_at = now()")
                #expect(try await api.open("\(SmallEngland.chidera)").problem == "account-suspended")
                #expect(try await api.get("/health/ready").status == 200)
            }
            #expect(try await england.audit().map(\.outcome) == ["granted", "returned", "account-suspended"])
        }
    }

    @Test func aConnectionLostInMidRequestIsUnavailableAndTheServerLivesOn() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                #expect(try await api.open("\(SmallEngland.chidera)").status == 200)
                try await england.asSuperuser { connection in
                    try await connection.withTransaction { transaction in
                        _ = try await transaction.execute("lock table access.grant in access exclusive mode")
                        async let answer = api.open("\(SmallEngland.chidera)")
                        try await england.terminateWhoWaits()
                        let lost = try await answer
                        #expect(lost.status == 503)
                        #expect(lost.problem == "unavailable")
                    }
                }
                #expect(try await api.open("\(SmallEngland.chidera)").status == 200)
            }
        }
    }

    @Test(arguments: [nil, "contract"])
    func aSchemaThatTheServerWasNotBuiltForIsNotServed(phase: String?) async throws {
        try await SmallEngland.with { england in
            try await england.apply(later: phase)
            try await england.serve { api in
                #expect(try await api.get("/health/ready").status == 503)
                let answer = try await api.open("\(SmallEngland.chidera)")
                #expect(answer.status == 503)
                #expect(answer.problem == "schema-mismatch")
            }
        }
    }

    @Test func aServerGoesOnWhileTheNextReleaseExpandsItsDatabase() async throws {
        try await SmallEngland.with { england in
            try await england.apply(later: "expand")
            try await england.serve { api in
                let ready = try await api.get("/health/ready")
                #expect(ready.status == 200)
                let answer = try await api.open("\(SmallEngland.chidera)")
                #expect(answer.status == 200)
            }
        }
    }
}

extension SmallEngland {
    /// Records a file of a later release.
    func apply(later phase: String?) async throws {
        try await change(
            """
            insert into migrations.history (event, version, path, checksum, milliseconds, tool, phase)
            values ('applied', 9999, 'versioned/9999_later.sql', repeat('0', 64), 1, 'test',
                \(phase.map { "'\($0)'" } ?? "null"))
            """
        )
    }

    /// Changes what the database is, for new sessions of the API, and ends those that there are.
    func become(_ setting: String) async throws {
        try await asSuperuser { connection in
            let name = try await connection.query("select current_database()::text")[0].decode(String.self)
            try await connection.executeScript(
                unsafeText: "alter role contactpoint_api in database \"\(name)\" \(setting)"
            )
            _ = try await connection.query(
                """
                select pg_terminate_backend(pid, 5000) from pg_stat_activity
                where datname = current_database() and usename = 'contactpoint_api'
                """
            )
        }
    }

    /// Ends the sessions of the API that wait for a lock, once there is one.
    func terminateWhoWaits() async throws {
        try await asSuperuser { connection in
            var ended = 0
            while ended == 0 {
                try Task.checkCancellation()
                ended = try await connection.query(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and usename = 'contactpoint_api' and wait_event_type = 'Lock'
                    """
                ).count
            }
        }
    }
}
