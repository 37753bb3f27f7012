/// A child's gender as the index holds it.
package enum Gender: String, Sendable, Codable, CaseIterable {
    case female, male, unspecified
}
