package import Foundation
package import Postgres
package import Registry

extension Stewardship {
    /// Who asks to see a record, or to have it put right.
    package enum Asker: String, Sendable, Codable, CaseIterable {
        case child, parent
    }

    /// Why a request isn't answered.
    package enum SubjectRefusal: String, Sendable, CaseIterable {
        case identityNotShown = "identity not shown"
        case responsibilityNotShown = "responsibility not shown"
        case notCompetent = "not competent"
        case seriousHarm = "serious harm"
        case withdrawn
    }

    /// A request to see what is held of a child, that waits for its answer.
    package struct SubjectRequest: Sendable, Codable {
        package var request: UUID
        package var number: ChildNumber
        package var name: String?
        package var asker: Asker
        /// The parent's name; nil where the child asks.
        package var askerName: String?
        package var receivedOn: String
        /// A month later.
        package var dueOn: String
        package var overdue: Bool
        /// The proof of identity that was shown.
        package var identity: String?
        /// The proof of parental responsibility that was shown.
        package var responsibility: String?
        /// As decided, else from twelve on.
        package var competent: Bool
        /// Whether the child said that the parent may see what is private.
        package var agrees: Bool
    }

    /// What a team found or decided about a request; nil leaves as it is.
    package struct SubjectFinding: Sendable, Codable {
        /// `passport`, `driving licence`, `identity card`, `birth certificate` or `known in person`
        package var identity: String?
        /// `birth certificate`, `adoption order`, `court order`, `responsibility agreement` or `marriage certificate`
        package var responsibility: String?
        /// Whether the child is competent (Fraser), whatever its age.
        package var competent: Bool?
        /// A competent child's word that the parent may see what is private.
        package var agrees: Bool?
        /// That the shields there are now don't hide the child from this parent: decided by another than who recorded the
        /// request.
        package var seesPlace: Bool?

        package init(
            identity: String? = nil,
            responsibility: String? = nil,
            competent: Bool? = nil,
            agrees: Bool? = nil,
            seesPlace: Bool? = nil
        ) {
            self.identity = identity
            self.responsibility = responsibility
            self.competent = competent
            self.agrees = agrees
            self.seesPlace = seesPlace
        }
    }

    /// What the answer will leave out, as things stand. For the team alone: the answer doesn't say it.
    package struct SubjectOutlook: Sendable, Codable {
        package var competent: Bool
        package var hidesPlace: Bool
        package var hidesPrivate: Bool
    }

    /// What a request is known by, and when it is due.
    package struct SubjectAsked: Sendable, Codable {
        package var request: UUID
        package var dueOn: String
    }

    private struct Requests: Decodable {
        let requests: [SubjectRequest]
    }

    /// Records that a child, or a parent by that name, asks to see what is held.
    package func askSubject(
        _ number: ChildNumber,
        by asker: Asker,
        named name: String? = nil,
        receivedOn: CivilDate = .today(),
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> SubjectAsked {
        try await registry.ask(SubjectAsked.self, as: caller, because: purpose) { token in
            """
            select stewardship.ask_subject(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value),
                \(asker.rawValue), \(name), \(receivedOn))
            """
        }.answer
    }

    /// Records what the team found or decided about a request.
    ///
    /// - Throws: ``Refusal`` with `not-competent` where a child that isn't gives its word, with `second-person` where who
    ///   recorded the request decides that a shield doesn't hide from the asker.
    package func checkSubject(
        _ request: UUID,
        _ finding: SubjectFinding,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> SubjectOutlook {
        let found = try Self.json(finding)
        return try await registry.ask(SubjectOutlook.self, as: caller, because: purpose) { token in
            """
            select stewardship.check_subject(\(token.bytes), \(purpose.reason), \(caller.client), \(request), \(found))
            """
        }.answer
    }

    /// Answers a request, and the same day once more.
    ///
    /// - Throws: ``Refusal`` with `not-checked`, `not-competent`, `of-age` or `request-closed`.
    package func answerSubject(
        _ request: UUID,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> SubjectAnswer {
        try await registry.ask(SubjectAnswer.self, as: caller, because: purpose) { token in
            "select stewardship.answer_subject(\(token.bytes), \(purpose.reason), \(caller.client), \(request))"
        }.answer
    }

    /// Closes a request without an answer.
    package func refuseSubject(
        _ request: UUID,
        _ because: SubjectRefusal,
        as caller: Caller,
        because purpose: Purpose
    ) async throws {
        _ = try await registry.ask(Registry.Done.self, as: caller, because: purpose) { token in
            """
            select stewardship.refuse_subject(\(token.bytes), \(purpose.reason), \(caller.client), \(request),
                \(because.rawValue))
            """
        }
    }

    /// The requests of the team's authority that wait for an answer, those due first.
    package func subjectRequests(as caller: Caller, because purpose: Purpose) async throws -> [SubjectRequest] {
        try await registry.ask(Requests.self, as: caller, because: purpose) { token in
            "select stewardship.subject_requests(\(token.bytes), \(purpose.reason), \(caller.client))"
        }.answer.requests
    }
}
