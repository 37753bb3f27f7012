import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Postgres
import Registry
import Stewardship

/// What families ask: to see what is held, and to have it put right.
extension StewardshipRoutes {
    func addFamilies(to group: RouterGroup<APIContext>) {
        group.get("subject-requests", use: subjectRequests)
        group.post("subject-requests", use: askSubject)
        group.post("subject-requests/{request}/checks", use: checkSubject)
        group.post("subject-requests/{request}/answer", use: answerSubject)
        group.post("subject-requests/{request}/refusal", use: refuseSubject)
        group.get("corrections", use: corrections)
        group.post("corrections", use: askCorrection)
        group.post("corrections/{correction}/answer", use: answerCorrection)
    }

    private struct SubjectRequestList: Encodable {
        let requests: [Stewardship.SubjectRequest]
    }

    private struct CorrectionList: Encodable {
        let corrections: [Stewardship.Correction]
    }

    private enum SubjectField: String, BodyKey {
        case number, asker, name, receivedOn
        static let place = "A subject access request"
    }

    private enum FindingField: String, BodyKey {
        case identity, responsibility, competent, agrees, seesPlace
        static let place = "A check"
    }

    private enum RefusalField: String, BodyKey {
        case because
        static let place = "A refusal"
    }

    private enum CorrectionField: String, BodyKey {
        case number, asker, about, wanted, receivedOn
        static let place = "A correction"
    }

    private enum CorrectionAnswerField: String, BodyKey {
        case accepted, answer
        static let place = "An answer to a correction"
    }

    @Sendable
    private func subjectRequests(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
        } ask: { _, caller, purpose in
            let requests = try await stewardship.subjectRequests(as: caller, because: purpose)
            return try JSON.response(SubjectRequestList(requests: requests))
        }
    }

    @Sendable
    private func askSubject(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            let fields = try await request.fields(SubjectField.self)
            return (
                try fields.child(.number), try fields.asker(.asker), try fields.text(.name),
                try fields.date(.receivedOn) ?? .today()
            )
        } ask: { asked, caller, purpose in
            let made = try await stewardship.askSubject(
                asked.0,
                by: asked.1,
                named: asked.2,
                receivedOn: asked.3,
                as: caller,
                because: purpose
            )
            return try JSON.response(made, status: .created)
        }
    }

    @Sendable
    private func checkSubject(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            let fields = try await request.fields(FindingField.self)
            let finding = Stewardship.SubjectFinding(
                identity: try fields.text(.identity),
                responsibility: try fields.text(.responsibility),
                competent: try fields.truth(.competent),
                agrees: try fields.truth(.agrees),
                seesPlace: try fields.truth(.seesPlace)
            )
            return (try context.named("request"), finding)
        } ask: { asked, caller, purpose in
            try JSON.response(try await stewardship.checkSubject(asked.0, asked.1, as: caller, because: purpose))
        }
    }

    /// The document where the client accepts HTML, else the data.
    @Sendable
    private func answerSubject(_ request: Request, context: APIContext) async throws -> Response {
        let wantsPage = request.headers[.accept]?.contains("text/html") == true
        return try await asking(request, context) {
            try context.named("request")
        } ask: { asked, caller, purpose in
            let answer = try await stewardship.answerSubject(asked, as: caller, because: purpose)
            guard wantsPage else { return try JSON.response(answer) }
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/html; charset=utf-8",
                    .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
                ],
                body: .init(byteBuffer: ByteBuffer(string: answer.html()))
            )
        }
    }

    @Sendable
    private func refuseSubject(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            let fields = try await request.fields(RefusalField.self)
            guard let because = Stewardship.SubjectRefusal(rawValue: try fields.text(.because) ?? "") else {
                throw Refusal(.valueMalformed)
            }
            return (try context.named("request"), because)
        } ask: { asked, caller, purpose in
            try await stewardship.refuseSubject(asked.0, asked.1, as: caller, because: purpose)
            return Response(status: .noContent)
        }
    }

    @Sendable
    private func corrections(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
        } ask: { _, caller, purpose in
            let corrections = try await stewardship.corrections(as: caller, because: purpose)
            return try JSON.response(CorrectionList(corrections: corrections))
        }
    }

    @Sendable
    private func askCorrection(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            let fields = try await request.fields(CorrectionField.self)
            return (
                try fields.child(.number), try fields.asker(.asker), try fields.text(.about) ?? "",
                try fields.text(.wanted) ?? "", try fields.date(.receivedOn) ?? .today()
            )
        } ask: { asked, caller, purpose in
            let made = try await stewardship.askCorrection(
                asked.0,
                by: asked.1,
                about: asked.2,
                wanted: asked.3,
                receivedOn: asked.4,
                as: caller,
                because: purpose
            )
            return try JSON.response(made, status: .created)
        }
    }

    @Sendable
    private func answerCorrection(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            let fields = try await request.fields(CorrectionAnswerField.self)
            guard let accepted = try fields.truth(.accepted) else { throw Refusal(.valueMalformed) }
            return (try context.named("correction"), accepted, try fields.text(.answer) ?? "")
        } ask: { asked, caller, purpose in
            try await stewardship.answerCorrection(asked.0, accepted: asked.1, asked.2, as: caller, because: purpose)
            return Response(status: .noContent)
        }
    }
}

extension APIContext {
    /// An id in the path. What is none gets the answer of one that was never given out.
    fileprivate func named(_ name: String) throws -> UUID {
        guard let id = parameters.get(name).flatMap(UUID.init(uuidString:)) else { throw Refusal(.notFound) }
        return id
    }
}

extension StrictFields {
    fileprivate func asker(_ key: Key) throws -> Stewardship.Asker {
        guard let asker = Stewardship.Asker(rawValue: try text(key) ?? "") else { throw Refusal(.valueMalformed) }
        return asker
    }
}
