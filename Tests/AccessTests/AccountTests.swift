import Foundation
import Logging
import Postgres
import Registry
import TestDatabase
import Testing

@testable import Access

@Suite("Accounts and session keys")
struct AccountTests {
    static let today = CivilDate.today()

    static func nurse(occupation: String = "nurse", authority: Int16? = 383, partner: String? = nil) -> NewAccount {
        NewAccount(
            name: "Nora Nurse",
            role: .practitioner,
            occupation: occupation,
            authority: authority,
            partner: partner,
            dbsCheckedOn: today,
            trainedOn: today,
            agreedOn: today
        )
    }

    func with(_ body: (Accounts, Pool, Pool, SessionKeys) async throws -> Void) async throws {
        try await TestDatabase.withMigrated { urls in
            let logger = Logger(label: "test")
            let operators = Pool(ConnectionConfiguration(urls.operator), size: 1, logger: logger)
            let api = Pool(ConnectionConfiguration(urls.api), size: 1, logger: logger)
            let superuser = Pool(ConnectionConfiguration(urls.superuser), size: 1, logger: logger)
            try await body(Accounts(pool: operators), api, superuser, SessionKeys(pool: operators))
            for pool in [operators, api, superuser] { await pool.close() }
        }
    }

    @Test("A new account is found by its subject")
    func created() async throws {
        try await with { accounts, api, _, _ in
            let subject = try await accounts.create(Self.nurse())
            let caller = try await AccountDirectory(pool: api).caller(subject: subject, client: "test")
            #expect(caller.role == .practitioner && caller.authority == 383)
            await #expect(throws: Refusal(.accountUnknown)) {
                try await AccountDirectory(pool: api).caller(subject: UUID(), client: "test")
            }
        }
    }

    @Test(
        "Wrong values are refused with what to do",
        arguments: [
            (nurse(occupation: "astrologer"), "occupation"), (nurse(authority: 999), "authority"),
            (nurse(authority: nil), "one employer"), (nurse(partner: "Barnardo's"), "one employer"),
        ]
    )
    func refused(_ account: NewAccount, word: String) async throws {
        try await with { accounts, _, _, _ in
            let error = await #expect(throws: AccessError.self) { try await accounts.create(account) }
            #expect(error?.description.contains(word) == true)
        }
    }

    @Test("A partner's staff have no authority; the lapsed are named so")
    func partner() async throws {
        try await with { accounts, api, _, _ in
            let subject = try await accounts.create(Self.nurse(authority: nil, partner: "Barnardo's"))
            #expect(try await AccountDirectory(pool: api).caller(subject: subject, client: "test").authority == nil)
            var lapsed = Self.nurse()
            lapsed.dbsCheckedOn = Self.today.adding(days: -1100)
            let old = try await accounts.create(lapsed)
            let fault = try await api.query("select fault from access.caller(\(old))")[0].decode(String?.self)
            #expect(fault == "dbs-check-lapsed")
        }
    }

    @Test("Rotating makes a private file and leaves the older key two minutes")
    func rotation() async throws {
        try await with { _, _, superuser, keys in
            let path = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID().uuidString)").path()
            let first = try await keys.rotate(writingTo: path)
            let second = try await keys.rotate(writingTo: path)
            #expect(second.id == first.id + 1)
            #expect(try SessionKeys.read(from: path).id == second.id)
            let left = try await superuser.query(
                "select count(*) from access.signing_key where valid_to between now() and now() + interval '2 minutes'"
            )
            #expect(try left[0].decode(Int.self) == 1)
            try FileManager.default.removeItem(atPath: path)
            #expect(throws: AccessError.self) { try SessionKeys.read(from: path) }
        }
    }
}
