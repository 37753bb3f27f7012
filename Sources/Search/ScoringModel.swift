import Foundation

/// The versioned parameters by which comparisons become probabilities, with how they were estimated.
///
/// A child who was compared is one of three: the child meant, another of the same household (brothers and sisters share
/// family name and place, twins the birth date too), or a stranger. For each field and level the parameters say how
/// often it is seen among each. I. Fellegi and A. Sunter (1969) have two classes; the third holds what their assumption
/// of independent fields misses most: that a household agrees in several fields at once.
package struct ScoringModel: Codable, Hashable, Sendable {
    /// How often a level is seen.
    package struct Odds: Codable, Hashable, Sendable {
        /// Where the child is the one meant: m.
        package var meant: Double
        /// Where it is of the same household.
        package var household: Double
        /// Where it is a stranger: u.
        package var stranger: Double
    }

    /// What is taken for granted before any field is compared.
    package struct Prior: Codable, Hashable, Sendable {
        /// Strangers in the index.
        package var strangers: Double
        /// Others of the child's household.
        package var household: Double
        /// The odds that the child meant isn't in the index at all.
        package var absent: Double
    }

    /// What turns the model's log-odds (base 2) into those observed on queries held out, as J. Platt has it (1999).
    package struct Calibration: Codable, Hashable, Sendable {
        package var slope: Double
        package var intercept: Double
    }

    /// When the parameters were estimated, from what and how.
    package struct Origin: Codable, Hashable, Sendable {
        package var on: String
        package var from: String
        package var how: String

        package init(on: String, from: String, how: String) {
            (self.on, self.from, self.how) = (on, from, how)
        }
    }

    package var version: String
    package var estimated: Origin
    package var prior: Prior
    package var family: [String: Odds]
    package var given: [String: Odds]
    package var order: [String: Odds]
    package var born: [String: Odds]
    package var postcode: [String: Odds]
    package var gender: [String: Odds]
    /// How often two strangers share a name that isn't in the list of common ones.
    package var rareFamily: Double
    package var rareGiven: Double
    /// How much oftener two strangers share both names than independence has it: names go by culture and class.
    package var bothNames: Double
    package var calibration: Calibration

    /// The same for an index of another size: of its strangers, as many as before share a postcode.
    package func scaled(to strangers: Double) -> ScoringModel {
        var model = self
        model.prior.strangers = strangers
        for level in [Comparison.Place.same, .former, .oneCharacter] {
            model.postcode[String(describing: level)]?.stranger *= prior.strangers / strangers
        }
        return model
    }

    /// The set that this version scores by: `Sources/Search/scoring.json`. `scripts/bench search --only estimate` makes it anew.
    package static let current: ScoringModel = {
        do {
            return try JSONDecoder().decode(ScoringModel.self, from: Data(PackageResources.scoring_json))
        } catch {
            preconditionFailure("scoring.json, which is part of this program, can't be read: \(error)")
        }
    }()
}
