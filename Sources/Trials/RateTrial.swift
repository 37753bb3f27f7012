import Foundation
import Postgres
import Registry
import Shielding

/// Shields at a steady rate, and when the local systems that hold the children are told: dead systems must hold up nobody.
package struct RateTrial: Sendable {
    package struct Outcome: Sendable {
        /// Shields a minute, as they were really asked for.
        package var rate: Double
        /// Notices that healthy systems should have had, and those that never came.
        package var expected = 0
        package var missing = 0
        /// Seconds from asking for the shield to the notice's arrival, a healthy system's notice each.
        package var lags: [Double] = []
        /// Tries that failed, of the dead systems.
        package var failures = 0
    }

    package var shields: Int
    /// A minute.
    package var rate = 1000.0
    package var systems = 100
    package var dead = 10
    /// Seconds to wait for the last notices.
    package var patience = 30.0

    package init(shields: Int, systems: Int = 100, dead: Int = 10) {
        self.shields = shields
        self.systems = systems
        self.dead = dead
    }

    /// - Parameters:
    ///   - urls: of a migrated, empty database.
    ///   - deliverer: starts the program that delivers.
    package func run(_ urls: TrialTown.URLs, deliverer: @Sendable () throws -> Program) async throws -> Outcome {
        // Every third dead one refuses connections, fails, or never answers. All share a host with the healthy.
        let manners = (0..<systems).map { number -> Receivers.Manner in
            number >= dead ? .healthy : number % 3 == 1 ? .failing : .silent
        }
        return try await Receivers.with(manners) { receivers, addresses in
            let places = addresses.enumerated().map { number, address in
                number < dead && number % 3 == 2 ? "http://127.0.0.1:9/systems/\(number)" : address
            }
            return try await TrialTown.with(urls, households: shields, systems: places) { town async throws in
                let program = try deliverer()
                let result: Result<Outcome, any Error>
                do { result = .success(try await shieldAll(town, receivers)) } catch { result = .failure(error) }
                await program.kill()
                return try result.get()
            }
        }
    }

    private func shieldAll(_ town: TrialTown, _ receivers: Receivers) async throws -> Outcome {
        // The deliverer has started once it was told of something.
        let clock = ContinuousClock()
        let began = clock.now
        let asked = try await withThrowingTaskGroup(of: (Int64, ContinuousClock.Instant).self) { group in
            for number in 0..<shields {
                try await clock.sleep(until: began + .seconds(Double(number) * 60 / rate), tolerance: .zero)
                group.addTask {
                    let at = clock.now
                    let child = town.households[number][0]
                    try await town.shielding.request(child, on: .abuse, as: .team, because: .trial)
                    return (child.value, at)
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        let took = clock.now - began
        let healthy = dead..<systems
        let expected = healthy.count * shields
        let limit = clock.now + .seconds(patience)
        while clock.now < limit, healthy.reduce(0, { $0 + receivers.receipts(of: $1).count }) < expected {
            try await clock.sleep(for: .milliseconds(50))
        }
        var outcome = Outcome(rate: Double(shields) / took.seconds * 60)
        outcome.expected = expected
        outcome.lags = healthy.flatMap { system in
            receivers.receipts(of: system).compactMap { receipt in
                asked[receipt.number].map { (receipt.at - $0).seconds }
            }
        }
        outcome.missing = expected - outcome.lags.count
        outcome.failures = try await town.asSuperuser { connection in
            try await connection.query("select sum(failures)::integer from shielding.system")[0].decode(Int.self)
        }
        return outcome
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
