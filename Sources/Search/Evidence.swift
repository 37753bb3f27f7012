import Foundation

/// What one field says for or against two records being one child.
///
/// A weight is log2(m / u) of I. Fellegi and A. Sunter (1969): m is how often the field agrees so among records of one
/// child, u how often among records of different children. The probabilities here are set from what is published on
/// English demographic records, not estimated from data.
struct Evidence: Sendable {
    var weight: Double
    /// In words; nil where nothing is worth telling.
    var reason: String?

    static let none = Evidence(weight: 0, reason: nil)

    /// A name that agrees exactly: a common name says less. m is 0.85; u the name's share, never below the floor.
    static func exactWeight(share: Double) -> Double {
        log2(0.85 / max(share, 1.0 / 3000))
    }
}
