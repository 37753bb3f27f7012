import Registry
import Search
import SyntheticEngland

/// What came of queries whose answer is known.
struct Trial {
    struct Tally {
        var tried = 0
        var first = 0
        var ten = 0
    }

    /// By kind of error, and `all dirty`.
    private(set) var tallies: [String: Tally] = [:]
    /// Matches returned, by the score they were given, in tenths and above 0.99: how many, the sum of the scores, how many right.
    private(set) var bins = [(count: Int, predicted: Double, right: Int)](repeating: (0, 0, 0), count: 12)
    private(set) var matches = 0
    private(set) var queries = 0
    /// First matches scored 0.9 and more, and how many of these were right.
    private(set) var confident = 0
    private(set) var confidentAndRight = 0

    /// The lower ends of ``bins``.
    static let ends = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99]

    /// Where the right child stands; nil where it isn't among the matches.
    static func rank(of query: TypedQuery, in matches: [SearchMatch]) -> Int? {
        matches.firstIndex { $0.number == query.expected }
    }

    /// - Parameter names: under which the query counts for recall; none for one about a child who isn't in the index.
    mutating func add(_ query: TypedQuery, _ found: [SearchMatch], as names: [String]) {
        let rank = Self.rank(of: query, in: found)
        queries += 1
        matches += found.count
        for name in names {
            tallies[name, default: Tally()].tried += 1
            if rank == 0 { tallies[name]?.first += 1 }
            if let rank, rank < 10 { tallies[name]?.ten += 1 }
        }
        for (index, match) in found.enumerated() {
            let bin = Self.ends.lastIndex { $0 <= match.score } ?? 0
            bins[bin].count += 1
            bins[bin].predicted += match.score
            if index == rank { bins[bin].right += 1 }
        }
        if let best = found.first, best.score >= 0.9 {
            confident += 1
            if rank == 0 { confidentAndRight += 1 }
        }
    }
}
