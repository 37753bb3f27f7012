import Foundation
import Hummingbird
import Postgres
import Registry
import Stewardship

/// `/v1/stewardship`: a team merges, splits, moves and ends records, reads who misses education, and answers families; the
/// operator archives and erases what is due.
struct StewardshipRoutes {
    let stewardship: Stewardship
    let registry: Registry

    func add(to routes: RouterGroup<APIContext>) {
        let group = routes.group("stewardship")
        group.get("comparisons/{number}/{other}", use: compare)
        group.post("merges", use: merge)
        group.post("splits", use: split)
        group.get("acts/{number}", use: acts)
        group.post("acts/{number}/undo", use: undo)
        group.get("moves", use: moves)
        group.post("moves", use: move)
        group.post("statements", use: state)
        group.post("keepings", use: keep)
        group.get("missing", use: missing)
        group.get("archive/{number}", use: archived)
        group.post("retention", use: retain)
        addFamilies(to: group)
    }

    private struct ActMade: Encodable {
        let act: UUID
    }

    private struct ActList: Encodable {
        let acts: [Stewardship.Act]
    }

    private struct MoveList: Encodable {
        let moves: [Stewardship.Move]
    }

    private struct MissingList: Encodable {
        let missing: [Stewardship.MissingEducation]
    }

    private enum MergeField: String, BodyKey {
        case surviving, superseded, keep, take
        static let place = "A merge"
    }

    private enum SplitField: String, BodyKey {
        case number, family, given, born, gender, names, numbers, involvements, records
        static let place = "A split"
    }

    private enum MoveField: String, BodyKey {
        case number, step, to
        static let place = "A step of a move"
    }

    private enum StatementField: String, BodyKey {
        case number, statement, since
        static let place = "A statement"
    }

    private enum KeepingField: String, BodyKey {
        case number, ground, consentedOn
        static let place = "A consent to be kept"
    }

    @Sendable
    private func compare(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            (try context.childNumber(), try context.childNumber("other"))
        } ask: { pair, caller, purpose in
            try JSON.response(try await stewardship.compare(pair.0, pair.1, as: caller, because: purpose))
        }
    }

    @Sendable
    private func merge(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            let fields = try await request.fields(MergeField.self)
            var decisions: [String: Stewardship.Choice] = [:]
            for (field, choice) in [(MergeField.keep, Stewardship.Choice.surviving), (.take, .superseded)] {
                for word in try fields.texts(field) ?? [] {
                    guard decisions.updateValue(choice, forKey: word) == nil else { throw Refusal(.undecided) }
                }
            }
            return (try fields.child(.superseded), try fields.child(.surviving), decisions)
        } ask: { asked, caller, purpose in
            let act = try await stewardship.merge(
                asked.0,
                into: asked.1,
                decisions: asked.2,
                as: caller,
                because: purpose
            )
            return try JSON.response(ActMade(act: act), status: .created)
        }
    }

    @Sendable
    private func split(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            let fields = try await request.fields(SplitField.self)
            let parts = Stewardship.Parts(
                family: try fields.text(.family) ?? "",
                given: try fields.text(.given) ?? "",
                born: try fields.date(.born)?.description ?? "",
                gender: try fields.text(.gender) ?? "",
                names: try fields.ordinals(.names).map { Int($0) },
                numbers: try fields.texts(.numbers) ?? [],
                involvements: try fields.texts(.involvements) ?? [],
                records: try fields.texts(.records) ?? []
            )
            return (try fields.child(.number), parts)
        } ask: { asked, caller, purpose in
            let made = try await stewardship.split(asked.0, asked.1, as: caller, because: purpose)
            return try JSON.response(made, status: .created)
        }
    }

    @Sendable
    private func acts(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            try context.childNumber()
        } ask: { number, caller, purpose in
            try JSON.response(ActList(acts: try await stewardship.acts(on: number, as: caller, because: purpose)))
        }
    }

    @Sendable
    private func undo(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            guard let act = context.parameters.get("number").flatMap(UUID.init(uuidString:)) else {
                throw Refusal(.notFound)
            }
            return act
        } ask: { act, caller, purpose in
            try await stewardship.undo(act, as: caller, because: purpose)
            return Response(status: .noContent)
        }
    }

    @Sendable
    private func moves(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
        } ask: { _, caller, purpose in
            try JSON.response(MoveList(moves: try await stewardship.moves(as: caller, because: purpose)))
        }
    }

    @Sendable
    private func move(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            let fields = try await request.fields(MoveField.self)
            guard let step = Stewardship.Step(rawValue: try fields.text(.step) ?? "") else {
                throw Refusal(.valueMalformed)
            }
            return (try fields.child(.number), step, try fields.authority(.to))
        } ask: { asked, caller, purpose in
            try await stewardship.move(asked.0, asked.1, to: asked.2, as: caller, because: purpose)
            return Response(status: .noContent)
        }
    }

    @Sendable
    private func state(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            let fields = try await request.fields(StatementField.self)
            let statement = try fields.text(.statement).map { word in
                guard let statement = Stewardship.Statement(rawValue: word) else { throw Refusal(.valueMalformed) }
                return statement
            }
            return (try fields.child(.number), statement, try fields.date(.since))
        } ask: { asked, caller, purpose in
            try await stewardship.state(asked.1, of: asked.0, since: asked.2, as: caller, because: purpose)
            return Response(status: .noContent)
        }
    }

    @Sendable
    private func keep(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            let fields = try await request.fields(KeepingField.self)
            return (try fields.child(.number), try fields.text(.ground), try fields.date(.consentedOn))
        } ask: { asked, caller, purpose in
            try await stewardship.keep(asked.0, as: asked.1, consentedOn: asked.2, as: caller, because: purpose)
            return Response(status: .noContent)
        }
    }

    @Sendable
    private func missing(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
        } ask: { _, caller, purpose in
            let missing = try await stewardship.missingEducation(as: caller, because: purpose)
            return try JSON.response(MissingList(missing: missing))
        }
    }

    @Sendable
    private func archived(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            (try context.childNumber(), request.uri.queryParameters["ground"].map(String.init))
        } ask: { asked, caller, purpose in
            try JSON.response(
                try await stewardship.archived(asked.0, ground: asked.1, as: caller, because: purpose)
            )
        }
    }

    @Sendable
    private func retain(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
        } ask: { _, caller, purpose in
            try JSON.response(try await stewardship.runRetention(as: caller, because: purpose))
        }
    }

    func asking<Value>(
        _ request: Request,
        _ context: APIContext,
        read: () async throws -> Value,
        ask: (Value, Caller, Purpose) async throws -> Response
    ) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        let attempt = DisclosureAttempt(action: "steward", caller: caller, registry: registry, logger: context.logger)
        return try await attempt.asking(request, read: read) { value, purpose in
            try await ask(value, caller, purpose)
        }
    }
}

extension StrictFields {
    /// A child's number. What is none gets the answer of one that was never given out.
    func child(_ key: Key) throws -> ChildNumber {
        guard let number = try text(key).flatMap({ ChildNumber($0) }) else { throw Refusal(.notFound) }
        return number
    }
}
