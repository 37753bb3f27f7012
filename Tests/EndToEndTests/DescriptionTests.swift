import Access
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Migrations
import Postgres
import Registry
import Shielding
import Testing

@testable import Server
import TestDatabase

/// The description says what the server does.
@Suite struct DescriptionTests {
    private func router() async throws -> Router<APIContext> {
        let key = try #require(SessionKey(text: "1:" + Data(repeating: 7, count: 32).base64EncodedString()))
        return contactPointRouter(
            ServerConfiguration(logger: Logger(label: "test")),
            pool: Pool(ConnectionConfiguration(""), size: 1, logger: Logger(label: "test")),
            keys: SessionKeyRing(key),
            tokens: try await BearerTokens(jwks: Data(#"{"keys": []}"#.utf8), issuer: "issuer", audience: "audience")
        )
    }

    private func document() throws -> [String: Any] {
        let data = try #require(OpenAPIRoute.document)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func theDescriptionHasTheServersPathsAndNoOthers() async throws {
        let paths = try #require(try document()["paths"] as? [String: [String: Any]])
        let described = paths.flatMap { path, operations in operations.keys.map { "\($0.uppercased()) \(path)" } }
        // Methods that a path doesn't have are routes too: they answer which ones it has.
        let served = try await router().routes.filter { described.contains("\($0.method.rawValue) \($0.path)") }
        #expect(Set(served.map { "\($0.method.rawValue) \($0.path)" }) == Set(described))
        #expect(Set(try await router().routes.map(\.path.description)) == Set(paths.keys))
    }

    @Test func theDescriptionHasEachTypeOfProblem() throws {
        let text = String(decoding: try #require(OpenAPIRoute.document), as: UTF8.self)
        let problems: [Problem] = [
            .bearerMissing, .bearerInvalid, .contentType, .bodyTooLarge, .bodyTooSlow, .bodyNotJSON, .bornInvalid,
            .ageInvalid, .genderInvalid, .noSuchPath, .dateInvalid, .versionMissing, .authorityMissing, .unavailable,
            .busy, .timeout, .schemaMismatch, .internalError, .unknownField(allowed: []),
            .wrongType("family", expected: "a string"), .methodNotAllowed(allowed: []),
            .monthsInvalid, .noSuchAuthority,
        ]
        let refusals: [Refusal.Code] = [
            .purposeMissing, .reasonMissing, .changeMalformed, .tooManyRequests, .notFound, .tooMany, .notPermitted,
            .accountUnknown,
            .accountChanged,
            .accountLeft, .accountSuspended, .dbsCheckLapsed, .trainingMissing, .agreementMissing, .tokenMalformed,
            .tokenForged, .tokenExpired, .tokenReplayed, .versionConflict, .valueMalformed, .serviceNotYours,
            .shielded, .notInvolved, .leadTaken, .notLeading, .noOffer, .assessmentExists, .noAssessment,
            .auditUnsealed, .tooWide, .conclusionMissing, .keyUsed,
        ]
        let steps = ShieldingError.all.map { Problem($0) }
        for problem in problems + refusals.map({ Problem(Refusal($0)) }) + steps {
            #expect(text.contains("\"\(problem.type)\""), "\(problem.code)")
        }
    }

    /// What stands before every route answers for it too.
    @Test func eachOperationHasTheAnswersThatEachCanGive() throws {
        let paths = try #require(try document()["paths"] as? [String: [String: [String: Any]]])
        for (path, operations) in paths where path.hasPrefix("/v1/") {
            for (method, operation) in operations {
                let responses = try #require(operation["responses"] as? [String: Any])
                var expected: Set = ["401", "403", "405", "429", "500", "503"]
                if operation["requestBody"] != nil { expected.formUnion(["400", "408", "413", "415"]) }
                #expect(expected.subtracting(responses.keys) == [], "\(method) \(path)")
            }
        }
    }

    @Test func whatChangesSomethingTakesAKey() throws {
        let paths = try #require(try document()["paths"] as? [String: [String: [String: Any]]])
        let key = "#/components/parameters/Idempotency-Key"
        for (path, operations) in paths where path.hasPrefix("/v1/") {
            for (method, operation) in operations {
                let parameters = operation["parameters"] as? [[String: Any]] ?? []
                let responses = try #require(operation["responses"] as? [String: Any])
                let isChange = method != "get" && path != "/v1/searches"
                #expect(parameters.contains { $0["$ref"] as? String == key } == isChange, "\(method) \(path)")
                #expect(!isChange || responses["409"] != nil, "\(method) \(path)")
            }
        }
    }

    @Test func itsExamplesAreNumbersThatCouldBe() throws {
        let text = String(decoding: try #require(OpenAPIRoute.document), as: UTF8.self)
        for match in text.matches(of: /"(\d{4} \d{4} \d{4} \d{4})"/) {
            #expect(ChildNumber(match.1) != nil, "\(match.1)")
        }
    }

    @Test func theServerIsBuiltForTheNewestMigration() throws {
        let folder = try TestDatabase.migrations()
        #expect(folder.latestVersion == SchemaVersion.current)
        #expect(folder.deployableVersion == SchemaVersion.least)
    }
}
