package import Registry

extension Role {
    /// The word used in options and in `access.role`.
    package var name: String {
        switch self {
        case .practitioner: "practitioner"
        case .team: "team"
        case .auditor: "auditor"
        case .management: "management"
        case .operator: "operator"
        case .source: "source"
        case .system: "system"
        }
    }

    package init?(name: String) {
        guard let role = Role.allCases.first(where: { $0.name == name }) else { return nil }
        self = role
    }
}
