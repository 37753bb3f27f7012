import Contacts
import Foundation
import Postgres
import Registry
import Search
import Shielding

/// Whether the time of an answer tells what it hides: the same request where there is much to hide and where there is
/// nothing, in pairs.
package struct TimingTrial: Sendable {
    /// What is asked, and what differs between the two of a pair.
    package enum Question: String, Sendable, CaseIterable {
        /// One's own involvements, of a child with three sensitive services and of one with none.
        case ownBesideSensitive
        /// One's own involvements, of a shielded child with ten services and of one with none.
        case ownBesideShielded
        /// A shielded child by name, birth date and postcode: the right postcode, and one where nobody lives.
        case searchByPostcode
        /// Opening a shielded record with five addresses and ten services, and one with none.
        case openShielded
    }

    package struct Outcome: Sendable {
        package var pairs: Int
        /// Milliseconds of the request with nothing to hide: the median.
        package var median: Double
        /// Milliseconds that the one with much to hide takes longer: the median of the differences and its 95 % interval.
        package var effect: Double
        package var low: Double
        package var high: Double
        /// Pairs whose answers differed.
        package var differences: Int
    }

    package var question: Question
    package var pairs: Int

    package init(_ question: Question, pairs: Int) {
        self.question = question
        self.pairs = pairs
    }

    /// - Parameter urls: of a migrated, empty database.
    package func run(_ urls: TrialTown.URLs) async throws -> Outcome {
        try await TrialTown.with(urls, households: 20, connections: 1) { town async throws in
            try await town.asSuperuser { try await $0.executeScript(unsafeText: content(town)) }
            var plain: [Double] = []
            var differences: [Double] = []
            var unlike = 0
            for pair in -20..<pairs {
                let hidingFirst = Bool.random()
                let first = try await ask(town, hiding: hidingFirst)
                let second = try await ask(town, hiding: !hidingFirst)
                // The first few make connections and plans.
                guard pair >= 0 else { continue }
                let (hiding, none) = hidingFirst ? (first, second) : (second, first)
                plain.append(none.milliseconds)
                differences.append(hiding.milliseconds - none.milliseconds)
                unlike += hiding.answer == none.answer ? 0 : 1
            }
            differences.sort()
            plain.sort()
            // The interval of a median by order statistics: it supposes nothing of the distribution.
            let half = pairs / 2
            let spread = Int((0.98 * Double(pairs).squareRoot()).rounded(.up))
            return Outcome(
                pairs: pairs,
                median: plain[half],
                effect: differences[half],
                low: differences[max(0, half - spread)],
                high: differences[min(pairs - 1, half + spread)],
                differences: unlike
            )
        }
    }

    /// How long an answer took, and what of it isn't the number that was asked for.
    private func ask(_ town: TrialTown, hiding: Bool) async throws -> (milliseconds: Double, answer: String) {
        let child = town.households[hiding ? 0 : 1][0]
        let contacts = Contacts(registry: town.registry)
        let clock = ContinuousClock()
        let began = clock.now
        let answer: String
        switch question {
        case .ownBesideSensitive, .ownBesideShielded:
            answer = "\(try await contacts.own(of: child, as: .nurse, because: .trial).count)"
        case .searchByPostcode:
            var criteria = town.criteria(0)
            if !hiding { criteria.postcode = "ZE1 9ZZ" }
            answer = "\(try await town.search.find(criteria, as: .nurse, because: .trial).count)"
        case .openShielded:
            let record = try await contacts.open(child, as: .nurse, because: .trial)
            answer =
                "\(record.shielded) \(record.addresses.count) \(record.involvements.count) \(record.authority ?? "")"
        }
        return ((clock.now - began).seconds * 1000, answer)
    }

    private func content(_ town: TrialTown) -> String {
        let (full, empty) = (town.households[0][0].value, town.households[1][0].value)
        let services = """
            insert into contacts.service (service, kind, name, authority)
            select n, 'school', 'School ' || n, 301 from generate_series(1, 10) as n
            union all select 20 + n, 'mental health', 'Clinic ' || n, 301 from generate_series(1, 3) as n;

            """
        switch question {
        case .ownBesideSensitive:
            return services + """
                insert into contacts.sensitive_involvement (child, service, started, basis, recorded_by, recorded_at)
                select \(full), 20 + n, '2026-01-01', 'consent', 'Tim Team', now() from generate_series(1, 3) as n;
                analyze;
                """
        case .ownBesideShielded, .openShielded, .searchByPostcode:
            return services + """
                insert into contacts.involvement (child, service, started, recorded_by, changed_by)
                select \(full), n, '2026-01-01', 2, 2 from generate_series(1, 10) as n;
                insert into registry.child_address (child, ordinal, line_1, town, postcode, lived_from, lived_to)
                select \(full), 1 + n, n || ' Low St', 'Town', 'LS9 9A' || chr(65 + n), '2019-01-01', '2019-02-01'
                from generate_series(1, 4) as n;
                delete from registry.child_address where child = \(empty);
                insert into shielding.shield (child) values (\(full)), (\(empty));
                analyze;
                """
        }
    }
}
