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

    /// Two requests whose answers must be alike: a right guess and a wrong one, or one thing asked of the two children.
    struct Attack: Sendable {
        let name: String
        let right: Ask
        let wrong: Ask
    }

    // MARK: - Right and wrong guesses

    static func search(_ name: String, _ right: String, _ wrong: String, query: String = "") -> Attack {
        Attack(
            name: name,
            right: Ask(method: .post, path: "/v1/searches" + query, body: "{\(right)}"),
            wrong: Ask(method: .post, path: "/v1/searches" + query, body: "{\(wrong)}")
        )
    }

    /// A search with a postcode: where Rowan lives, and where nobody does.
    static func postcode(
        _ name: String,
        with criteria: String,
        _ right: String = "YO1 7HH",
        _ wrong: String = "LS9 9ZZ",
        query: String = ""
    ) -> Attack {
        search(
            name,
            #"\#(criteria), "postcode": "\#(right)""#,
            #"\#(criteria), "postcode": "\#(wrong)""#,
            query: query
        )
    }

    static let visible = #""family": "Thistlewood", "given": "Rowan", "born": "2012-03-09", "gender": "male""#

    static let searches: [Attack] = [
        postcode(
            "search by postcode with given name, birth date and gender",
            with: #""given": "Rowan", "born": "2012-03-09", "gender": "male""#
        ),
        postcode(
            "search by postcode with family name and birth date",
            with: #""family": "Thistlewood", "born": "2012-03-09""#
        ),
        postcode("search by postcode with all that is visible", with: visible),
        postcode("search by postcode in lower case without a space", with: visible, "yo17hh", "ls99zz"),
        postcode("search by postcode with 0 for O", with: visible, "Y01 7HH", "L59 9ZZ"),
        postcode("search by a postcode that differs in a letter", with: visible, "YO1 7HJ", "LS9 9ZY"),
        postcode("search by a postcode's sector", with: visible, "YO1 7ZZ", "LS9 9AA"),
        postcode("search by outward code", with: visible, "YO1", "LS9"),
        postcode("search by postcode with a wildcard", with: visible, "YO1*", "LS9*"),
        postcode("search by postcode with SQL in it", with: visible, "YO1 7HH' or '1'='1", "LS9 9ZZ' or '1'='1"),
        postcode("search by postcode with a no-break space", with: visible, "YO1\\u00a07HH", "LS9\\u00a09ZZ"),
        postcode("search by postcode with NUL in it", with: visible, "YO1\\u00007HH", "LS9\\u00009ZZ"),
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
        postcode("search by postcode and number", with: #""number": "\#(Twins.full.value)""#),
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
        postcode("search by postcode and birth date", with: #""born": "2012-03-09""#),
        postcode("search by postcode and gender", with: #""gender": "male""#),
        search("search by postcode alone", #""postcode": "YO1 7HH""#, #""postcode": "LS9 9ZZ""#),
        postcode("count of a search by postcode", with: visible, query: "?count=true"),
        postcode("a page of a search by postcode", with: visible, query: "?limit=1&offset=0"),
        postcode("search by postcode, sorted by postcode", with: visible, query: "?sort=postcode"),
        search("search by authority", visible + #", "authority": 816"#, visible + #", "authority": 831"#),
        search(
            "search by school",
            visible + #", "school": "Minster Academy""#,
            visible + #", "school": "Mill Lane""#
        ),
        search("search by practice", visible + #", "practice": "York""#, visible + #", "practice": "Leeds""#),
        search(
            "search by a carer's telephone",
            visible + #", "phone": "01904 496 0456""#,
            visible + #", "phone": "0113 0""#
        ),
        search(
            "search by address",
            visible + #", "address": "3 Refuge Court""#,
            visible + #", "address": "9 Other Rd""#
        ),
        search("search by UPN", #""upn": "Z820112345678""#, #""upn": "Z820112345679""#),
        search("search by NHS number", #""nhsNumber": "9434765919""#, #""nhsNumber": "9434765870""#),
        search("search by number, the NHS number guessed", #""number": "9434765919""#, #""number": "9434765870""#),
        Attack(
            name: "search filtered by authority",
            right: Ask(method: .post, path: "/v1/searches?authority=816", body: "{\(visible)}"),
            wrong: Ask(method: .post, path: "/v1/searches?authority=831", body: "{\(visible)}")
        ),
    ]

    static let child = "/v1/children/\(Twins.full.value)"

    static func get(_ name: String, _ right: String, _ wrong: String, _ headers: [(String, String)] = [])
        -> Attack
    {
        Attack(
            name: name,
            right: Ask(method: .get, path: right, headers: headers),
            wrong: Ask(method: .get, path: wrong, headers: headers)
        )
    }

    static let openings: [Attack] = [
        get("opening with chosen fields", child + "?fields=authority,addresses", child + "?fields=names"),
        get("opening with parts asked for", child + "?expand=involvements,home", child + "?expand=nothing"),
        get("opening filtered by authority", child + "?authority=816", child + "?authority=831"),
        get("opening filtered by postcode", child + "?postcode=YO1%207HH", child + "?postcode=LS9%209ZZ"),
        get("audit of an authority", "/v1/audit?authority=816", "/v1/audit?authority=831"),
    ]

    /// Ids that belong to Rowan's record, and ids that belong to none.
    static func guesses(_ ids: Twins.Ids) -> [Attack] {
        func guess(
            _ name: String,
            _ method: HTTPRequest.Method,
            _ right: (String, String?),
            _ wrong: (String, String?)
        ) -> Attack {
            let version = [("If-Match", "\"1\"")]
            return Attack(
                name: name,
                right: Ask(method: method, path: right.0, body: right.1, headers: version),
                wrong: Ask(method: method, path: wrong.0, body: wrong.1, headers: version)
            )
        }
        let nobody = UUID().uuidString.lowercased()
        let change = #"{"phone": "1"}"#
        func lead(_ step: String, _ id: String) -> String { #"{"step": "\#(step)", "involvement": "\#(id)"}"# }
        func decision(_ id: String) -> String {
            #"{"request": "\#(id)", "children": [{"number": "\#(Twins.full.value)", "taken": false, "why": "let me see"}]}"#
        }
        return [
            guess(
                "changing an involvement by its id",
                .patch,
                (child + "/involvements/\(ids.involvement)", change),
                (child + "/involvements/17", change)
            ),
            guess(
                "changing a sensitive involvement by its id",
                .patch,
                (child + "/involvements/\(ids.sensitive)", change),
                (child + "/involvements/17", change)
            ),
            guess(
                "removing an involvement by its id",
                .delete,
                (child + "/involvements/\(ids.involvement)", nil),
                (child + "/involvements/17", nil)
            ),
            guess(
                "taking the lead for an involvement",
                .post,
                (child + "/lead", lead("take", ids.involvement)),
                (child + "/lead", lead("take", "17"))
            ),
            guess(
                "offering the lead to an involvement",
                .post,
                (child + "/lead", lead("offer", ids.involvement)),
                (child + "/lead", lead("offer", "17"))
            ),
            guess(
                "passing a request to an involvement",
                .post,
                ("/v1/brokered/17", lead("pass", ids.sensitive)),
                ("/v1/brokered/17", lead("pass", "17"))
            ),
            guess(
                "closing an item by its id",
                .post,
                ("/v1/shielding/items/\(ids.item)", #"{"finding": "nothing here"}"#),
                ("/v1/shielding/items/\(nobody)", #"{"finding": "nothing here"}"#)
            ),
            guess(
                "deciding a request by its id",
                .post,
                ("/v1/shielding/decisions", decision(ids.request)),
                ("/v1/shielding/decisions", decision(nobody))
            ),
            guess(
                "confirming a notice by its id",
                .post,
                ("/v1/shielding/confirmations", #"{"notices": ["\#(ids.notice)"]}"#),
                ("/v1/shielding/confirmations", #"{"notices": ["\#(nobody)"]}"#)
            ),
        ]
    }

    // MARK: - The same of two children

    static func both(
        _ name: String,
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String? = nil,
        _ headers: [(String, String)] = []
    ) -> Attack {
        func ask(_ child: ChildNumber) -> Ask {
            Ask(
                method: method,
                path: path.replacing("N", with: "\(child.value)"),
                body: body?.replacing("#", with: "\"\(child.value)\""),
                headers: headers
            )
        }
        return Attack(name: name, right: ask(Twins.full), wrong: ask(Twins.bare))
    }

    static let basis = #""ground": "threat to life", "evidence": "medical report", "reference": "X 123""#

    static let twins: [Attack] = [
        both("opening", .get, "/v1/children/N"),
        both("opening by HEAD", .head, "/v1/children/N"),
        both("what can be done with a record", .options, "/v1/children/N"),
        both("opening if it changed since a version", .get, "/v1/children/N", nil, [("If-None-Match", "\"1\"")]),
        both("opening if there is no version", .get, "/v1/children/N", nil, [("If-None-Match", "*")]),
        both(
            "opening if it changed since a time",
            .get,
            "/v1/children/N",
            nil,
            [("If-Modified-Since", "Mon, 23 Nov 2026 00:00:00 GMT")]
        ),
        both("opening a range of bytes", .get, "/v1/children/N", nil, [("Range", "bytes=0-40")]),
        both("opening as CSV", .get, "/v1/children/N", nil, [("Accept", "text/csv")]),
        both(
            "opening with another method in a header",
            .get,
            "/v1/children/N",
            nil,
            [("X-HTTP-Method-Override", "PATCH")]
        ),
        both("addresses of a record", .get, "/v1/children/N/addresses"),
        both("household of a record", .get, "/v1/children/N/household"),
        both("history of a record", .get, "/v1/children/N/history"),
        both("a path with dots", .get, "/v1/children/N/%2e%2e/N"),
        both("search by number", .post, "/v1/searches", ##"{"number": #}"##),
        both("search by number and name", .post, "/v1/searches", ##"{"number": #, "family": "Thistlewood"}"##),
        both("one's own involvements", .get, "/v1/children/N/involvements"),
        both("recording at a service of another's", .post, "/v1/children/N/involvements", #"{"service": 3}"#),
        both("recording at a sensitive service", .post, "/v1/children/N/involvements", #"{"service": 4}"#),
        both("accepting the lead", .post, "/v1/children/N/lead", #"{"step": "accept"}"#),
        both("ending the lead", .post, "/v1/children/N/lead", #"{"step": "end"}"#),
        both("beginning an assessment", .post, "/v1/children/N/assessment", #"{"step": "begin", "service": 3}"#),
        both("ending an assessment", .post, "/v1/children/N/assessment", #"{"step": "end"}"#),
        both("asking for brokered contact", .post, "/v1/children/N/brokered", #"{"callback": "Sam, 020 7974 0000"}"#),
        both("one's requests for contact", .get, "/v1/brokered"),
        both("one's notices", .get, "/v1/notices"),
        both("asking for a shield", .post, "/v1/shielding/requests", ##"{"number": #, \##(basis)}"##),
        both("asking for a shield for a parent", .post, "/v1/shielding/requests", ##"{"number": #, "parent": true}"##),
        both("one's requests for shields", .get, "/v1/shielding/requests"),
        both("the case of a shield", .get, "/v1/shielding/shields/N"),
        both("who saw a child before the shield", .get, "/v1/shielding/shields/N/exposure"),
        both("the list of shields", .get, "/v1/shielding/shields"),
        both("the list of items", .get, "/v1/shielding/items"),
        both("who has not confirmed", .get, "/v1/shielding/unconfirmed"),
        both("the notices of a system", .get, "/v1/shielding/notices"),
        both("lifting a shield", .post, "/v1/shielding/reviews", ##"{"number": #, "keep": false}"##),
        both("keeping a shield", .post, "/v1/shielding/reviews", ##"{"number": #, "keep": true, \##(basis)}"##),
        both("overriding without the right", .post, "/v1/shielding/overrides", ##"{"number": #, "warned": true}"##),
        both("ending another's override", .post, "/v1/shielding/overrides/close", ##"{"number": #}"##),
        both(
            "a new identity for another's child",
            .post,
            "/v1/shielding/identities",
            ##"{"number": #, "family": "A", "given": "B", "born": "2012-03-09", "gender": "male", \##(basis)}"##
        ),
        both("holding a child without being a system", .post, "/v1/shielding/holdings", ##"{"children": [#]}"##),
    ]

    /// What an auditor of one's own users reads of a child: it comes first, because later the attacker's own entries differ.
    static let audit = both("the audit of a child", .get, "/v1/audit?child=N")

    /// All of them, by name. The ids aren't known beforehand.
    static func attacks(_ ids: Twins.Ids) -> [Attack] { [audit] + searches + openings + guesses(ids) + twins }
}
