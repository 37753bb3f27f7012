import Contacts
import Foundation
import Postgres
import Registry
import Shielding
import Stewardship
import TestDatabase
import Testing

/// Random sequences of what sources, practitioners and stewards do, each on records of its own. `CONTACTPOINT_SEQUENCES` says
/// how many, or names those that are to be made again: `5737,8045`.
@Suite struct SequenceTests {
    private static let numbers: [Int] = {
        let said = ProcessInfo.processInfo.environment["CONTACTPOINT_SEQUENCES"] ?? "10"
        return Int(said).map { Array(1...$0) } ?? said.split(separator: ",").compactMap { Int($0) }
    }()

    /// SplitMix64: the same numbers for the same seed.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    /// One sequence: its records and what may be done to them.
    private struct Sequence {
        let bureau: Bureau
        let number: Int
        var dice: Dice
        /// The records it began with, then those that splits and sources made.
        var children: [ChildNumber] = []
        var acts: [UUID] = []
        var version: [String: Int] = [:]
        var requests = 0
        let family: String
        let born: String

        init(_ bureau: Bureau, _ number: Int) {
            self.bureau = bureau
            self.number = number
            dice = Dice(state: UInt64(bitPattern: Int64(number)) &* 0x2545_F491_4F6C_DD1D)
            let letters = Array("bcdfghklmnprst")
            let vowels = Array("aeiou")
            var word = ""
            for _ in 0..<3 {
                word.append(letters.randomElement(using: &dice)!)
                word.append(vowels.randomElement(using: &dice)!)
            }
            family = word.capitalized + "son"
            let (month, day) = (Int.random(in: 1...12, using: &dice), Int.random(in: 1...28, using: &dice))
            born =
                "201\(Int.random(in: 0...8, using: &dice))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        }

        /// A postcode of the sequence's own: a row must not mean a child of another sequence who was born on the same day.
        func postcode(_ place: Int) -> String {
            let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
            let place = abs(number) * 4 + place
            let (district, sector, unit) = (place % 28, place / 28 % 10, place / 280)
            return "LS\(district + 1) \(sector)\(letters[unit % 20])\(letters[unit / 20 % 20])"
        }

        /// Two records of one child, and one of a brother or sister.
        mutating func begin() async throws {
            for (given, line, place) in [
                ("Alexandra", "1 High St", 0), ("Alexandra", "2 Low Rd", 1), ("Bernadette", "1 High St", 0),
            ] {
                let made = try await bureau.truth(
                    """
                    with child as (insert into registry.child (born, gender) values (\(born)::date, 'female') returning number),
                    named as (insert into registry.child_name (child, ordinal, kind, family, given) select number, 1, 'current', \(family), \(given) from child),
                    home as (insert into registry.child_home (child, authority, responsible_since, whereabouts) select number, 383, '2020-01-01', 'current' from child),
                    lives as (insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from)
                        select number, 1, \(line), 'Leeds', \(postcode(place)), '2020-01-01' from child),
                    works as (insert into contacts.involvement (child, service, started, lead_professional)
                        select number, 1, '2020-09-01', number % 2 = 0 from child)
                    select number::text from child
                    """
                )
                children.append(try #require(Int64(made).flatMap { ChildNumber($0) }))
            }
        }

        private mutating func pick() -> ChildNumber { children.randomElement(using: &dice)! }

        /// Whatever may be refused in the state that the sequence is in is tried; another error fails.
        private mutating func attempt(_ body: (inout Sequence) async throws -> Void) async throws {
            requests += 1
            do { try await body(&self) } catch is Refusal {} catch is ShieldingError {}
        }

        mutating func act() async throws {
            switch Int.random(in: 0..<4, using: &dice) {
            case 0, 1: try await merge()
            case 2: try await split()
            default: try await undo()
            }
        }

        mutating func step() async throws {
            switch Int.random(in: 0..<10, using: &dice) {
            case 0, 1, 2: try await act()
            case 3, 4: try await feed()
            case 5:
                let child = pick()
                try await attempt {
                    _ = try await Contacts(registry: $0.bureau.registry).record(
                        .init(service: 2),
                        with: child,
                        as: .nurse,
                        because: $0.bureau.purpose
                    )
                }
            case 6:
                let (child, steward) = (pick(), [Caller.team, .otherTeam].randomElement(using: &dice)!)
                let move = Stewardship.Step.allCases.randomElement(using: &dice)!
                let other: Int16 = steward.authority == 383 ? 816 : 383
                try await attempt {
                    try await $0.bureau.stewardship.move(
                        child,
                        move,
                        to: other,
                        as: steward,
                        because: $0.bureau.purpose
                    )
                }
            case 7:
                let child = pick()
                try await attempt { try await $0.bureau.shield(child) }
            case 8:
                let child = pick()
                try await attempt {
                    try await $0.bureau.stewardship.state(
                        .leftForGood,
                        of: child,
                        since: CivilDate(iso: "2026-01-01"),
                        as: .team,
                        because: $0.bureau.purpose
                    )
                }
            default:
                try await Pool.lending(bureau.urls.operator) { pool async throws in
                    while !(try await Retention(pool: pool).run(most: 100_000).finished) {}
                }
            }
        }

        mutating func merge() async throws {
            let (a, b) = (pick(), pick())
            let choice = [Stewardship.Choice.surviving, .superseded].randomElement(using: &dice)!
            requests += 1
            guard
                let comparison = try? await bureau.stewardship.compare(a, b, as: .team, because: bureau.purpose)
            else { return }
            let decisions = comparison.contradictions.keys.map { ($0, $0 == "shield" ? .surviving : choice) }
            try await attempt {
                $0.acts.append(try await $0.bureau.merge(b, into: a, Dictionary(uniqueKeysWithValues: decisions)))
            }
        }

        mutating func split() async throws {
            let child = pick()
            try await attempt {
                let split = try await $0.bureau.stewardship.split(
                    child,
                    .init(
                        family: $0.family,
                        given: "Clementine",
                        born: $0.born,
                        gender: "female",
                        records: ["census/R\($0.number)-0"]
                    ),
                    as: .team,
                    because: $0.bureau.purpose
                )
                $0.acts.append(split.act)
                $0.children.append(split.number)
            }
        }

        mutating func undo() async throws {
            guard let act = acts.randomElement(using: &dice) else { return }
            try await attempt {
                try await $0.bureau.undo(act)
                $0.acts.removeAll { $0 == act }
            }
        }

        mutating func feed() async throws {
            let id = "R\(number)-\(Int.random(in: 0..<3, using: &dice))"
            version[id, default: 0] += 1
            let given = ["Alexandra", "Alexandar", "Alex", "Bernadette", ""].randomElement(using: &dice)!
            let postcode = [postcode(2), postcode(3), ""].randomElement(using: &dice)!
            let change = Int.random(in: 0..<8, using: &dice) == 0 ? "delete" : "upsert"
            let authority = postcode.isEmpty ? "816" : "383"
            let values =
                change == "delete"
                ? ",,,,,,,"
                : "\(family),\(given),\(born),female,\(postcode),\(authority),\(postcode.isEmpty ? "" : "Leeds"),"
            try await bureau.take("\(id),\(version[id]!),\(change),\(values)")
            let made = try await bureau.admin.query(
                "select distinct child from feeds.row where record_id ^@ \("R\(number)-") and child is not null"
            ).decode(Int64.self).compactMap { ChildNumber($0) }
            children += made.filter { !children.contains($0) }
        }

        /// What must hold whatever was done: nothing is returned where it does.
        func faults() async throws -> [String] {
            let numbers = children.map(\.value)
            return try await bureau.admin.query(
                """
                select 'a child has not one responsible authority' from registry.child as c
                where c.number = any (\(numbers)) and (select count(*) from registry.child_home as h where h.child = c.number) <> 1
                union all
                select 'a source made a visible twin of a shielded child'
                from registry.child as c
                join feeds.row as r on r.child = c.number and r.state = 'made'
                join registry.child_name as n on n.child = c.number and n.kind = 'current'
                join registry.child_name as o on (o.family, o.given) = (n.family, n.given) and o.child <> n.child
                join shielding.shield as s on s.child = o.child and s.ended is null and s.started < r.decided_at
                where c.number = any (\(numbers)) and o.child = any (\(numbers)) and c.archived_on is null
                    and stewardship.survivor(c.number) = c.number and not exists (select from shielding.shield as own where own.child = c.number and own.ended is null)
                union all
                select 'a key is missing or left' from unnest(\(numbers)::bigint[]) as c
                where array(select k.key from search.key as k where k.child = c order by 1)
                    <> array(select k.key from search.keys_of_stored(c, c) as k order by 1)
                    or (select to_jsonb(x) from search.candidate as x where x.child = c)
                        is distinct from (select to_jsonb(x) from search.candidates_of_stored(c, c) as x)
                union all
                select 'a shield does not hide a place' from search.candidate as c
                where c.child = any (\(numbers)) and exists (select from shielding.shield as s where s.child = c.child and s.ended is null)
                    and (not c.shielded or c.postcodes <> '{}')
                union all
                select 'a row belongs to a superseded record' from feeds.row as r
                join stewardship.superseded as s on s.child = r.child
                where r.child = any (\(numbers)) and r.state in ('linked', 'made')
                union all
                select 'a shown name has no source' from registry.child_name as n
                where n.child = any (\(numbers)) and n.kind = 'current' and n.given not in ('Alexandra', 'Bernadette', 'Clementine')
                    and not exists (select from feeds.row as r where coalesce(r.fields ->> 'given_names', '') = n.given
                        and r.record_id ^@ \("R\(number)-"))
                union all
                select 'a child has two leads, shields, moves, names or homes'
                from unnest(\(numbers)::bigint[]) as c
                where (select count(*) from contacts.involvement as i where i.child = c and i.lead_professional and i.ended is null) > 1
                    or (select count(*) from registry.child_address as a where a.child = c and a.lived_to is null) > 1
                    or (select count(*) from registry.child_name as n where n.child = c and n.kind = 'current') <> 1
                union all
                select 'a live record is superseded' from stewardship.superseded as s join registry.child as c on c.number = s.child
                where s.child = any (\(numbers)) and c.archived_on is null
                """
            ).decode(String.self)
        }

        func audited() async throws -> Int {
            Int(
                try await bureau.truth(
                    "select count(*)::text from audit.entry where account in (1, 3, 4) and outcome <> 'returned'"
                )
            ) ?? 0
        }
    }

    @Test func whateverIsDoneTheRecordsStayTrue() async throws {
        try await Bureau.with { bureau async throws in
            for number in Self.numbers {
                var sequence = Sequence(bureau, number)
                try await sequence.begin()
                let before = try await sequence.audited()
                for _ in 0..<Int.random(in: 3...9, using: &sequence.dice) { try await sequence.step() }
                let faults = try await sequence.faults()
                #expect(faults == [], "sequence \(number)")
                #expect(
                    try await sequence.audited() - before == sequence.requests,
                    "sequence \(number): the audit misses a request"
                )
            }
        }
    }

    @Test func mergesAndSplitsUndoneFromTheLastOnLeaveEachRecordAsItWas() async throws {
        try await Bureau.with { bureau async throws in
            for number in Self.numbers {
                var sequence = Sequence(bureau, -number)
                try await sequence.begin()
                let children = sequence.children
                var before: [String] = []
                for child in children { before.append(try await bureau.export(child)) }
                for _ in 0..<Int.random(in: 1...6, using: &sequence.dice) { try await sequence.act() }
                for act in sequence.acts.reversed() { try await bureau.undo(act) }
                for (child, was) in zip(children, before) {
                    #expect(try await bureau.export(child) == was, "sequence \(-number)")
                }
                let faults = try await sequence.faults()
                #expect(faults == [], "sequence \(-number)")
            }
        }
    }
}
