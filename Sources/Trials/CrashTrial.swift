import Access
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Postgres
import Registry
import Shielding

/// Kills the server, the deliverer and PostgreSQL at each step of a household shield and of the cascade, starts them again,
/// and looks whether a household was half shielded, a notice lost, or one confirmed that wasn't delivered.
package struct CrashTrial: Sendable {
    /// What dies, by `kill -9` but for a connection.
    package enum Victim: String, Sendable, CaseIterable {
        /// The server, or the deliverer where notices are carried.
        case program
        /// The connection, ended by the database.
        case connection
        /// The server process of PostgreSQL that serves the connection: the database restarts all of them.
        case backend
        /// PostgreSQL's first process, and with it all.
        case postmaster
    }

    package struct Outcome: Sendable {
        package var kills: [Victim: Int] = [:]
        /// The steps at which something died, each once.
        package var steps: Set<String> = []
        /// Requests that were answered as done and weren't, after the restart.
        package var undone = 0
        /// Households of which some were shielded or decided, and some not.
        package var halfShielded = 0
        /// Notices that systems should have had, those that never came or came out of order, and repetitions.
        package var notices = 0
        package var lost = 0
        package var repeated = 0
        package var confirmed = 0
        package var confirmedUndelivered = 0
    }

    /// How a trial starts PostgreSQL again, and where its first process is named.
    package struct Database: Sendable {
        package var processFile: String
        package var start: [String]

        package init(processFile: String, start: [String]) {
            self.processFile = processFile
            self.start = start
        }
    }

    package var kills: Int
    package var victims: [Victim]
    /// The program `contactpoint`.
    package var contactpoint: String
    /// An empty folder for keys and logs.
    package var folder: String
    /// Nil where PostgreSQL is left alone.
    package var database: Database?
    /// Every so many-th step, for a short trial.
    package var stride = 1
    /// Told after each kill.
    package var progress: (@Sendable (String) -> Void)?

    package init(kills: Int, victims: [Victim], contactpoint: String, folder: String, database: Database? = nil) {
        self.kills = kills
        self.victims = victims
        self.contactpoint = contactpoint
        self.folder = folder
        self.database = database
    }

    /// - Parameter urls: of a migrated, empty database.
    package func run(_ urls: TrialTown.URLs) async throws -> Outcome {
        try await Receivers.with([.healthy, .healthy]) { receivers, addresses in
            try await TrialTown.with(urls, households: kills, of: 4, systems: addresses + [nil]) { town async throws in
                try await town.asSuperuser { try await $0.executeScript(unsafeText: Self.pauses) }
                let crashes = try Crashes(trial: self, town: town, receivers: receivers)
                let result: Result<Outcome, any Error>
                do { result = .success(try await crashes.run()) } catch { result = .failure(error) }
                await crashes.end()
                return try result.get()
            }
        }
    }
}
