import Postgres
import Registry
import Search

/// The children whom a batch makes. Later rows of it are compared with them before they have a record: else all rows of the
/// batch would be compared again for each child that it makes.
struct Newcomers {
    private var children: [RecordComparison.Recorded] = []
    /// No child's: a newcomer has none yet.
    private static let number = ChildNumber(payload: 999_999_999_999_999)

    /// Notes that a row makes a record. It is shown as the row says.
    mutating func insert(_ reported: RecordComparison.Reported, formerFamily: String?) {
        guard let number = Self.number else { preconditionFailure("fifteen digits make a number") }
        var child = RecordComparison.Recorded(
            number: number,
            born: reported.born,
            gender: reported.gender ?? .unspecified,
            shielded: false,
            families: [reported.family ?? ""] + (formerFamily.map { [$0] } ?? []),
            givens: Array(repeating: reported.given ?? "", count: formerFamily == nil ? 1 : 2)
        )
        child.postcodes = reported.postcode.map { [$0] } ?? []
        child.nhsNumber = reported.nhsNumber
        child.upn = reported.upn
        children.append(child)
    }

    /// Whether a row could mean one of them: it is then decided when there is a record to compare it with.
    func couldInclude(_ reported: RecordComparison.Reported) -> Bool {
        let comparison = RecordComparison(reported)
        return children.contains {
            Self.couldShareKey($0, reported) && comparison.score($0).score >= FeedDecision.potential
        }
    }

    /// Whether both could have a blocking key in common: each key has the postcode, or the year or the day of birth.
    private static func couldShareKey(
        _ child: RecordComparison.Recorded,
        _ reported: RecordComparison.Reported
    ) -> Bool {
        child.born.year == reported.born.year || child.born.day == reported.born.day
            || reported.postcode.map(child.postcodes.contains) ?? false
    }
}
