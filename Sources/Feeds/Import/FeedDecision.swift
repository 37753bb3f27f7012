import Postgres
package import Registry
import Search

/// What becomes of a row, given those it could mean.
package struct FeedDecision: Hashable, Sendable {
    package enum State: String, Sendable {
        /// It is this child, who is shown as the sources now say.
        case linked
        /// Nobody of the index: a new record.
        case made
        /// A person decides.
        case review
        /// It could be a shielded child: the team decides. It never becomes a second, visible record.
        case held
        /// The source takes its word back.
        case retracted
    }

    package var state: State
    package var child: ChildNumber?
    package var score: Double
    package var reasons: [String]
    /// Whether the row or the record has no given name, and no number says that they are one child.
    package var isUnnamed = false
}

extension FeedDecision {
    /// From here on a row is linked without asking anybody.
    package static let match = 0.95
    /// From here on a person decides.
    package static let potential = 0.85
    /// From here on a row could be a shielded child.
    package static let couldBeShielded = 0.05

    /// Decides on a row that its source hasn't sent of anybody before.
    ///
    /// - Parameters:
    ///   - canBeMade: whether the row says all that a new record needs.
    ///   - wasReviewed: whether a person has said whom it isn't. Then a person says whom it is.
    static func on(
        _ reported: RecordComparison.Reported,
        among candidates: [RecordComparison.Recorded],
        canBeMade: Bool,
        wasReviewed: Bool = false
    ) -> FeedDecision {
        let comparison = RecordComparison(reported)
        let scored = candidates.map { (child: $0, result: comparison.score($0)) }
            .sorted { ($0.result.score, $1.child.number.value) > ($1.result.score, $0.child.number.value) }
        guard let best = scored.first else { return unknown(canBeMade) }
        func decided(_ state: State, _ more: String? = nil, place: Int = 0) -> FeedDecision {
            let (child, result) = scored[place]
            return FeedDecision(
                state: state,
                child: child.number,
                score: result.score,
                reasons: result.reasons + (more.map { [$0] } ?? []),
                isUnnamed: result.isUnnamed
            )
        }
        let isAlone = scored.dropFirst().allSatisfy { $0.result.score < potential }
        if best.result.score >= match, isAlone, !wasReviewed { return decided(.linked) }
        // The team of the shielded child decides, whoever else the row could be. A family that fled lives elsewhere: that the
        // row names another place says nothing against it.
        func scoreAnywhere(_ child: RecordComparison.Recorded) -> Double {
            var anywhere = child
            anywhere.postcodes = []
            return comparison.score(anywhere).score
        }
        let shielded = scored.firstIndex {
            $0.child.shielded && max($0.result.score, scoreAnywhere($0.child)) >= couldBeShielded
        }
        if let place = shielded {
            return decided(.held, place: place)
        }
        if best.result.score >= match { return decided(.review, isAlone ? "somebody else matches" : "several match") }
        if best.result.score >= potential { return decided(.review, "a potential match") }
        return unknown(canBeMade)
    }

    private static func unknown(_ canBeMade: Bool) -> FeedDecision {
        canBeMade
            ? FeedDecision(state: .made, child: nil, score: 0, reasons: ["nobody matches"])
            : FeedDecision(
                state: .review,
                child: nil,
                score: 0,
                reasons: ["nobody matches, and the row names no authority"]
            )
    }
}
