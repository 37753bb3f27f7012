/// What nobody surveyed or measured, and the result hangs on. Reports print each with its source.
package struct Assumptions: Sendable, Codable {
    /// The share by which the problem falls: the low and the high end of the scenario.
    package var reductionLow: Double
    package var reductionHigh: Double
    /// Weeks a year in which practitioners work.
    package var weeks: Int

    /// - Throws: ``SavingsError`` where a share isn't between 0 and 1, or a year has other than 1 to 52 weeks.
    package init(reductionLow: Double = 0.35, reductionHigh: Double = 0.40, weeks: Int = 44) throws {
        guard 0 < reductionLow, reductionLow <= reductionHigh, reductionHigh <= 1 else {
            throw SavingsError("A scenario is a range of shares, such as 35-40 (per cent), above 0 and up to 100.")
        }
        guard (1...52).contains(weeks) else { throw SavingsError("A year has 1 to 52 weeks of work.") }
        self.reductionLow = reductionLow
        self.reductionHigh = reductionHigh
        self.weeks = weeks
    }

    private init() {
        reductionLow = 0.35
        reductionHigh = 0.40
        weeks = 44
    }

    /// The problem falls by 35-40 %, in 44 weeks a year.
    package static let standard = Assumptions()

    package var reductionMiddle: Double { (reductionLow + reductionHigh) / 2 }
}
