package import Registry

/// A step of a shield that can't be taken as it was asked. Its description says what to do and names no child.
package struct ShieldingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong: with the request, with the state of things, or with who asks.
    package enum Kind: Sendable {
        case invalid, conflict, forbidden
    }

    /// A stable word; it is in the audit too.
    package let code: String
    package let kind: Kind
    package let description: String

    /// Nil for refusals that aren't of shielding alone.
    package init?(_ refusal: Refusal) {
        guard let known = Self.all.first(where: { $0.code == refusal.code.rawValue }) else { return nil }
        self = known
    }

    private init(_ code: String, _ kind: Kind, _ description: String) {
        self.code = code
        self.kind = kind
        self.description = description
    }

    package static let all: [ShieldingError] = [
        .init("already-shielded", .conflict, "This record is shielded already."),
        .init(
            "refused-before",
            .conflict,
            "Your request for this child was refused within the last 30 days. Talk to the responsible team."
        ),
        .init(
            "second-person",
            .forbidden,
            "Whoever asked, or whose act it was, doesn't decide: another of your team does."
        ),
        .init(
            "household-incomplete",
            .conflict,
            "The decision must name each child of the household once. It may have changed: read the case again."
        ),
        .init("why-missing", .invalid, "Give a reason for each child, 5 to 200 characters."),
        .init(
            "ground-invalid",
            .invalid,
            "The grounds are those listed in the API's description and no others; standing is none, nor adoption alone."
        ),
        .init("evidence-missing", .invalid, "Name the kind of evidence and the reference under which it is kept."),
        .init(
            "evidence-invalid",
            .invalid,
            "Evidence is one of the kinds listed; its reference has 3 to 40 letters, digits and . / : - signs."
        ),
        .init("review-invalid", .invalid, "Set a review date after today and six months away at most."),
        .init("keep-missing", .invalid, "Say whether the shield is kept."),
        .init("keep-one", .invalid, "Shields are kept one by one: each has its own evidence. Name no other children."),
        .init(
            "household-shielded",
            .conflict,
            "Other children at the address are shielded. Name each of yours, so that all are lifted together, or keep this shield."
        ),
        .init(
            "override-warning",
            .conflict,
            """
            Looking past a shield tells the responsible team at once, and an investigation is opened that one of them \
            must close. It shows this record alone, until you close it or fifteen minutes have gone. Ask again and \
            say that you were warned.
            """
        ),
        .init("override-reason", .invalid, "Say in 20 characters or more why the whereabouts are needed now."),
        .init("review-missing", .conflict, "What is overdue is closed by reviewing the shield, or deciding about it."),
        .init("finding-missing", .invalid, "Say what you found, in 5 to 500 characters."),
        .init(
            "shield-unconfirmed",
            .conflict,
            "A new identity follows a confirmed shield of the old record: ask for it, and let another of your team decide."
        ),
        .init("identity-invalid", .invalid, "Give family name, given name, birth date and gender of the new record."),
        .init("batch-invalid", .invalid, "Send 1 to 500 at a time."),
    ]
}
