import Foundation
import Registry
import TestDatabase
import Testing

/// A team keeps records right from the command line.
@Suite struct StewardshipCommandTests {
    private static let team = UUID(uuidString: "00000000-0000-0000-0000-000000000383")!
    /// A second record of Chidera.
    private static let twice = ChildNumber(payload: 593_288_416_073_422)!
    private static let because = ["--purpose", "safeguarding", "--reason", "one child, the school confirmed"]

    private static let content = """
        insert into access.account (subject, name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
        values ('\(team.uuidString)', 'Tim Team', 2, 'contactpoint team officer', 383, current_date, current_date, current_date);
        insert into registry.child (number, born, gender) values (\(twice.value), '2015-05-14', 'female');
        insert into registry.child_name (child, ordinal, kind, family, given)
        values (\(twice.value), 1, 'current', 'Okafor', 'Dera');
        insert into registry.child_home (child, authority, responsible_since, whereabouts)
        values (\(twice.value), 383, '2020-01-01', 'no known address');
        """

    private func run(_ england: SmallEngland, _ arguments: String...) async throws -> CommandLineTests.Outcome {
        try await CommandLineTests.contactpoint(england, arguments + Self.because, as: Self.team)
    }

    @Test func aTeamComparesMergesMovesAndUndoes() async throws {
        try await SmallEngland.with { england in
            try await england.change(Self.content)
            let (once, twice) = (SmallEngland.chidera.description, Self.twice.description)
            let compared = try await run(england, "stewardship", "compare", once, twice)
            #expect(compared.status == 0, "\(compared.talk)")
            #expect(compared.output.contains("! name: Okafor, Chidera Grace / Okafor, Dera"))

            let undecided = try await run(england, "stewardship", "merge", twice, "--into", once)
            #expect(undecided.status == 1)
            #expect(undecided.talk.contains("decide each"))
            let merged = try await run(england, "stewardship", "merge", twice, "--into", once, "--keep", "name")
            #expect(merged.status == 0, "\(merged.talk)")
            let act = merged.output.trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(UUID(uuidString: act) != nil)

            // The superseded number opens the record that goes on, for anybody.
            let shown = try await CommandLineTests.contactpoint(england, ["child", "show", twice] + Self.because)
            #expect(shown.status == 0, "\(shown.talk)")
            #expect(shown.output.contains(once) && !shown.output.contains(twice))
            let found = try await CommandLineTests.contactpoint(england, ["search", "--number", twice] + Self.because)
            #expect(found.output.contains(once), "\(found.talk)")

            #expect(try await run(england, "stewardship", "move", once, "offer", "--to", "816").status == 0)
            let moves = try await run(england, "stewardship", "moves", "--output", "json")
            #expect(moves.output.contains("\"schema\" : \"contactpoint.moves/1\""), "\(moves.talk)")
            #expect(moves.output.contains("\"other\" : 816"))

            let undone = try await run(england, "stewardship", "undo", act)
            #expect(undone.status == 0, "\(undone.talk)")
            let acts = try await run(england, "stewardship", "acts", once)
            #expect(acts.output.contains("undone"))
            let none = try await run(england, "feed", "review", "next")
            #expect(none.status == 1 && none.talk.contains("no row waits"))
        }
    }

    @Test func aTeamAnswersAParentAndACorrection() async throws {
        try await SmallEngland.with { england in
            try await england.change(Self.content)
            let child = SmallEngland.chidera.description
            let asked = try await run(
                england,
                "stewardship",
                "subject",
                "ask",
                child,
                "--asker",
                "parent",
                "--name",
                "Ngozi Okafor"
            )
            #expect(asked.status == 0, "\(asked.talk)")
            let request = String(asked.output.prefix { $0 != "\n" })
            let early = try await run(england, "stewardship", "subject", "answer", request)
            #expect(early.status == 1 && early.output.isEmpty && early.talk.contains("Identity is to be shown first"))
            let checked = try await run(
                england,
                "stewardship",
                "subject",
                "check",
                request,
                "--identity",
                "passport",
                "--responsibility",
                "court order"
            )
            #expect(checked.output.contains("the child isn't competent"), "\(checked.talk)")
            let listed = try await run(england, "stewardship", "subject", "requests")
            #expect(listed.output.contains("Ngozi Okafor") && listed.output.contains("court order"), "\(listed.talk)")
            let page = try await run(england, "stewardship", "subject", "answer", request)
            #expect(page.output.hasPrefix("<!doctype html>") && page.output.contains("12 Mill Lane"), "\(page.talk)")
            let data = try await run(england, "stewardship", "subject", "answer", request, "--output", "json")
            #expect(data.output.contains("\"schema\" : \"contactpoint.subject-answer/1\""), "\(data.talk)")

            let wanted = try await run(
                england,
                "stewardship",
                "correction",
                "ask",
                child,
                "--asker",
                "parent",
                "--about",
                "address",
                "--wanted",
                "we moved"
            )
            let correction = String(wanted.output.prefix { $0 != "\n" })
            let refused = try await run(
                england,
                "stewardship",
                "correction",
                "answer",
                correction,
                "--refuse",
                "no proof of it"
            )
            #expect(refused.status == 0, "\(refused.talk)")
            #expect(try await run(england, "stewardship", "correction", "list").output.isEmpty)
            #expect(try await run(england, "stewardship", "correction", "answer", correction).status == 64)
        }
    }

    @Test func anOperatorPlansAndRunsRetention() async throws {
        try await SmallEngland.with { england in
            try await england.change(
                "update registry.child set born = current_date - interval '18 years' where number = \(SmallEngland.chidera.value)"
            )
            let planned = try await CommandLineTests.contactpoint(england, "retention", "plan")
            #expect(planned.output == "archive  1  (18)\n", "\(planned.talk)")
            let done = try await CommandLineTests.contactpoint(england, "retention", "run", "--batch", "10")
            #expect(done.output == "1 archived, 0 erased\n", "\(done.talk)")
            let again = try await CommandLineTests.contactpoint(england, "retention", "run")
            #expect(again.output == "0 archived, 0 erased\n", "\(again.talk)")
            #expect(try await CommandLineTests.contactpoint(england, "retention", "run", "--batch", "0").status == 64)
        }
    }
}
