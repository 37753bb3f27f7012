package import Foundation
package import Postgres

/// A report for one authority or for England. Pounds are whole pence where they are sums; figures of a year unless said.
///
/// Each part says by its name where it is from: `surveyed` is what practitioners believe, `measured` what the audit holds,
/// `assumptions` what neither knows, `saving` what follows from a survey and an assumption, `crossCheck` mixes all three.
package struct Report: Sendable, Encodable {
    package struct Surveyed: Sendable, Encodable {
        package struct Row: Sendable, Encodable {
            /// Nil where small groups are put together.
            package var occupation: String?
            /// How many occupations this row is of.
            package var occupations: Int
            package var respondents: Int
            package var headcount: Int
            package var hours: ConfidenceInterval
            package var pence: ConfidenceInterval
        }

        package var taken: [Month]
        /// How many authorities are in it.
        package var authorities: Int
        package var respondents: Int
        package var headcount: Int
        package var hours: ConfidenceInterval
        package var pence: ConfidenceInterval
        package var searches: Double
        package var shareNeverFound: Double
        package var minutesPerSearch: Double
        package var byOccupation: [Row]
        package var seed: Int64
        package var replicates: Int
    }

    /// What follows where the problem falls by a share.
    package struct Saving: Sendable, Encodable {
        package var reductionLow: Double
        package var reductionHigh: Double
        package var centralPence: ConfidenceInterval
        package var centralHours: ConfidenceInterval
        /// The low end of the scenario of the lower end of the survey's interval.
        package var conservativePence: Double
        package var conservativeHours: Double
        /// From the low end of the lower to the high end of the upper.
        package var rangePence: ConfidenceInterval
    }

    package struct Cost: Sendable, Encodable {
        package var penceAYear: Int64
        package var since: CivilDate
        package var source: String
        package var netCentralPence: ConfidenceInterval?
        package var netConservativePence: Double?
        /// The share by which the problem must fall to pay for it.
        package var breakEven: ConfidenceInterval?
    }

    /// What is saved a year where the problem falls by a share.
    package struct Scenario: Sendable, Encodable {
        package var reduction: Double
        package var pence: ConfidenceInterval
        /// Less the running cost; nil where none is recorded.
        package var netPence: Double?
    }

    /// What the result becomes where one assumption is other than it is.
    package struct Sensitivity: Sendable, Encodable {
        package var assumption: String
        package var low: String
        package var high: String
        package var lowPence: Double
        package var highPence: Double

        package var swing: Double { abs(highPence - lowPence) }
    }

    package struct Measured: Sendable, Encodable {
        package struct Row: Sendable, Encodable {
            package var label: String
            package var searches = 0
            package var enquiries = 0
            package var opened = 0
            package var seconds = 0
            /// Of those, by practitioners of an authority; national partners have none that a child could be outside of.
            package var openedByAuthorities = 0
            package var elsewhere = 0

            package var shareOpened: Double? { enquiries > 0 ? Double(opened) / Double(enquiries) : nil }
            package var minutes: Double? { opened > 0 ? Double(seconds) / 60 / Double(opened) : nil }
            package var shareElsewhere: Double? {
                openedByAuthorities > 0 ? Double(elsewhere) / Double(openedByAuthorities) : nil
            }
        }

        package var total: Row
        package var months: [Row]
        package var byOccupation: [Row]
        /// Only to the authority itself.
        package var byTeam: [Row]
        package var countedTo: Date?
        /// The first month that isn't over, where the report's span goes as far: others than its authority are told nothing of it.
        package var notOver: Month?
    }

    /// What measured use would be worth at surveyed times: it mixes what was measured, surveyed and assumed.
    package struct CrossCheck: Sendable, Encodable {
        package var enquiriesAYear: Double
        package var surveyedMinutes: Double
        package var measuredMinutes: Double
        package var pencePerHour: Double
        package var pence: Double
    }

    package struct Backlog: Sendable, Encodable {
        package var team: String
        package var event: String
        package var day: CivilDate
        package var points: [InterruptedSeries.Point]
        package var before: Double
        package var after: Double
        package var difference: ConfidenceInterval?
        package var step: ConfidenceInterval?
        package var share: ConfidenceInterval?
        package var warnings: [String]
        /// For the picture.
        package var series: InterruptedSeries

        private enum CodingKeys: String, CodingKey {
            case team, event, day, points, before, after, difference, step, share, warnings
        }
    }

    package struct Comparison: Sendable, Encodable {
        package struct Row: Sendable, Encodable {
            package var authority: Int16
            package var name: String
            package var children: Int
            package var enquiries: Int
            /// Enquiries a year for 1,000 children, with the interval of a count.
            package var rate: ConfidenceInterval
            /// The surveyed problem in pounds a year for a child.
            package var poundsPerChild: ConfidenceInterval?
            package var standsOut: Bool
        }

        package var rows: [Row]
        package var rate: Double
        package var dispersion: Double
        package var plot: FunnelPlot

        private enum CodingKeys: String, CodingKey {
            case rows, rate, dispersion
        }
    }

    package var authority: Int16?
    package var name: String
    package var from: Month
    package var to: Month
    package var madeOn: CivilDate
    package var assumptions: Assumptions
    package var surveyed: Surveyed?
    package var obstacles: [String]
    package var notCovered: [String]
    /// Waves after the first go-live, beside the one before it.
    package var laterWaves: [Surveyed]
    package var saving: Saving?
    package var cost: Cost?
    /// The fall that is assumed, and others beside it.
    package var scenarios: [Scenario]
    package var sensitivity: [Sensitivity]
    package var measured: Measured?
    package var crossCheck: CrossCheck?
    package var backlogs: [Backlog]
    package var comparison: Comparison?
    package var cannotConclude: [String]
    package var method: [Method]

    /// A formula or a definition, with where it is from.
    package struct Method: Sendable, Encodable {
        package var what: String
        package var how: String
        package var source: String
    }
}
