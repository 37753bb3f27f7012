import Foundation
package import Postgres
package import Registry

/// Finds children by what people type.
///
/// The database finds candidates by key, writes the audit entry with all of them and grants their reading; they are then
/// scored here, and what is returned is added to the audit before it is answered.
package struct Search: Sendable {
    /// More matches than this are an answer that says how to narrow, never a truncated list.
    package static let mostMatches = 50

    private let registry: Registry
    private let weights: Weights

    /// - Parameter weights: what scores are made by.
    package init(registry: Registry, weights: Weights = .current) {
        self.registry = registry
        self.weights = weights
    }

    /// The matches, best first. Their scores say how likely each is the child meant, and are at most 1 together.
    ///
    /// A search with a postcode never finds a shielded child, even one it matches: search again without it.
    ///
    /// - Throws: ``CriteriaError`` for criteria that can't be searched with, `Refusal` where the index refuses or more than
    ///   ``mostMatches`` match.
    package func find(_ criteria: SearchCriteria, as caller: Caller, because purpose: Purpose) async throws
        -> [SearchMatch]
    {
        let (plan, candidates, token) = try await consider(criteria, as: caller, because: purpose)
        let matches: [SearchMatch]
        if plan.number != nil {
            matches = candidates.map { SearchMatch($0, score: 1, reasons: ["number the same"]) }
        } else {
            matches = Scorer(plan, criteria, weights: weights)
                .matches(among: candidates, includesUnlikely: !criteria.fuzzy)
                .map { SearchMatch($0.candidate, score: $0.score, reasons: $0.reasons) }
        }
        let tooMany = matches.count > Self.mostMatches
        try await registry.returned(tooMany ? [] : matches.map(\.number), of: token)
        if tooMany { throw Refusal(.tooMany, advice: criteria.narrowing) }
        return matches
    }

    /// How the criteria compare with each child that a search considers, for estimating a ``ScoringModel``.
    package func compare(_ criteria: SearchCriteria, as caller: Caller, because purpose: Purpose) async throws
        -> [(number: ChildNumber, comparison: Comparison)]
    {
        let (plan, candidates, token) = try await consider(criteria, as: caller, because: purpose)
        try await registry.returned(candidates.map(\.number), of: token)
        let scorer = Scorer(plan, criteria, weights: weights)
        return candidates.map { ($0.number, scorer.compare($0)) }
    }

    /// The children that a statement grants; all of them are returned.
    func disclosed(as caller: Caller, because purpose: Purpose, ask: (SessionToken) -> SQL) async throws -> [Candidate]
    {
        let (rows, token) = try await registry.disclose(as: caller, because: purpose, ask: ask) { [Self.read] }
        let candidates = try Candidate.decoded(from: rows[0])
        try await registry.returned(candidates.map(\.number), of: token)
        return candidates
    }

    /// The children whom the database considers.
    private func consider(_ criteria: SearchCriteria, as caller: Caller, because purpose: Purpose) async throws
        -> (plan: SearchPlan, candidates: [Candidate], token: SessionToken)
    {
        let plan: SearchPlan
        do {
            plan = try criteria.plan(today: .today())
        } catch let error as CriteriaError {
            // A refusal discloses nothing: it is answered even where it can't be recorded.
            try? await registry.refused("search", code: error.code, as: caller, because: purpose)
            throw error
        }
        let (rows, token) = try await registry.disclose(as: caller, because: purpose) { token in
            let arguments = Self.arguments(
                plan,
                token: token,
                criteria: criteria,
                reason: purpose.reason,
                client: caller.client
            )
            return "select outcome from search.begin(\(arguments))"
        } read: {
            [Self.read]
        }
        let candidates = try Candidate.decoded(from: rows[0]).filter { candidate in
            // A shield that came after the candidates were chosen.
            if candidate.shielded, !plan.postcodes.isEmpty { return false }
            // In an exact search the database compared the names; the postcode is left to compare.
            return criteria.fuzzy || plan.postcodes.allSatisfy(candidate.postcodes.contains)
        }
        return (plan, candidates, token)
    }

    /// What `search.begin` is given, in its order. The criteria go to the audit as they were typed.
    private static func arguments(
        _ plan: SearchPlan,
        token: SessionToken,
        criteria: SearchCriteria,
        reason: String,
        client: String
    ) -> SQL {
        """
        \(token.bytes), \(reason), \(client), \(JSONText(criteria.auditText)),
        \(plan.families), \(plan.givens), \(plan.borns), \(plan.months), \(plan.postcodes),
        \(plan.number?.value), \(plan.familyPattern), \(plan.given), \(plan.gender?.rawValue)
        """
    }

    /// What `search.begin` is given by a search, for others to ask with.
    package static func arguments(
        _ criteria: SearchCriteria,
        token: SessionToken,
        as caller: Caller,
        because purpose: Purpose
    )
        throws -> SQL
    {
        let plan = try criteria.plan(today: .today())
        return arguments(plan, token: token, criteria: criteria, reason: purpose.reason, client: caller.client)
    }

    /// It names no child: the grant does.
    private static let read: SQL = "select \(Candidate.columns) from search.candidate as c"
}
