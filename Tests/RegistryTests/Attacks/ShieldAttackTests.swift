import Foundation
import Testing

@testable import Registry
import TestDatabase

/// Finding out where a shielded child is, with the application's login, a valid token of a practitioner who opened the
/// record, and the whole of SQL.
@Suite("Attacks on a shield", .sharedIndex)
struct ShieldAttackTests {
    static let child = ChildNumber.shielded.value
    private static let nobody = ChildNumber(payload: 999_400_638_295_644)!.value

    /// An index with all that can be held of a shield's case.
    private func withCase(_ body: (SmallIndex) async throws -> Void) async throws {
        try await SmallIndex.with { index in
            let settled = try await index.truth(Self.shieldCase)
            #expect(!settled.hasPrefix("ERROR"), "\(settled)")
            try await body(index)
        }
    }

    @Test(
        "SQL on the application's connection tells nothing of a shielded child, with a practitioner's grant or without"
    )
    func silence() async throws {
        try await withCase { index in
            let attacks = Self.silent.flatMap(\.attacks)
            for (heading, attacks) in Self.silent { try expectDocumented(attacks.map(\.statement), under: heading) }
            func answers(_ lead: [String]) async throws -> [String] {
                Array(try await index.api(lead + attacks.map(\.statement)).dropFirst(lead.count))
            }
            let read = try await index.opened(.shielded, by: .nurse)
            for lead in [[], [read]] {
                for (attack, answer) in zip(attacks, try await answers(lead)) {
                    let isSilent = answer.isEmpty || answer.hasPrefix("ERROR 42501")
                    #expect(isSilent, "\(attack.statement): \(answer)")
                }
            }
            // Each would have found something, were it not stopped.
            let stopped = attacks.filter { $0.control != .unshielded }
            let prizes = try await controls(stopped.map { ($0.statement, $0.control) }, in: index)
            for (attack, answer) in zip(stopped, prizes) {
                let isPrize = attack.control == .change || !answer.isEmpty
                #expect(isPrize && !answer.hasPrefix("ERROR"), "\(attack.statement) can't fail: \(answer)")
            }
            let unshielded = try await answers([Self.unshield(index)])
            for (attack, answer) in zip(attacks, unshielded) where attack.control == .unshielded {
                #expect(!answer.isEmpty && !answer.hasPrefix("ERROR"), "\(attack.statement) can't fail: \(answer)")
            }
        }
    }

    @Test("plans, estimates, errors and constraints tell a right guess about a shielded child from a wrong one nowhere")
    func guesses() async throws {
        try await withCase { index in
            let guesses = Self.guesses
            try expectDocumented(guesses.map(\.right), under: "### Guesses that are right and wrong")
            func answers(_ lead: [String]) async throws -> [(right: String, wrong: String)] {
                let answers = try await index.api(lead + guesses.flatMap { [$0.right, $0.wrong] }).dropFirst(lead.count)
                    .map(Self.plain)
                return guesses.indices.map { (answers[2 * $0], answers[2 * $0 + 1]) }
            }
            let read = try await index.opened(.shielded, by: .nurse)
            for lead in [[], [read]] {
                for (guess, told) in zip(guesses, try await answers(lead)) {
                    #expect(told.right == told.wrong, "\(guess.right)")
                }
            }
            let stopped = guesses.filter { $0.control != .unshielded }
            let rights = try await controls(stopped.map { ($0.right, $0.control) }, in: index).map(Self.plain)
            let wrongs = try await controls(stopped.map { ($0.wrong, $0.control) }, in: index).map(Self.plain)
            for (guess, (right, wrong)) in zip(stopped, zip(rights, wrongs)) {
                #expect(right != wrong, "\(guess.right) can't fail")
            }
            let unshielded = try await answers([Self.unshield(index)])
            for (guess, told) in zip(guesses, unshielded) where guess.control == .unshielded {
                #expect(told.right != told.wrong, "\(guess.right) can't fail")
            }
        }
    }

    /// An answer without the conditions of a plan, which repeat what was asked.
    private static func plain(_ answer: String) -> String {
        answer.split(separator: "\n").filter { !$0.contains("Cond: ") && !$0.contains("Filter: (") }
            .joined(separator: "\n")
    }

    private func expectDocumented(_ statements: [String], under heading: String) throws {
        let isDocumented = try DocumentedPart.isWritten(
            statements.map { "- `\($0.replacing("\(Self.child)", with: "N"))`" },
            marked: "- ",
            in: "Sources/Shielding/Shielding.docc/Attacks.md",
            under: heading
        )
        #expect(isDocumented, "\(heading)")
    }

    /// Ends all shields. Returns what names the grant by which the nurse then reads.
    private static func unshield(_ index: SmallIndex) async throws -> String {
        let ended = try await index.truth(
            """
            set session_replication_role = replica \\; delete from shielding.shield \\; set session_replication_role = default \\;
            select count(search.refresh(number)) from registry.child
            """
        )
        #expect(!ended.hasPrefix("ERROR"), "\(ended)")
        return try await index.opened(.shielded, by: .nurse)
    }

    /// What the statements answer to those who may ask them.
    private func controls(_ asked: [(statement: String, control: Control)], in index: SmallIndex) async throws
        -> [String]
    {
        // What a trigger or a key would refuse a superuser is another matter.
        let trials = asked.map { statement, control in
            [
                "begin", "set local session_replication_role = \(control == .change ? "replica" : "origin")", statement,
                "rollback",
            ]
        }
        let all = try await Psql.run(trials.flatMap(\.self), url: index.urls.superuser)
        var answers = asked.indices.map { all[4 * $0 + 2] }
        for (place, (statement, control)) in asked.enumerated() {
            switch control {
            case .team: answers[place] = try await index.api(index.opened(.shielded, by: .team), statement)[1]
            case .reading(let list): answers[place] = try await read(list, statement, in: index)
            case .unshielded, .superuser, .change: break
            }
        }
        return answers
    }

    private func read(_ list: String, _ statement: String, in index: SmallIndex) async throws -> String {
        let (caller, step): (Caller, (String) -> String) =
            switch list {
            case "requests": (Self.asker, Self.step("asked", nil))
            case "notices": (Self.system, Self.step("pull", nil))
            default: (.team, Self.step("begin", "'\(list)', \(Self.child)"))
            }
        let token = try index.token(caller)
        let answers = try await index.api(step(token.hex), SmallIndex.name(token.hex), statement)
        #expect(answers[0] == "granted")
        return answers[2]
    }

    private static func step(_ name: String, _ arguments: String?) -> (String) -> String {
        {
            "select shielding.\(name)('\\x\($0)', 'looking after this child', 'psql'\(arguments.map { ", " + $0 } ?? ""))"
        }
    }

    private typealias Step = (holder: Caller, right: (String) -> String, wrong: (String) -> String)

    /// Steps by who may take them, asked about the shielded child and about one that was never given out.
    private static var steps: [Step] {
        func both(_ holder: Caller, _ name: String, _ arguments: String) -> Step {
            (
                holder, step(name, arguments.replacing("N", with: "\(child)")),
                step(name, arguments.replacing("N", with: "\(nobody)"))
            )
        }
        let basis = "'domestic abuse', 'police report', 'X 123', current_date + 9"
        // The household has the ordinary child, who lives with the shielded one.
        func decision(_ request: String) -> (String) -> String {
            let children = "array[\(ChildNumber.ordinary.value), \(child)]::bigint[]"
            return step(
                "decide",
                "\(request), \(children), array[true, true], array['because', 'because'], \(basis)"
            )
        }
        return [
            both(.team, "begin", "'case', N"), both(.team, "begin", "'exposure', N"),
            both(.team, "review", "N, false, null, null, null, null"), both(.team, "review", "N, true, \(basis)"),
            both(
                .team,
                "new_identity",
                "N, 'A', 'B', '2015-01-01', 'male', 'threat to life', 'police report', 'X 123'"
            ),
            (.team, decision("'\(request)'"), decision("gen_random_uuid()")),
            both(overrider, "override", "N, true"), both(overrider, "close_override", "N"),
        ]
    }

    @Test(
        "steps answer another authority's team and a practitioner about a shielded child as about none",
        arguments: [Caller.otherTeam, .nurse, .partner]
    )
    func oneAnswer(caller: Caller) async throws {
        try await withCase { index in
            // What was decided is kept for a later transaction: a superuser sees it in the same one.
            func outcome(_ step: (String) -> String, _ caller: Caller) async throws -> String {
                let token = try index.token(caller).hex
                let kept =
                    "select answer ->> 'outcome' from access.grant where token_hash = access.token_hash('\\x\(token)')"
                let answers = try await Psql.run(["begin", step(token), kept, "rollback"], url: index.urls.superuser)
                return answers[2].isEmpty ? answers[1] : answers[2]
            }
            let done = ["granted", "done"]
            for (place, step) in Self.steps.enumerated() {
                let right = try await outcome(step.right, caller)
                #expect(try await outcome(step.wrong, caller) == right && !done.contains(right), "step \(place)")
                #expect(try await done.contains(outcome(step.right, step.holder)), "step \(place) can't fail")
                #expect(try await outcome(step.wrong, step.holder) == "not-found", "step \(place) can't fail")
            }
        }
    }

    @Test("a team's grant for its list opens another authority's cases to nobody")
    func teams() async throws {
        let index = try SmallIndex.current
        for (caller, seen) in [(Caller.team, "\(Self.child)"), (.otherTeam, "")] {
            let token = try index.token(caller)
            let answers = try await index.api(
                Self.step("begin", "'shields', null")(token.hex),
                SmallIndex.name(token.hex),
                "select number from shielding.shields()",
                "select authority from registry.child_home",
                "select postcode from registry.child_address"
            )
            #expect(answers[0] == "granted")
            #expect(answers[2] == seen)
            // The list opens no whereabouts, not even the own.
            #expect(answers[3].isEmpty && answers[4].isEmpty)
        }
    }

    @Test("asking and reading in one transaction, rolled back or not, yields nothing")
    func oneTransaction() async throws {
        let index = try SmallIndex.current
        let token = try index.token(.team)
        let answers = try await index.api(
            "begin",
            Self.step("begin", "'case', \(Self.child)")(token.hex),
            SmallIndex.name(token.hex),
            "select number from shielding.shields()",
            "select number from shielding.exposure()",
            "rollback",
            "select number from shielding.shields()"
        )
        #expect(answers[3].isEmpty && answers[4].isEmpty && answers[6].isEmpty)
    }

    @Test("a household search by a neighbour's request doesn't find the shielded child next door")
    func neighbour() async throws {
        try await SmallIndex.with { index in
            let token = try index.token(.nurse)
            // The ordinary child lives at the shielded child's address.
            _ = try await index.open(.ordinary, as: token)
            let ask = try index.token(.nurse)
            let answers = try await index.api(
                "select shielding.request('\\x\(ask.hex)', 'looking after this child', 'psql', \(ChildNumber.ordinary.value), 'domestic abuse', null, null, false)",
                SmallIndex.name(ask.hex),
                "select child from search.candidate",
                "select number from shielding.household()"
            )
            #expect(answers[0] == "granted")
            #expect(answers[2].isEmpty)
            #expect(answers[3].isEmpty)
            #expect(try await index.truth("select child from shielding.member") == "\(ChildNumber.ordinary.value)")
        }
    }
}
