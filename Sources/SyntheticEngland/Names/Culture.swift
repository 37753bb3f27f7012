/// Where a family's names come from.
enum Culture: Int, CaseIterable, Sendable {
    case english, southAsianMuslim, hindu, sikh, eastEuropean, westAfrican, arabic, chinese, traveller, iberian
}

/// How the names of an authority's families are mixed, roughly as the 2021 census' ethnic groups are there.
enum NameMix: String, CaseIterable, Sendable {
    /// Shires and coasts.
    case mostlyEnglish = "W"
    /// Most towns and cities.
    case town = "M"
    case london = "L"
    /// Boroughs and cities with large South Asian communities.
    case southAsian = "A"

    /// Shares by culture, in the order of `Culture`.
    var shares: [Double] {
        switch self {
        case .mostlyEnglish: [91.7, 1.4, 0.8, 0.3, 2.4, 0.9, 0.6, 0.6, 0.5, 0.8]
        case .town: [74, 8.3, 3.2, 1.5, 5, 3, 2.1, 1, 0.4, 1.5]
        case .london: [47, 13.5, 6, 2, 8.5, 9.5, 6.5, 2, 0.4, 4.6]
        case .southAsian: [45, 33, 6, 3, 5, 3, 3, 0.8, 0.2, 1]
        }
    }
}
