import Postgres
import Registry
import Stewardship
import Testing

/// Who is of school age and at no school.
@Suite struct EducationTests {
    private func missing(_ bureau: Bureau, as caller: Caller = .team) async throws -> [Stewardship.MissingEducation] {
        try await bureau.stewardship.missingEducation(
            as: caller,
            because: try Purpose("missing-education", reason: "the monthly list")
        )
    }

    @Test func theListHasThoseAtNoSchoolWithTheLastOneKnown() async throws {
        try await Bureau.with { bureau async throws in
            // One is at school; one has a social worker alone, the neighbour nobody.
            #expect(Set(try await missing(bureau).map(\.number)) == [.twice, .neighbour])
            try await bureau.truth(
                "update contacts.involvement set ended = access.today() - 40, lead_professional = false where involvement = 11 returning 'left'"
            )
            let left = try #require(try await missing(bureau).first { $0.number == .once })
            #expect(left.lastSchool == "High School" && left.since != nil)
            #expect(try await missing(bureau, as: .otherTeam).map(\.number) == [.york])
            try await bureau.stewardship.state(
                .leftNotKnown,
                of: .once,
                since: CivilDate(iso: "2026-06-01"),
                as: .team,
                because: bureau.purpose
            )
            #expect(!(try await missing(bureau).map(\.number).contains(.once)))
        }
    }

    @Test func itIsAskedForThatPurposeByTeamsAlone() async throws {
        try await Bureau.with { bureau async throws in
            let other = try await refusal {
                try await bureau.stewardship.missingEducation(as: .team, because: bureau.purpose)
            }
            #expect(other == "purpose-missing")
            #expect(try await refusal { try await missing(bureau, as: .nurse) } == "not-permitted")
        }
    }

    /// Born, a day, and whether that day is within compulsory school age.
    static let ages: [(String, String, Bool)] = [
        ("2020-03-31", "2025-03-30", false), ("2020-03-31", "2025-03-31", true),
        ("2020-04-01", "2025-08-30", false), ("2020-04-01", "2025-08-31", true),
        ("2020-09-01", "2025-12-30", false), ("2020-09-01", "2025-12-31", true),
        ("2010-08-31", "2026-06-26", true), ("2010-08-31", "2026-06-27", false),
        ("2010-09-01", "2027-06-25", true), ("2010-09-01", "2027-06-26", false),
    ]

    @Test func schoolAgeBeginsAndEndsOnTheDaysOfTheAct() async throws {
        try await Bureau.with { bureau async throws in
            for (born, day, isOfAge) in Self.ages {
                let found = try await bureau.truth(
                    "select stewardship.is_of_school_age(\(born)::date, \(day)::date)::text"
                )
                #expect(found == "\(isOfAge)", "born \(born), on \(day)")
            }
        }
    }
}
