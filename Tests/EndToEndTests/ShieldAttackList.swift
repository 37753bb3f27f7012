import Foundation
import HTTPTypes
import Registry

/// What is tried; the documentation lists it by name.
extension ShieldAttackAPITests {
    /// A request, as an attacker makes it.
    struct Ask: Sendable {
        var method: HTTPRequest.Method
        var path: String
        var body: String?
        var headers: [(String, String)] = []
    }

    /// By whom an attack is shown to be one: what stops it is gone, and the same requests give different answers.
    enum Control: Sendable {
        /// The attackers themselves, once no child is shielded.
        case unshielded
        /// Those who may see: the responsible team, a system that holds the child, who overrides the shield.
        case team, system, overriding
    }

    /// Requests whose last answers must be alike: after a right guess and a wrong one, or of the two children. Without wrong
    /// ones, an answer that must be about neither child.
    struct Attack: Sendable {
        let name: String
        let right: [Ask]
        let wrong: [Ask]
        var control = Control.unshielded
    }

    // MARK: - Right and wrong guesses

    /// A search with a postcode: where Rowan lives, and where nobody does.
    static func postcode(
        _ name: String,
        with criteria: String,
        _ right: String = "YO1 7HH",
        _ wrong: String = "LS9 9ZZ"
    ) -> Attack {
        search(name, #"\#(criteria), "postcode": "\#(right)""#, #"\#(criteria), "postcode": "\#(wrong)""#)
    }

    static func search(_ name: String, _ right: String, _ wrong: String) -> Attack {
        Attack(name: name, right: [searching(right)], wrong: [searching(wrong)])
    }

    static func searching(_ criteria: String) -> Ask {
        Ask(method: .post, path: "/v1/searches", body: "{\(criteria)}")
    }

    static let visible = #""family": "Thistlewood", "given": "Rowan", "born": "2012-03-09", "gender": "male""#

    static let searches: [Attack] = [
        postcode(
            "search by postcode with given name, birth date and gender",
            with: #""given": "Rowan", "born": "2012-03-09", "gender": "male""#
        ),
        postcode(
            "search by postcode with family name, birth date and gender",
            with: #""family": "Thistlewood", "born": "2012-03-09", "gender": "male""#
        ),
        postcode("search by postcode with all that is visible", with: visible),
        postcode("search by postcode in lower case without a space", with: visible, "yo17hh", "ls99zz"),
        postcode("search by postcode with 0 for O", with: visible, "Y01 7HH", "L59 9ZZ"),
        postcode("search by a postcode that differs in a letter", with: visible, "YO1 7HJ", "LS9 9ZY"),
        postcode("search by a postcode's sector", with: visible, "YO1 7ZZ", "LS9 9AA"),
        postcode("search by a former postcode", with: visible, "M1 1AE", "M9 9ZZ"),
        postcode("exact search by postcode", with: visible + #", "fuzzy": false"#),
        postcode(
            "exact search by postcode with a wildcard in the family name",
            with: #""family": "Thist*", "born": "2012-03-09", "fuzzy": false"#
        ),
        postcode(
            "search by postcode with a range of birth dates",
            with: #""family": "Thistlewood", "born": {"from": "2012-03-01", "to": "2012-03-31"}, "fuzzy": false"#
        ),
        postcode(
            "search by postcode with swapped names",
            with: #""family": "Rowan", "given": "Thistlewood", "born": "2012-03-09""#
        ),
        postcode(
            "search by postcode with day and month swapped",
            with: #""family": "Thistlewood", "given": "Rowan", "born": "2012-09-03""#
        ),
        postcode(
            "search by postcode with another given name",
            with: #""given": "Rohan", "born": "2012-03-09", "gender": "male""#
        ),
        search(
            "how many are found at a postcode: one more is too many",
            #""family": "Warrender", "born": "2011-06-06", "postcode": "LS2 7AA", "fuzzy": false"#,
            #""family": "Warrenden", "born": "2011-06-06", "postcode": "LS2 7AB", "fuzzy": false"#
        ),
        search(
            "the score of another child at the postcode",
            #""family": "Fennimore", "given": "Ash", "born": "2010-10-10", "postcode": "LS6 1AA""#,
            #""family": "Fennimore", "given": "Ash", "born": "2008-04-23", "postcode": "LS7 2BB""#
        ),
    ]

    static let child = "/v1/children/\(Twins.full.value)"
    private static let nobody = UUID().uuidString.lowercased()

    /// Ids that belong to Rowan's record, and ids that belong to none.
    static func guesses(_ ids: Twins.Ids) -> [Attack] {
        func guess(
            _ name: String,
            _ path: String,
            _ id: String,
            not other: String = nobody,
            _ body: String? = nil,
            method: HTTPRequest.Method = .post,
            headers: [(String, String)] = [],
            by control: Control = .team
        ) -> Attack {
            func ask(_ id: String) -> Ask {
                Ask(
                    method: method,
                    path: path.replacing("ID", with: id),
                    body: body?.replacing("ID", with: id),
                    headers: headers
                )
            }
            return Attack(name: name, right: [ask(id)], wrong: [ask(other)], control: control)
        }
        func involvement(_ name: String, _ id: String, _ body: String) -> Attack {
            guess(
                name,
                child + "/involvements/ID",
                id,
                not: "17",
                body,
                method: .patch,
                headers: [("If-Match", "\"1\"")],
                by: .unshielded
            )
        }
        let version = { (version: Int) in
            Ask(
                method: .patch,
                path: child + "/involvements/\(ids.involvement)",
                body: #"{"phone": "1"}"#,
                headers: [("If-Match", "\"\(version)\"")]
            )
        }
        let decision =
            #"{"request": "ID", "children": [{"number": "\#(Twins.full.value)", "taken": false, "why": "let me see"}]}"#
        let subject = "/v1/stewardship/subject-requests/ID"
        return [
            involvement("an involvement's end before its beginning", ids.involvement, #"{"to": "1900-01-01"}"#),
            Attack(name: "the version of an involvement", right: [version(1)], wrong: [version(9)]),
            involvement("changing an involvement by its id", ids.involvement, #"{"phone": "1"}"#),
            involvement("changing a sensitive involvement by its id", ids.sensitive, #"{"phone": "1"}"#),
            involvement("withdrawing a consent by its id", ids.sensitive, #"{"withdrawn": true}"#),
            guess(
                "offering the lead to an involvement",
                child + "/lead",
                ids.involvement,
                not: "17",
                #"{"step": "offer", "involvement": "ID"}"#
            ),
            guess(
                "passing a request to an involvement",
                "/v1/brokered/\(ids.brokered)",
                ids.involvement,
                not: "17",
                #"{"step": "pass", "involvement": "ID"}"#
            ),
            guess("closing an item by its id", "/v1/shielding/items/ID", ids.item, #"{"finding": "nothing here"}"#),
            guess("deciding a request by its id", "/v1/shielding/decisions", ids.request, decision),
            guess("undoing a merge by its id", "/v1/stewardship/acts/ID/undo", ids.act),
            guess(
                "checking who asks for a record, by the request's id",
                subject + "/checks",
                ids.subjectRequest,
                #"{"identity": "passport"}"#
            ),
            guess("a parent's answer by the request's id", subject + "/answer", ids.subjectRequest),
            guess(
                "a parent's page by the request's id",
                subject + "/answer",
                ids.subjectRequest,
                headers: [("Accept", "text/html")]
            ),
            guess(
                "refusing a parent by the request's id",
                subject + "/refusal",
                ids.subjectRequest,
                #"{"because": "withdrawn"}"#
            ),
            guess(
                "answering a correction by its id",
                "/v1/stewardship/corrections/ID/answer",
                ids.correction,
                #"{"accepted": false, "answer": "it is right"}"#
            ),
            guess(
                "deciding a source's row by its id",
                "/v1/feeds/review/ID",
                ids.row,
                not: "999999",
                #"{"step": "ask", "question": "which day was it?"}"#
            ),
            guess("the audit of an authority", "/v1/audit?authority=ID", "816", not: "831", method: .get),
            guess(
                "a record in the archive",
                "/v1/stewardship/archive/ID",
                "\(SmallEngland.gone.value)",
                not: "\(SmallEngland.nobody.value)",
                method: .get
            ),
            Attack(
                name: "the household of a child next door",
                right: [Ask(method: .get, path: "/v1/children/\(Twins.neighbour.value)/household")],
                wrong: [Ask(method: .get, path: "/v1/children/\(Twins.elsewhere.value)/household")]
            ),
        ]
    }

    // MARK: - The same of two children

    /// Requests with `N` in paths and `#` in bodies for the child's number.
    static func both(_ name: String, by control: Control = .unshielded, _ asks: Ask...) -> Attack {
        func of(_ child: ChildNumber) -> [Ask] {
            asks.map { ask in
                var ask = ask
                ask.path = ask.path.replacing("N", with: "\(child.value)")
                ask.body = ask.body?.replacing("#", with: "\"\(child.value)\"")
                return ask
            }
        }
        return Attack(name: name, right: of(Twins.full), wrong: of(Twins.bare), control: control)
    }

    static func get(_ path: String, _ headers: [(String, String)] = []) -> Ask {
        Ask(method: .get, path: path, headers: headers)
    }

    static func post(_ path: String, _ body: String) -> Ask { Ask(method: .post, path: path, body: body) }

    static let basis = #""ground": "threat to life", "evidence": "medical report", "reference": "X 123""#
    private static let opening = get("/v1/children/N")
    private static let own = get("/v1/children/N/involvements")
    private static let overriding = post("/v1/shielding/overrides", ##"{"number": #, "warned": true}"##)

    static let twins: [Attack] = [
        both("opening", opening),
        both("opening if it changed since a version", get("/v1/children/N", [("If-None-Match", "\"1\"")])),
        both("opening if there is no version", get("/v1/children/N", [("If-None-Match", "*")])),
        both(
            "opening if it changed since a time",
            get("/v1/children/N", [("If-Modified-Since", "Mon, 23 Nov 2026 00:00:00 GMT")])
        ),
        both("opening a range of bytes", get("/v1/children/N", [("Range", "bytes=0-40")])),
        both("opening as CSV", get("/v1/children/N", [("Accept", "text/csv")])),
        both("search by number", searching(##""number": #"##)),
        both("the household of a record", get("/v1/children/N/household")),
        both("one's own involvements", own),
        both(
            "recording an involvement, and reading one's own",
            post("/v1/children/N/involvements", #"{"service": 7}"#),
            own
        ),
        both("taking the lead", post("/v1/children/N/lead", #"{"step": "take", "involvement": "17"}"#)),
        both("accepting the lead", post("/v1/children/N/lead", #"{"step": "accept"}"#)),
        both("ending the lead", post("/v1/children/N/lead", #"{"step": "end"}"#)),
        both("beginning an assessment", post("/v1/children/N/assessment", #"{"step": "begin", "service": 5}"#)),
        both("ending an assessment", post("/v1/children/N/assessment", #"{"step": "end"}"#)),
        both("the case of a shield", by: .team, get("/v1/shielding/shields/N")),
        both("who saw a child before the shield", by: .team, get("/v1/shielding/shields/N/exposure")),
        both(
            "keeping a shield",
            by: .team,
            post("/v1/shielding/reviews", ##"{"number": #, "keep": true, \##(basis)}"##)
        ),
        both(
            "a new identity for another's child",
            by: .team,
            post(
                "/v1/shielding/identities",
                ##"{"number": #, "family": "A", "given": "B", "born": "2012-03-09", "gender": "?", \##(basis)}"##
            )
        ),
        both("ending another's override", by: .overriding, post("/v1/shielding/overrides/close", ##"{"number": #}"##)),
        both("overriding, and opening", by: .overriding, overriding, opening),
        both("two records compared", by: .team, get("/v1/stewardship/comparisons/N/\(Twins.neighbour.value)")),
        both(
            "two records merged",
            by: .team,
            post("/v1/stewardship/merges", ##"{"surviving": #, "superseded": "\##(Twins.neighbour.value)"}"##)
        ),
        both(
            "a record split",
            by: .team,
            post(
                "/v1/stewardship/splits",
                ##"{"number": #, "family": "", "given": "", "born": "2012-03-09", "gender": "male"}"##
            )
        ),
        both("what was merged and split", by: .team, get("/v1/stewardship/acts/N")),
        both(
            "offering a child to another authority",
            by: .team,
            post("/v1/stewardship/moves", ##"{"number": #, "step": "offer", "to": 202}"##)
        ),
        both(
            "agreeing to another's move",
            by: .team,
            post("/v1/stewardship/moves", ##"{"number": #, "step": "agree"}"##)
        ),
        both(
            "saying that a child died",
            by: .team,
            post("/v1/stewardship/statements", ##"{"number": #, "statement": "died", "since": "2999-01-01"}"##)
        ),
        both(
            "keeping a record until 25",
            by: .team,
            post("/v1/stewardship/keepings", ##"{"number": #, "ground": "fondness", "consentedOn": "2026-09-01"}"##)
        ),
        both(
            "asking for the record as the child",
            by: .team,
            post("/v1/stewardship/subject-requests", ##"{"number": #, "asker": "child"}"##)
        ),
        both(
            "having a record put right",
            by: .team,
            post(
                "/v1/stewardship/corrections",
                ##"{"number": #, "asker": "child", "about": "name", "wanted": "Rob"}"##
            )
        ),
    ]

    // MARK: - Lists

    static func list(_ name: String, by control: Control = .team, _ path: String, purpose: String? = nil) -> Attack {
        Attack(
            name: name,
            right: [get(path, purpose.map { [("Access-Purpose", $0)] } ?? [])],
            wrong: [],
            control: control
        )
    }

    static let lists: [Attack] = [
        list("one's notices", by: .unshielded, "/v1/notices"),
        list("requests for contact", "/v1/brokered"),
        list("the list of shields", "/v1/shielding/shields"),
        list("the list of items", "/v1/shielding/items"),
        list("who has not confirmed", "/v1/shielding/unconfirmed"),
        list("the notices of a system", by: .system, "/v1/shielding/notices"),
        list("children missing education", "/v1/stewardship/missing", purpose: "missing-education"),
        list("moves", "/v1/stewardship/moves"),
        list("requests of families", "/v1/stewardship/subject-requests"),
        list("corrections", "/v1/stewardship/corrections"),
        list("sources' rows to decide", "/v1/feeds/review"),
    ]

    /// What an auditor of one's own users reads of a child: it comes first, because later the attacker's own entries differ.
    static let audit = both("the audit of a child", by: .team, get("/v1/audit?child=N"))

    /// What leaves nothing for other attacks to find.
    static func last(_ ids: Twins.Ids) -> [Attack] {
        func removing(_ id: String) -> Ask {
            Ask(method: .delete, path: child + "/involvements/\(id)", headers: [("If-Match", "\"1\"")])
        }
        return [
            Attack(
                name: "removing an involvement by its id",
                right: [removing(ids.involvement)],
                wrong: [removing("17")]
            ),
            both("lifting a shield", by: .team, post("/v1/shielding/reviews", ##"{"number": #, "keep": false}"##)),
        ]
    }

    /// All of them, under the headings of the documentation, in an order in which none spoils another's control. The ids aren't
    /// known beforehand.
    static func attacks(_ ids: Twins.Ids) -> [(heading: String, attacks: [Attack])] {
        [
            ("Searches, and the audit", [audit] + searches), ("Lists", lists),
            ("Ids that are right and wrong", guesses(ids)), ("Of the two children", twins + last(ids)),
        ]
    }

    // MARK: - Questions that there aren't

    /// A question that the API doesn't know. It is refused, or changes nothing in the answer to a plain one.
    struct Unknown: Sendable {
        let name: String
        let ask: Ask
        var plain: Ask?
    }

    private static let unknownCriteria: [(String, String)] = [
        ("by outward code", #""postcode": "YO1""#),
        ("by postcode with a wildcard", #""postcode": "YO1*""#),
        ("by postcode with SQL in it", #""postcode": "YO1 7HH' or '1'='1""#),
        ("by postcode with a no-break space", #""postcode": "YO1\u00a07HH""#),
        ("by postcode with NUL in it", #""postcode": "YO1\u00007HH""#),
        ("by authority", #""authority": 816"#),
        ("by school", #""school": "Minster Academy""#),
        ("by practice", #""practice": "York""#),
        ("by a carer's telephone", #""phone": "01904 496 0456""#),
        ("by address", #""address": "3 Refuge Court""#),
    ]
    private static let tooFewCriteria: [(String, String)] = [
        ("by postcode and number", #""number": "\#(Twins.full.value)", "postcode": "YO1 7HH""#),
        ("by number and name", #""number": "\#(Twins.full.value)", "family": "Thistlewood""#),
        ("by postcode and birth date", #""born": "2012-03-09", "postcode": "YO1 7HH""#),
        ("by postcode and gender", #""gender": "male", "postcode": "YO1 7HH""#),
        ("by postcode alone", #""postcode": "YO1 7HH""#),
        ("by UPN", #""upn": "Z820112345678""#),
        ("by NHS number", #""nhsNumber": "9434765919""#),
        ("by NHS number as number", #""number": "9434765919""#),
    ]

    static var unknown: [Unknown] {
        var unknown = unknownCriteria.map { name, criterion in
            Unknown(name: "search \(name)", ask: searching("\(visible), \(criterion)"))
        }
        unknown += tooFewCriteria.map { Unknown(name: "search \($0)", ask: searching($1)) }
        for query in ["authority=816", "count=true", "limit=1&offset=0", "sort=postcode"] {
            var ask = searching(visible)
            ask.path += "?\(query)"
            unknown.append(Unknown(name: "search with \(query)", ask: ask, plain: searching(visible)))
        }
        for query in ["fields=authority,addresses", "expand=involvements,home", "authority=816", "postcode=YO1%207HH"] {
            unknown.append(Unknown(name: "opening with \(query)", ask: get("\(child)?\(query)"), plain: get(child)))
        }
        for (name, path) in [
            ("a record's addresses", "addresses"), ("a record's history", "history"),
            ("a path with dots", "%2e%2e/\(Twins.full.value)"),
        ] {
            unknown.append(Unknown(name: name, ask: get("\(child)/\(path)")))
        }
        for method in [HTTPRequest.Method.head, .options] {
            unknown.append(Unknown(name: "opening by \(method.rawValue)", ask: Ask(method: method, path: child)))
        }
        return unknown
    }
}
