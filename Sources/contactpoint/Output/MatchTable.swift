import Foundation
import Postgres
import Registry
import Search

/// Matches for a person to read: best first, a line for the child and one for the reasons.
struct MatchTable {
    let lines: [String]

    init(_ matches: [SearchMatch]) {
        let names = matches.map { Terminal.plain(Self.name(family: $0.family, given: $0.given)) }
        let width = min(names.map(\.count).max() ?? 0, 40)
        lines = zip(matches, names).flatMap { match, name in
            let score = "\(Int((match.score * 100).rounded()))%"
            let padding = String(repeating: " ", count: max(0, width - name.count))
            let place = match.authority.map(Terminal.plain) ?? (match.shielded ? "shielded" : "")
            return [
                [
                    String(repeating: " ", count: max(0, 4 - score.count)) + score, match.number.description,
                    Terminal.bold(name) + padding, match.born.description, Self.padded(match.gender), place,
                ].joined(separator: "  "),
                Terminal.dim("      " + match.reasons.joined(separator: "; ")),
            ]
        }
    }

    /// `Okafor, Chidera Grace`; a child known by one name has just that.
    static func name(family: String, given: String) -> String {
        [family, given].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func padded(_ gender: Gender) -> String {
        gender.rawValue.padding(toLength: 11, withPad: " ", startingAt: 0)
    }
}
