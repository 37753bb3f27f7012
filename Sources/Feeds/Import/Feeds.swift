package import Foundation
package import Postgres
package import Registry
import Search

/// Takes sources' rows into the index: staged, compared with whom they could mean, and linked, made new or handed to people.
///
/// The pool is logged in as `contactpoint_feed`, which alone compares hidden fields, and hands back decisions, never records.
/// Everything may be done again: a row that is known changes nothing, and one that was staged when something broke is
/// compared by the next run.
package struct Feeds: Sendable {
    /// How many rows are staged in a transaction.
    static let stagedAtOnce = 2000
    /// How many rows are compared and decided in a transaction: well within the time that a statement may take.
    private static let comparedAtOnce = 100

    let pool: Pool
    let registry: Registry
    let keys: SessionKeyRing
    let caller: Caller
    let purpose: Purpose

    /// - Parameters:
    ///   - pool: logged in as `contactpoint_feed`.
    ///   - caller: the source's account.
    package init(pool: Pool, keys: SessionKeyRing, caller: Caller, purpose: Purpose) {
        self.pool = pool
        self.keys = keys
        self.caller = caller
        self.purpose = purpose
        registry = Registry(pool: pool, keys: keys)
    }

    /// The same with a key that stays.
    package init(pool: Pool, key: SessionKey, caller: Caller, purpose: Purpose) {
        self.init(pool: pool, keys: SessionKeyRing(key), caller: caller, purpose: purpose)
    }

    /// The token of one request.
    var token: SessionToken { SessionToken(for: caller, because: purpose, signedWith: keys.current) }

    /// Registers a source under an account of the role `source`; false where there is no such account.
    ///
    /// - Parameter pool: logged in as `contactpoint_operator`.
    package static func addSource(_ name: String, kind: String, account: UUID, pool: Pool) async throws -> Bool {
        try await pool.query("select feeds.add_source(\(name), \(kind), \(account))").decode(Int64?.self).first
            != .some(nil)
    }

    /// The numbers of the authorities there are or were: a row that names one that ended goes to its heir.
    package func authorities() async throws -> Set<Int16> {
        Set(try await pool.query("select authority from registry.authority").decode(Int16.self))
    }

    /// Stages rows. Returns how many are new, and the faults of those whose version was used before for something else.
    package func stage(_ rows: [FeedRow]) async throws -> (staged: Int, faults: [RowFault]) {
        let answer = try await pool.query(
            """
            select outcome, staged, contradicting from feeds.stage(
                \(token.bytes), \(purpose.reason), \(caller.client), \(rows.map(\.recordID)), \(rows.map(\.version)),
                \(rows.map(\.change.rawValue)), \(rows.map(\.json)),
                \(rows.map(\.isUnnamed)))
            """
        ).decode((String, Int32?, [Int32]?).self)
        guard let (outcome, staged, contradicting) = answer.first else { throw Refusal(.notPermitted) }
        guard outcome == "granted" else { throw Refusal(.init(rawValue: outcome)) }
        let faults = (contradicting ?? []).map { place in
            RowFault(
                line: rows[Int(place) - 1].line,
                column: FeedColumn.version.rawValue,
                code: "version-used",
                message: "this record's version was sent before with something else: give the row a greater version"
            )
        }
        return (Int(staged ?? 0), faults)
    }

    /// Compares and decides a batch of staged rows. Returns how many were decided; nil where none is left.
    package func match() async throws -> Int? {
        let (rows, token) = try await registry.disclose(as: caller, because: purpose) { token in
            """
            select outcome from feeds.begin_match(
                \(token.bytes), \(purpose.reason), \(caller.client), \(Int32(Self.comparedAtOnce)))
            """
        } read: {
            [
                """
                select r.record_id, r.version, r.change, r.fields::text, r.considered,
                    case when r.score = 1 then r.considered[1] end, cardinality(r.rejected) > 0
                from feeds.row as r order by r.unnamed, r.sequence
                """,
                "select c.child, c.born, c.gender, c.shielded, c.families, c.givens from search.candidate as c",
                "select a.child, a.postcode from registry.child_address as a order by a.lived_to desc nulls first, a.ordinal desc",
                "select n.child, n.kind, n.value from registry.other_number as n",
            ]
        }
        let children = try Self.children(rows)
        var ids: [String] = []
        var versions: [Int64] = []
        var decisions: [FeedDecision] = []
        var newcomers = Newcomers()
        for (id, version, change, fields, considered, linked, wasReviewed) in try rows[0].decode(
            (String, Int64, String, String, [Int64], Int64?, Bool).self
        ) {
            let known = linked.flatMap { ChildNumber($0) }
            if change == FeedRow.Change.delete.rawValue {
                decisions.append(
                    FeedDecision(state: .retracted, child: known, score: 1, reasons: ["the source says so"])
                )
            } else if let known {
                decisions.append(FeedDecision(state: .linked, child: known, score: 1, reasons: ["the record is known"]))
            } else {
                let fields = try JSONDecoder().decode([String: String?].self, from: Data(fields.utf8))
                let reported = try Self.reported(fields)
                if newcomers.couldInclude(reported) { continue }
                let decision = FeedDecision.on(
                    reported,
                    among: considered.compactMap { children[$0] },
                    canBeMade: fields[FeedColumn.authority.rawValue] ?? nil != nil,
                    wasReviewed: wasReviewed
                )
                if decision.state == .made {
                    newcomers.insert(reported, formerFamily: fields[FeedColumn.formerFamilyName.rawValue] ?? nil)
                }
                decisions.append(decision)
            }
            ids.append(id)
            versions.append(version)
        }
        guard !ids.isEmpty else { return nil }
        let decided = try await pool.query(
            """
            select feeds.decide(\(token.bytes), \(ids), \(versions), \(decisions.map(\.state.rawValue)),
                \(decisions.map { $0.child?.value }), \(decisions.map { Float($0.score) }),
                \(decisions.map { $0.reasons.joined(separator: "; ") }),
                \(children.values.filter(\.shielded).map(\.number.value)), compared_together => true,
                unnamed => \(decisions.map(\.isUnnamed)))
            """
        ).decode(Int32?.self)
        guard let decided = decided.first ?? nil else { throw Refusal(.tokenExpired) }
        return Int(decided)
    }

    /// The children that the grant opened, by number.
    private static func children(_ rows: [Rows]) throws -> [Int64: RecordComparison.Recorded] {
        var children: [Int64: RecordComparison.Recorded] = [:]
        for (number, born, gender, shielded, families, givens) in try rows[1].decode(
            (Int64, CivilDate, String, Bool, [String], [String]).self
        ) {
            children[number] = ChildNumber(number).map {
                RecordComparison.Recorded(
                    number: $0,
                    born: born,
                    gender: Gender(rawValue: gender) ?? .unspecified,
                    shielded: shielded,
                    families: families,
                    givens: givens
                )
            }
        }
        for (number, postcode) in try rows[2].decode((Int64, String).self) {
            children[number]?.postcodes.append(postcode)
        }
        for (number, kind, value) in try rows[3].decode((Int64, String, String).self) {
            if kind == "nhs" { children[number]?.nhsNumber = value } else { children[number]?.upn = value }
        }
        return children
    }

    static func reported(_ fields: [String: String?]) throws -> RecordComparison.Reported {
        func text(_ column: FeedColumn) -> String? { fields[column.rawValue] ?? nil }
        guard let born = text(.born).flatMap(CivilDate.init(iso:)) else {
            throw FeedFileError("born-missing", "A staged row has no birth date.")
        }
        return RecordComparison.Reported(
            family: text(.familyName),
            given: text(.givenNames),
            born: born,
            gender: text(.gender).flatMap(Gender.init(rawValue:)),
            postcode: text(.postcode),
            nhsNumber: text(.nhsNumber),
            upn: text(.upn)
        )
    }
}

extension FeedRow {
    /// Whether it tells of a child without a given name.
    fileprivate var isUnnamed: Bool {
        change == .upsert && RecordComparison.isUnnamed(values[.givenNames]?.text)
    }

    /// What is supplied, as `feeds.row` keeps it.
    fileprivate var json: String {
        let object = Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value.text) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(object) else { preconditionFailure("texts are encodable") }
        return String(decoding: data, as: UTF8.self)
    }
}
