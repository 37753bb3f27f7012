import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
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
        let described = paths.mapValues { $0.keys.map { $0.uppercased() }.sorted().joined(separator: ", ") }
        let router = try await router()
        #expect(Set(router.routes.map(\.path.description)) == Set(described.keys))
        // Asked with a method that it doesn't have, a path says which ones it has.
        try await Application(router: router).test(.router) { client in
            for (path, methods) in described {
                let asked = path.replacing(/\{[a-zA-Z]+\}/, with: "1")
                let allowed = try await client.execute(uri: asked, method: .trace) { $0.headers[.allow] }
                #expect(allowed == methods, "\(path)")
            }
        }
    }

    @Test func theDescriptionHasEachTypeOfProblem() throws {
        let text = String(decoding: try #require(OpenAPIRoute.document), as: UTF8.self)
        let problems: [Problem] = [
            .bearerMissing, .bearerInvalid, .contentType, .bodyTooLarge, .bodyTooSlow, .bodyNotJSON, .bornInvalid,
            .ageInvalid, .genderInvalid, .noSuchPath, .dateInvalid, .versionMissing, .authorityMissing, .unavailable,
            .busy, .timeout, .schemaMismatch, .internalError, .unknownField(allowed: []),
            .wrongType("family", expected: "a string"), .methodNotAllowed(allowed: []),
            .monthsInvalid, .noSuchAuthority, .uploadHeader, .uploadType, .uploadsNotServed,
        ]
        let refusals: [Refusal.Code] = [
            .purposeMissing, .reasonMissing, .changeMalformed, .tooManyRequests, .notFound, .tooMany, .notPermitted,
            .accountUnknown,
            .accountChanged,
            .accountLeft, .accountSuspended, .dbsCheckLapsed, .trainingMissing, .agreementMissing, .tokenMalformed,
            .tokenForged, .tokenExpired, .tokenReplayed, .versionConflict, .valueMalformed, .serviceNotYours,
            .shielded, .notInvolved, .leadTaken, .notLeading, .noOffer, .assessmentExists, .noAssessment,
            .auditUnsealed, .tooWide, .conclusionMissing, .keyUsed, .uploadOpen, .uploadTooLarge, .mismatchingOffset,
            .completedUpload, .inconsistentLength,
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
                if operation["requestBody"] != nil { expected.formUnion(["400", "413", "415"]) }
                // An upload may take its time.
                if operation["requestBody"] != nil, !path.hasPrefix("/v1/feeds/uploads") { expected.insert("408") }
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
                // An upload is resumed where it ended.
                let isChange = method != "get" && path != "/v1/searches" && !path.hasPrefix("/v1/feeds/uploads")
                #expect(parameters.contains { $0["$ref"] as? String == key } == isChange, "\(method) \(path)")
                #expect(!isChange || responses["409"] != nil, "\(method) \(path)")
            }
        }
    }

    @Test func eachBodyHasAnExampleThatItsSchemaAllows() throws {
        let document = try document()
        let components = try #require(document["components"] as? [String: [String: Any]])
        let schemas = try #require(components["schemas"] as? [String: [String: Any]])
        func named(_ schema: [String: Any]) -> [String: Any] {
            guard let name = (schema["$ref"] as? String)?.split(separator: "/").last else { return schema }
            return schemas[String(name)] ?? [:]
        }
        let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
        var bodies = 0
        for (path, operations) in paths {
            for (method, operation) in operations {
                guard let body = operation["requestBody"] as? [String: Any] else { continue }
                bodies += 1
                let types = try #require(body["content"] as? [String: [String: Any]])
                guard let content = types["application/json"] else {
                    #expect(types.values.allSatisfy { $0["example"] is String }, "\(method) \(path)")
                    continue
                }
                let schema = named(try #require(content["schema"] as? [String: Any]))
                let properties = try #require(schema["properties"] as? [String: [String: Any]])
                let several = (content["examples"] as? [String: [String: Any]])?.values.map { $0["value"] as Any } ?? []
                let examples = (content["example"].map { [$0] } ?? several).compactMap { $0 as? [String: Any] }
                #expect(!examples.isEmpty, "\(method) \(path)")
                for example in examples {
                    #expect(Set(example.keys).isSubset(of: properties.keys), "\(method) \(path)")
                    #expect(Set(schema["required"] as? [String] ?? []).isSubset(of: example.keys), "\(method) \(path)")
                    for (field, value) in example {
                        let property = named(try #require(properties[field]))
                        if let allowed = property["enum"] as? [String], let text = value as? String {
                            #expect(allowed.contains(text), "\(method) \(path): \(field)")
                        }
                        let types = (property["type"] as? [String]) ?? (property["type"] as? String).map { [$0] } ?? []
                        let isFit = types.isEmpty || !Self.types(of: value).isDisjoint(with: types)
                        #expect(isFit, "\(method) \(path): \(field)")
                    }
                }
            }
        }
        #expect(bodies > 30)
    }

    /// Numbers and truths are one to Foundation.
    private static func types(of value: Any) -> Set<String> {
        switch value {
        case is NSNull: ["null"]
        case is String: ["string"]
        case is [Any]: ["array"]
        case is [String: Any]: ["object"]
        default: ["integer", "boolean"]
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
