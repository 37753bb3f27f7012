import Foundation
import Postgres
import Registry
import Search
import Shielding

/// Searches and openings that race a shield: what starts after the request's commit must not see what it hides.
package struct RaceTrial: Sendable {
    package struct Outcome: Sendable {
        package var races = 0
        /// Races in which nothing was found before the shield either, which prove nothing.
        package var void = 0
        /// Searches that began before the commit was known, and what of them found the child.
        package var before = 0
        package var foundBefore = 0
        /// Searches and openings that began after it, and those that saw what is hidden.
        package var after = 0
        package var seen = 0
    }

    package var races: Int
    /// How many at the same time.
    package var lanes = 4

    package init(races: Int) { self.races = races }

    /// - Parameter urls: of a migrated, empty database.
    package func run(_ urls: TrialTown.URLs) async throws -> Outcome {
        try await TrialTown.with(urls, households: races, connections: lanes * 3) { town async throws in
            try await withThrowingTaskGroup(of: Outcome.self) { group in
                for lane in 0..<lanes {
                    group.addTask {
                        var outcome = Outcome()
                        for race in stride(from: lane, to: races, by: lanes) {
                            try await Self.race(race, town, &outcome)
                        }
                        return outcome
                    }
                }
                return try await group.reduce(into: Outcome()) {
                    $0.races += $1.races
                    $0.void += $1.void
                    $0.before += $1.before
                    $0.foundBefore += $1.foundBefore
                    $0.after += $1.after
                    $0.seen += $1.seen
                }
            }
        }
    }

    private struct Look: Sendable {
        let began: ContinuousClock.Instant
        let saw: Bool
    }

    private static func race(_ household: Int, _ town: TrialTown, _ outcome: inout Outcome) async throws {
        let child = town.households[household][0]
        outcome.races += 1
        guard try await finds(household, town).saw else { return outcome.void += 1 }
        // Searches one after the other, from before the request until two that began after its commit.
        async let committed: ContinuousClock.Instant = {
            try await town.shielding.request(child, on: .abuse, as: .team, because: .trial)
            return ContinuousClock.now
        }()
        async let looks: [Look] = {
            var looks: [Look] = []
            while looks.count < 64 {
                let look = try await finds(household, town)
                looks.append(look)
                if !look.saw { break }
            }
            return looks
        }()
        let at = try await committed
        // The next search and the next opening, at once.
        async let next = finds(household, town)
        async let opening = opens(child, town)
        for look in try await looks + [try await next, try await opening] {
            if look.began >= at {
                outcome.after += 1
                outcome.seen += look.saw ? 1 : 0
            } else {
                outcome.before += 1
                outcome.foundBefore += look.saw ? 1 : 0
            }
        }
    }

    private static func finds(_ household: Int, _ town: TrialTown) async throws -> Look {
        let began = ContinuousClock.now
        let found = try await town.search.find(town.criteria(household), as: .nurse, because: .trial)
        return Look(began: began, saw: found.contains { $0.number == town.households[household][0] })
    }

    /// Whether an opening shows where the child lives.
    private static func opens(_ child: ChildNumber, _ town: TrialTown) async throws -> Look {
        let began = ContinuousClock.now
        let purpose = try Purpose.trial
        let rows = try await town.registry.disclose(as: .nurse, because: purpose) { token in
            "select contacts.begin(\(token.bytes), \(purpose.reason), 'trial', \(child.value))"
        } read: {
            ["select (select count(*) from registry.child), (select count(*) from registry.child_address)"]
        }.rows
        let (children, addresses) = try rows[0].decode((Int64, Int64).self)[0]
        guard children == 1 else { throw TrialFailure("a record wasn't opened") }
        return Look(began: began, saw: addresses > 0)
    }
}
