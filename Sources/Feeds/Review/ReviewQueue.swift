import Postgres
package import Registry
import Search

/// The rows that a team decides about: they could be one of its children, or a shielded one.
package struct ReviewQueue: Sendable {
    /// What a person says of a row.
    package enum Step: String, Sendable, CaseIterable {
        /// It is this child.
        case accept
        /// It isn't this child: the row is compared again with everybody else.
        case reject
        /// It is nobody of the index: a new record.
        case make
        /// More is needed.
        case ask
        /// It could be this child of another authority, whose team decides.
        case pass
    }

    /// Whom the index shows beside a row: those who score this at least, and the one proposed.
    static let leastScore = 0.2

    private let registry: Registry

    /// - Parameter registry: over a pool that is logged in as `contactpoint_api`.
    package init(registry: Registry) {
        self.registry = registry
    }

    private struct Answer: Decodable {
        let row: ReviewItem.Row?
        let candidates: [ReviewedChild]?
        let waiting: Int
    }

    private struct Decided: Decodable {
        let number: ChildNumber?
    }

    /// The row that waits longest, those whose team asked for more last; nil where none waits.
    ///
    /// - Parameter after: the id of the row looked at before, to skip it.
    package func next(after: Int64? = nil, as caller: Caller, because purpose: Purpose) async throws -> ReviewItem? {
        let (answer, token) = try await registry.ask(Answer.self, as: caller, because: purpose) { token in
            "select feeds.next_review(\(token.bytes), \(purpose.reason), \(caller.client), \(after))"
        }
        guard let row = answer.row else { return nil }
        let comparison = RecordComparison(try Feeds.reported(row.fields))
        let candidates = (answer.candidates ?? []).compactMap { child -> ReviewItem.Candidate? in
            guard let recorded = RecordComparison.Recorded(child) else { return nil }
            let result = comparison.score(recorded)
            guard result.score >= Self.leastScore || child.number == row.proposed else { return nil }
            return .init(
                child: child,
                score: result.score,
                reasons: result.reasons,
                lines: ReviewItem.lines(row.fields, child)
            )
        }
        .sorted { ($0.score, $1.child.number.value) > ($1.score, $0.child.number.value) }
        try await registry.returned(candidates.map(\.child.number), of: token)
        return ReviewItem(row: row, candidates: candidates, waiting: answer.waiting)
    }

    /// Decides about a row, or says what is missing.
    ///
    /// - Parameters:
    ///   - child: whom the row is, isn't or could be; nil with `make` and `ask`.
    ///   - question: what is missing, with `ask`: 5 to 500 characters.
    /// - Returns: the child whose record the row belongs to now, with `accept` and `make`.
    /// - Throws: ``Refusal``: `not-found` where the row isn't the team's to decide, or wasn't compared with the child.
    @discardableResult
    package func decide(
        _ row: Int64,
        _ step: Step,
        _ child: ChildNumber? = nil,
        question: String? = nil,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> ChildNumber? {
        try await registry.ask(Decided.self, as: caller, because: purpose) { token in
            """
            select feeds.decide_review(\(token.bytes), \(purpose.reason), \(caller.client), \(row), \(step.rawValue),
                \(child?.value), \(question))
            """
        }.answer.number
    }
}

extension RecordComparison.Recorded {
    fileprivate init?(_ child: ReviewedChild) {
        guard let born = CivilDate(iso: child.born) else { return nil }
        self.init(
            number: child.number,
            born: born,
            gender: Gender(rawValue: child.gender) ?? .unspecified,
            shielded: child.isShielded,
            families: child.names.map(\.family),
            givens: child.names.map(\.given)
        )
        postcodes = child.addresses.map(\.postcode)
        nhsNumber = child.nhsNumber
        upn = child.upn
    }
}
