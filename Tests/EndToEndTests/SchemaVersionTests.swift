import Testing

@testable import Server

/// Two releases of which the later brings an expand file, 9, and a contract file, 10, at each step of its deployment.
@Suite struct SchemaVersionTests {
    private static let steps: [(applied: SchemaVersion.Applied, old: SchemaVersion.Fit, new: SchemaVersion.Fit)] = [
        (.init(newest: 7, binding: 7), .tooOld, .tooOld),
        (.init(newest: 8, binding: 8), .fits, .tooOld),
        // `migrate up --phase expand`: both serve, and the contract file is pending.
        (.init(newest: 9, binding: 8), .fits, .fits),
        // `migrate up`, when no server of the old release is left.
        (.init(newest: 10, binding: 10), .tooNew, .fits),
        // The release after that expands.
        (.init(newest: 12, binding: 10), .tooNew, .fits),
        (.init(newest: 13, binding: 13), .tooNew, .tooNew),
    ]

    @Test(arguments: steps)
    func aDatabaseServesTheReleasesThatItFits(
        applied: SchemaVersion.Applied,
        old: SchemaVersion.Fit,
        new: SchemaVersion.Fit
    ) {
        #expect(SchemaVersion.fit(of: applied, current: 8, least: 8) == old)
        #expect(SchemaVersion.fit(of: applied, current: 10, least: 9) == new)
    }
}
