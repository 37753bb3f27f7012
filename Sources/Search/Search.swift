import Foundation
import Postgres
package import Registry

/// Finds children by what people type.
///
/// The database finds candidates by key, writes the audit entry with all of them and grants their reading; they are then
/// scored here, and what is returned is added to the audit before it is answered.
package struct Search: Sendable {
    /// More matches than this are an answer that says how to narrow, never a truncated list.
    package static let mostMatches = 50

    private let registry: Registry

    package init(registry: Registry) {
        self.registry = registry
    }

    /// The matches, best first.
    ///
    /// A search with a postcode never finds a shielded child, even one it matches: search again without it.
    ///
    /// - Throws: ``CriteriaError`` for criteria that can't be searched with, ``Refusal`` where the index refuses or more
    ///   than ``mostMatches`` match.
    package func find(_ criteria: SearchCriteria, as caller: Caller, because purpose: Purpose) async throws
        -> [SearchMatch]
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
            Self.ask(plan, token: token, criteria: criteria, reason: purpose.reason, client: caller.client)
        } read: {
            [Self.read]
        }
        let scorer = Scorer(criteria, given: plan.given)
        var matches: [SearchMatch] = []
        for candidate in try Self.candidates(from: rows[0]) {
            let (score, reasons) = plan.number == nil ? scorer.score(candidate) : (1, ["number the same"])
            guard plan.number != nil || Self.isMatch(candidate, score: score, plan: plan, fuzzy: criteria.fuzzy) else {
                continue
            }
            matches.append(
                SearchMatch(
                    number: candidate.number,
                    family: candidate.family,
                    given: candidate.given,
                    born: candidate.born,
                    gender: candidate.gender,
                    authority: candidate.authority,
                    shielded: candidate.shielded,
                    score: score,
                    reasons: reasons
                )
            )
        }
        let tooMany = matches.count > Self.mostMatches
        try await registry.returned(tooMany ? [] : matches.map(\.number), of: token)
        if tooMany { throw Refusal(.tooMany) }
        return matches.sorted { ($0.score, $1.number.value) > ($1.score, $0.number.value) }
    }

    private static func isMatch(_ candidate: Candidate, score: Double, plan: SearchPlan, fuzzy: Bool) -> Bool {
        // A shield that came after the candidates were chosen.
        if candidate.shielded, !plan.postcodes.isEmpty { return false }
        if fuzzy { return score >= Scorer.leastScore }
        // The database compared the names; the postcode is left to compare.
        return plan.postcodes.allSatisfy(candidate.postcodes.contains)
    }

    /// The statement that asks. Its criteria go to the audit as they were typed.
    private static func ask(
        _ plan: SearchPlan,
        token: SessionToken,
        criteria: SearchCriteria,
        reason: String,
        client: String
    ) -> SQL {
        """
        select outcome from search.begin(
            \(token.bytes), \(reason), \(client), \(JSONText(criteria.auditText)),
            \(plan.families), \(plan.givens), \(plan.borns), \(plan.months), \(plan.postcodes),
            \(plan.number?.value), \(plan.familyPattern), \(plan.given), \(plan.gender?.rawValue))
        """
    }

    /// It names no child: the grant does.
    private static let read: SQL = """
        select c.child, c.born, c.gender, (select a.name from registry.authority as a where a.authority = c.authority),
            c.shielded, c.families, c.givens, c.postcodes
        from search.candidate as c
        """

    private static func candidates(from rows: Rows) throws -> [Candidate] {
        var candidates: [Candidate] = []
        candidates.reserveCapacity(rows.count)
        for (number, born, gender, authority, shielded, families, givens, postcodes) in try rows.decode(
            (Int64, CivilDate, String, String?, Bool, [String], [String], [String]).self
        ) {
            guard let valid = ChildNumber(number) else { continue }
            candidates.append(
                Candidate(
                    number: valid,
                    born: born,
                    gender: Gender(rawValue: gender) ?? .unspecified,
                    authority: authority,
                    shielded: shielded,
                    names: zip(families, givens).enumerated().map { position, name in
                        .init(isCurrent: position == 0, family: FoldedName(name.0), given: FoldedName(name.1))
                    },
                    family: families.first ?? "",
                    given: givens.first ?? "",
                    postcodes: postcodes
                )
            )
        }
        return candidates
    }
}
