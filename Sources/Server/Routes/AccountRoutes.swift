import Access
import Foundation
import Hummingbird
import Registry

/// `/v1/accounts`: a team and the accounts of its own authority.
struct AccountRoutes {
    private struct List: Encodable {
        let accounts: [TeamAccount]
        let proposals: [AccountProposal]
    }

    let team: Team
    let registry: Registry

    func add(to routes: RouterGroup<APIContext>) {
        routes.get("accounts", use: list)
        routes.post("accounts", use: make)
        routes.get("accounts/{subject}", use: show)
        routes.patch("accounts/{subject}", use: change)
        routes.post("accounts/proposals/{proposal}", use: decide)
    }

    @Sendable
    private func list(_ request: Request, context: APIContext) async throws -> Response {
        let (caller, purpose, attempt) = try await admitted(request, context)
        let after = try await attempt.recording(because: purpose) {
            guard let text = request.uri.queryParameters["after"] else { return Int64(0) }
            guard let after = Int64(text), after >= 0 else { throw Refusal(.notFound) }
            return after
        }
        let (accounts, proposals) = try await team.accounts(after: after, as: caller, because: purpose)
        return try JSON.response(List(accounts: accounts, proposals: proposals))
    }

    @Sendable
    private func show(_ request: Request, context: APIContext) async throws -> Response {
        let (caller, purpose, attempt) = try await admitted(request, context)
        let subject = try await subject(context, attempt, purpose)
        let (accounts, _) = try await team.accounts(subject, as: caller, because: purpose)
        guard let account = accounts.first else { throw Refusal(.notFound) }
        return try JSON.response(account)
    }

    @Sendable
    private func make(_ request: Request, context: APIContext) async throws -> Response {
        let (caller, purpose, attempt) = try await admitted(request, context)
        let body = try await attempt.recording(because: purpose) {
            try await JSONBody.read(AccountBody.self, of: request)
        }
        return try Self.answer(try await team.change(nil, body.change, as: caller, because: purpose), made: .created)
    }

    @Sendable
    private func change(_ request: Request, context: APIContext) async throws -> Response {
        let (caller, purpose, attempt) = try await admitted(request, context)
        let subject = try await subject(context, attempt, purpose)
        let body = try await attempt.recording(because: purpose) {
            try await JSONBody.read(AccountBody.self, of: request)
        }
        return try Self.answer(try await team.change(subject, body.change, as: caller, because: purpose), made: .ok)
    }

    @Sendable
    private func decide(_ request: Request, context: APIContext) async throws -> Response {
        let (caller, purpose, attempt) = try await admitted(request, context)
        let (proposal, body) = try await attempt.recording(because: purpose) {
            guard let proposal = context.parameters.get("proposal", as: Int64.self) else { throw Refusal(.notFound) }
            return (proposal, try await JSONBody.read(DecisionBody.self, of: request))
        }
        let result = try await team.decide(proposal, confirm: body.confirm, as: caller, because: purpose)
        return try Self.answer(result, made: .ok)
    }

    private func admitted(_ request: Request, _ context: APIContext) async throws -> (
        Caller, Purpose, DisclosureAttempt
    ) {
        let caller = try context.requireSignedIn().caller
        let attempt = DisclosureAttempt(action: "account", caller: caller, registry: registry, logger: context.logger)
        let purpose = try await attempt.recording { try Team.purpose(request.headers[.accessReason]) }
        return (caller, purpose, attempt)
    }

    private func subject(_ context: APIContext, _ attempt: DisclosureAttempt, _ purpose: Purpose) async throws -> UUID {
        try await attempt.recording(because: purpose) {
            guard let subject = context.parameters.get("subject").flatMap(UUID.init(uuidString:)) else {
                throw Refusal(.notFound)
            }
            return subject
        }
    }

    /// 202 where a second person must confirm.
    private static func answer(_ result: Team.Result, made: HTTPResponse.Status) throws -> Response {
        var response = try JSON.response(result)
        response.status = result.proposal == nil ? made : .accepted
        return response
    }
}

/// An account, or a change of one, as JSON.
private struct AccountBody: Decodable {
    private enum Field: String, StrictKey {
        case name, role, occupation, dbsCheckedOn, trainedOn, agreedOn, mayOverride, mayReadArchive, suspended, left,
            employed, signedOut, systemKey
    }

    let change: AccountChange

    init(from decoder: any Decoder) throws {
        let fields = try StrictFields<Field>(decoder, of: "An account")
        var change = AccountChange()
        change.name = try fields.text(.name)
        change.role = try fields.text(.role)
        change.occupation = try fields.text(.occupation)
        change.dbsCheckedOn = try fields.date(.dbsCheckedOn)
        change.trainedOn = try fields.date(.trainedOn)
        change.agreedOn = try fields.date(.agreedOn)
        change.mayOverride = try fields.truth(.mayOverride)
        change.mayReadArchive = try fields.truth(.mayReadArchive)
        change.suspended = try fields.truth(.suspended)
        change.left = try fields.truth(.left)
        change.employed = try fields.truth(.employed)
        change.signedOut = try fields.truth(.signedOut)
        if try fields.isPresent(.systemKey) {
            guard let key = try? fields.object(.systemKey, as: [String: String].self) else {
                throw Problem.wrongType("systemKey", expected: "a public JWK with texts alone")
            }
            change.systemKey = key
        }
        self.change = change
    }
}

private struct DecisionBody: Decodable {
    private enum Field: String, StrictKey {
        case confirm
    }

    let confirm: Bool

    init(from decoder: any Decoder) throws {
        guard let confirm = try StrictFields<Field>(decoder, of: "A decision").truth(.confirm) else {
            throw Problem.wrongType("confirm", expected: "true or false")
        }
        self.confirm = confirm
    }
}
