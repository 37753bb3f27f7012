import Logging
import Postgres
import TestDatabase
import Testing

@testable import Feeds
@testable import Registry

/// What becomes of sources' rows: linked, made, held or handed to a person, once and for all however often they come.
@Suite("Feed import")
struct FeedImportTests {
    static let okafor = "upsert,Okafor,Chidera,2015-05-14,female,LS1 4AP,383,Leeds,"
    static let newcomer = "upsert,Nowak,Zofia,2018-03-09,female,M1 1AE,352,Manchester,"

    @Test("a row of a known child is linked, one of nobody becomes a record that searches find")
    func linkedAndMade() async throws {
        try await FeedIndex.with { index in
            #expect(try await index.take("A1,1,\(Self.okafor)", "A2,1,\(Self.newcomer)") == [])
            let outcomes = try await index.feeds().outcomes(after: 0)
            #expect(outcomes.map(\.state) == ["linked", "made"])
            #expect(outcomes[0].number == FeedIndex.known)
            #expect(try #require(outcomes[0].score) >= FeedDecision.match)
            let made = try #require(outcomes[1].number).value
            #expect(
                try await index.truth(
                    """
                    select c.families[1] || ' ' || c.givens[1] || ' ' || c.postcodes[1] || ' ' || c.authority
                    from search.candidate as c where c.child = \(made)
                    """
                ) == "Nowak Zofia M1 1AE 352"
            )
            #expect(
                try await index.truth("select (count(*) > 5)::text from search.key where child = \(made)") == "true"
            )
        }
    }

    @Test("late, repeated and out-of-order rows change nothing")
    func idempotent() async throws {
        try await FeedIndex.with { index in
            try await index.take("A2,5,\(Self.newcomer)")
            let before = try await index.truth(
                "select string_agg(c::text, '' order by c.child) from search.candidate as c"
            )
            try await index.take("A2,5,\(Self.newcomer)")
            try await index.take("A2,4,upsert,Kowalska,Ewa,2018-03-09,female,M1 1AE,352,Manchester,")
            #expect(
                try await index.truth("select string_agg(c::text, '' order by c.child) from search.candidate as c")
                    == before
            )
            #expect(try await index.states() == ["A2/5 made", "A2/4 superseded"])
            let faults = try await index.take("A2,5,upsert,Other,Zofia,2018-03-09,female,M1 1AE,352,Manchester,")
            #expect(faults.map(\.code) == ["version-used"])
            #expect(faults.map(\.line) == [2])
        }
    }

    @Test("two rows of one child in one file make one record, and so do two sources")
    func oneRecord() async throws {
        try await FeedIndex.with { index in
            try await index.take("A2,1,\(Self.newcomer)", "A3,1,\(Self.newcomer)")
            try await index.take("N7,1,upsert,Nowak,Zosia,2018-03-09,female,M1 1AE,,,9434765919", as: FeedIndex.nhs)
            #expect(try await index.truth("select count(*)::text from registry.child") == "3")
            #expect(try await index.states() == ["A2/1 made", "A3/1 linked"])
            #expect(try await index.states(as: FeedIndex.nhs) == ["N7/1 linked"])
            #expect(try await index.truth("select value from registry.other_number where kind = 'nhs'") == "9434765919")
        }
    }

    @Test("twins, brothers and sisters are never linked", arguments: ["Chike", "Adaeze", "Chinedu", "Ngozi", "C"])
    func twins(given: String) async throws {
        try await FeedIndex.with { index in
            try await index.take("A1,1,upsert,Okafor,\(given),2015-05-14,female,LS1 4AP,383,Leeds,")
            #expect(try await index.feeds().outcomes(after: 0).allSatisfy { $0.state != "linked" })
        }
    }

    @Test(
        "a given name like the recorded one's waits for a person, who may know a slip from a twin",
        arguments: [
            ("Chidi", "review"), ("Cidrea", "review"), ("Chike", "review"), ("C", "review"), ("Adaeze", "made"),
            ("Ngozi", "made"),
        ]
    )
    func mistyped(given: String, state: String) async throws {
        try await FeedIndex.with { index in
            try await index.take("A1,1,upsert,Okafor,\(given),2015-05-14,female,LS1 4AP,383,Leeds,")
            #expect(try await index.states() == ["A1/1 \(state)"])
            #expect(
                try await index.truth("select count(*)::text from registry.child") == (state == "made" ? "3" : "2")
            )
        }
    }

    @Test("of a source's twins the one without a name is never linked to the other, in whatever order they come")
    func unnamedTwin() async throws {
        try await FeedIndex.with { index in
            let twins = ["A1,1,upsert,Okafor,,2015-05-14,female,LS1 4AP,383,Leeds,", "A2,1,\(Self.okafor)"]
            for twin in twins { _ = try await index.feeds().stage(FeedIndex.rows(twin)) }
            try await index.take("A3,1,upsert,Okafor,Baby,2015-05-14,female,LS1 4AP,383,Leeds,")
            #expect(try await index.states() == ["A1/1 review", "A2/1 linked", "A3/1 review"])
            #expect(
                try await index.truth("select reasons from feeds.row where record_id = 'A1'")
                    .hasSuffix("the source has another record of this child: could be a twin")
            )
            // Another source has one record of the child, and its newer version is still the same child's.
            let row = "upsert,Okafor,,2015-05-14,female,LS1 4AP,383,Leeds,"
            try await index.take("N1,1,\(row)", as: FeedIndex.nhs)
            try await index.take("N1,2,\(row)", as: FeedIndex.nhs)
            #expect(try await index.states(as: FeedIndex.nhs) == ["N1/1 superseded", "N1/2 linked"])
        }
    }

    @Test("a record that one row made without a name isn't linked to the source's next row, which could be the twin's")
    func twinOfUnnamed() async throws {
        try await FeedIndex.with { index in
            try await index.take("A1,1,upsert,Nowak,,2018-03-09,female,M1 1AE,352,Manchester,")
            try await index.take("A2,1,\(Self.newcomer)")
            #expect(try await index.states() == ["A1/1 made", "A2/1 review"])
        }
    }

    @Test("a row without a name that could be a shielded child whom its source has already is held")
    func unnamedTwinOfShielded() async throws {
        try await FeedIndex.with { index in
            try await index.take(
                "A1,1,upsert,Whitlock,,2013-11-02,male,YO1 7HH,816,York,",
                "A2,1,upsert,Whitlock,Rowan,2013-11-02,male,YO1 7HH,816,York,"
            )
            #expect(
                try await index.truth(
                    "select string_agg(record_id || ' ' || state, ', ' order by record_id) from feeds.row"
                )
                    == "A1 held, A2 linked"
            )
        }
    }

    @Test("without a name the same NHS number tells a child from its twin")
    func unnamedWithNumber() async throws {
        try await FeedIndex.with { index in
            try await index.take("A2,1,upsert,Nowak,Zofia,2018-03-09,female,M1 1AE,352,Manchester,9434765919")
            try await index.take("A3,1,upsert,Nowak,,2018-03-09,female,M1 1AE,352,Manchester,9434765919")
            #expect(try await index.states() == ["A2/1 made", "A3/1 linked"])
        }
    }

    @Test(
        "2009: a row that was compared before a shield began is compared again, and held",
        arguments: ["made", "review"]
    )
    func shieldedMeanwhile(state: String) async throws {
        try await FeedIndex.with { index in
            _ = try await index.feeds().stage(
                FeedIndex.rows("A1,1,upsert,Okafor,Chidi,2015-05-14,female,LS1 4AP,383,Leeds,")
            )
            func decide(knowing shielded: [ChildNumber]) async throws -> Int32? {
                let asked = SessionToken(
                    for: FeedIndex.census,
                    because: try Purpose("safeguarding", reason: "a source's file"),
                    signedWith: index.key
                )
                _ = try await index.pool.query(
                    "select outcome from feeds.begin_match(\(asked.bytes), 'a source''s file', 'test', 10::int4)"
                )
                _ = try await index.truth(
                    "insert into shielding.shield (child) values (\(FeedIndex.known.value)) on conflict do nothing returning 'begun'"
                )
                let child = state == "review" ? FeedIndex.known.value : nil
                return try await index.pool.query(
                    """
                    select feeds.decide(\(asked.bytes), '{A1}', '{1}', \([state]), \([child]), '{0.5}', '{so}',
                        \(shielded.map(\.value)))
                    """
                ).decode(Int32?.self).first ?? nil
            }
            #expect(try await decide(knowing: []) == 0)
            #expect(try await index.states() == ["A1/1 staged"])
            while try await index.feeds().match() != nil {}
            #expect(try await index.states() == ["A1/1 held"])
            #expect(try await index.truth("select count(*)::text from registry.child") == "2")
            // Whoever weighed the shield decides.
            _ = try await index.truth("update feeds.row set state = 'staged' returning 'again'")
            #expect(try await decide(knowing: [FeedIndex.known]) == 1)
        }
    }

    @Test("2009: a row that could be a shielded child is held, and never becomes a second record")
    func shieldedIsHeld() async throws {
        try await FeedIndex.with { index in
            try await index.take(
                // Hardly anything agrees but the day and the house.
                "S1,1,upsert,Whitlok,R,2013-11-02,male,YO1 7HH,816,York,",
                "S2,1,upsert,Hartley,Rowan,2013-11-02,male,YO1 7HH,816,York,",
                "S3,1,upsert,Whitlock,Rowan,2013-02-11,male,,816,,"
            )
            #expect(try await index.truth("select count(*)::text from registry.child") == "2")
            for outcome in try await index.feeds().outcomes(after: 0) {
                #expect(["held", "linked"].contains(outcome.state), "\(outcome.recordID)")
                // The source isn't told whom it could be.
                if outcome.state == "held" { #expect(outcome.number == nil) }
            }
        }
    }

    /// A shielded child has no place among the keys, so whoever lives where the row says agrees in more than it does.
    @Test(
        "2009: a slip in the birth date makes no second record of a shielded child, whoever else lives where the row says",
        arguments: [
            ("2013-11-12", "YO1 7HH"), ("2013-12-02", "LS1 4AP"), ("2012-11-02", "LS1 4AP"), ("2013-01-01", "LS1 4AP"),
        ]
    )
    func shieldedIsHeldWithSlip(born: String, postcode: String) async throws {
        try await FeedIndex.with { index in
            try await index.take(
                "B1,1,upsert,Whitlock,Ethan,2010-05-05,male,YO1 7HH,816,York,",
                "B2,1,upsert,Whitlock,Ethan,2010-05-05,male,LS1 4AP,383,Leeds,",
                // Agrees in all that keys know of the last row.
                "B3,1,upsert,Whitlocke,Rowena,2013-01-01,female,LS1 4AP,383,Leeds,"
            )
            try await index.take("S1,1,upsert,Whitlock,Rowan,\(born),male,\(postcode),383,,")
            #expect(try await index.states().last == "S1/1 held")
        }
    }

    @Test("a shielded child's own row is linked, what it says of the place stays hidden")
    func shieldedIsLinked() async throws {
        try await FeedIndex.with { index in
            try await index.take("S1,1,upsert,Whitlock,Rowan,2013-11-02,male,YO10 5DD,816,York,")
            #expect(try await index.truth("select state from feeds.row") == "linked")
            #expect(
                try await index.truth(
                    "select postcode from registry.child_address where child = \(FeedIndex.shielded.value) and lived_to is null"
                ) == "YO10 5DD"
            )
            #expect(
                try await index.truth(
                    "select postcodes::text from search.candidate where child = \(FeedIndex.shielded.value)"
                )
                    == "{}"
            )
        }
    }

    @Test("a newer row shows its values and keeps the former ones; a retraction takes back what was its own")
    func newerAndRetracted() async throws {
        try await FeedIndex.with { index in
            try await index.take("A1,1,\(Self.okafor)")
            try await index.take("A1,2,upsert,Okafor-Bell,Chidera,2015-05-14,female,LS6 2QQ,383,Leeds,")
            #expect(
                try await index.truth(
                    """
                    select array_to_string(c.families || c.postcodes, ' ') from search.candidate as c
                    where c.child = \(FeedIndex.known.value)
                    """
                ) == "Okafor-Bell Okafor LS6 2QQ LS1 4AP"
            )
            try await index.take("A1,3,delete,,,,,,,,")
            #expect(try await index.states() == ["A1/1 superseded", "A1/2 superseded", "A1/3 retracted"])
            #expect(
                try await index.truth(
                    """
                    select h.whereabouts || (select count(*) from registry.child_address as a where a.child = h.child and a.lived_to is null)
                    from registry.child_home as h where h.child = \(FeedIndex.known.value)
                    """
                ) == "last known0"
            )
        }
    }

    @Test("a source's school and practice are services of the record, as long as it says so")
    func services() async throws {
        try await FeedIndex.with { index in
            _ = try await index.truth(
                """
                insert into contacts.service (service, kind, name, authority, reference) values
                    (1, 'school', 'High School', 383, '107001'), (2, 'school', 'Low School', 383, '107002'),
                    (3, 'gp practice', 'The Surgery', 383, 'B86001') returning 'known'
                """
            )
            func take(_ record: String, _ version: Int, _ said: String?, as caller: Caller = FeedIndex.census)
                async throws
            {
                try await index.take(
                    said.map { "\(record),\(version),upsert,Okafor,Chidera,2015-05-14,\($0)" }
                        ?? "\(record),\(version),delete,,,,,",
                    columns: "record_id,version,change,family_name,given_names,born,school_urn,gp_code",
                    as: caller
                )
            }
            func services(open: Bool = true) async throws -> String {
                try await index.truth(
                    """
                    select string_agg(service::text, ' ' order by service) from contacts.involvement
                    where child = \(FeedIndex.known.value) and (ended is null) = \(open)
                    """
                )
            }
            try await take("A1", 1, "107001,B86001")
            #expect(try await services() == "1 3")
            // The census counts more for the school.
            try await take("N1", 1, "107002,", as: FeedIndex.nhs)
            #expect(try await services() == "1 3")
            try await take("A1", 2, "107002,B86001")
            #expect(try await services() == "2 3")
            #expect(try await services(open: false) == "1")
            // A school that the index doesn't know is another one all the same.
            try await take("A1", 3, "199999,B86001")
            #expect(try await services() == "3")
            // What is taken back leaves what another source says, and what people recorded.
            _ = try await index.truth(
                """
                insert into contacts.involvement (child, service, started, recorded_by)
                values (\(FeedIndex.known.value), 1, '2025-09-01', 4) returning 'recorded'
                """
            )
            try await take("A1", 4, nil)
            #expect(try await services() == "1 2")
        }
    }

    @Test("whose word counts more is shown, whoever came last")
    func precedence() async throws {
        try await FeedIndex.with { index in
            try await index.take("N1,1,upsert,Okafor,Chidera,2015-05-14,female,LS2 8JT,,Leeds,", as: FeedIndex.nhs)
            try await index.take("A1,1,\(Self.okafor)")
            #expect(
                try await index.truth(
                    "select postcode from registry.child_address where child = \(FeedIndex.known.value) and lived_to is null"
                ) == "LS2 8JT"
            )
        }
    }

    @Test("what was staged when something broke is decided by the next run, and every comparison is in the audit")
    func resumed() async throws {
        try await FeedIndex.with { index in
            var reader = FeedReader(.csv, rules: .init(today: .today()))
            try reader.append(
                Array(
                    "record_id,version,change,family_name,given_names,born\nA1,1,upsert,Okafor,Chidera,2015-05-14\n"
                        .utf8
                )
            )
            try reader.finish()
            let row = try #require(try reader.next()).get()
            _ = try await index.feeds().stage([row])
            let asked = SessionToken(
                for: FeedIndex.census,
                because: try Purpose("safeguarding", reason: "a source's file"),
                signedWith: index.key
            )
            // A run that asked and never decided.
            _ = try await index.pool.query(
                "select outcome from feeds.begin_match(\(asked.bytes), 'a source''s file', 'test', 10::int4)"
            )
            while try await index.feeds().match() != nil {}
            #expect(try await index.states() == ["A1/1 linked"])
            #expect(
                try await index.truth(
                    """
                    select string_agg(distinct action || ' ' || outcome, ', ' order by action || ' ' || outcome) from audit.entry
                    where children = array[\(FeedIndex.known.value)]
                    """
                ) == "match granted, match returned, outcomes granted"
            )
            #expect(try await index.truth("select count(*)::text from audit.entry where action = 'feed'") == "1")
        }
    }

    @Test("a row that was compared before a newer one came keeps nothing of it")
    func outdatedOnceCompared() async throws {
        try await FeedIndex.with { index in
            _ = try await index.feeds().stage(FeedIndex.rows("A1,1,\(Self.okafor)"))
            let purpose = try Purpose("safeguarding", reason: "a source's file")
            let asked = SessionToken(for: FeedIndex.census, because: purpose, signedWith: index.key)
            _ = try await index.pool.query(
                "select outcome from feeds.begin_match(\(asked.bytes), 'a source''s file', 'test', 10::int4)"
            )
            let compared: SQL =
                "select count(*)::text from feeds.row where version = 1 and (batch is not null or cardinality(considered) > 0)"
            #expect(try await index.truth(compared) == "1")
            try await index.take("A1,2,\(Self.okafor)")
            #expect(try await index.states() == ["A1/1 superseded", "A1/2 linked"])
            #expect(try await index.truth(compared) == "0")
        }
    }

    @Test("a run waits for what the server still decides for a run that was killed, and leaves no row behind")
    func waitsForDecisions() async throws {
        try await FeedIndex.with { index in
            _ = try await index.feeds().stage(FeedIndex.rows("A2,1,\(Self.newcomer)", "A3,1,\(Self.newcomer)"))
            let purpose = try Purpose("safeguarding", reason: "a source's file")
            let asked = SessionToken(for: FeedIndex.census, because: purpose, signedWith: index.key)
            _ = try await index.pool.query(
                "select outcome from feeds.begin_match(\(asked.bytes), 'a source''s file', 'test', 10::int4)"
            )
            try await index.pool.withTransaction { killed in
                _ = try await killed.query(
                    """
                    select feeds.decide(\(asked.bytes), '{A2,A3}', '{1,1}', '{made,made}', '{null,null}', '{0,0}', '{nobody,nobody}', '{}')
                    """
                )
                let patience = Pool(
                    ConnectionConfiguration(index.urls.feed + "&options=-c%20lock_timeout%3D50ms"),
                    size: 1,
                    logger: Logger(label: "test")
                )
                let next = Feeds(pool: patience, key: index.key, caller: FeedIndex.census, purpose: purpose)
                await #expect(throws: PostgresError.self) { try await next.match() }
                await patience.close()
            }
            while try await index.feeds().match() != nil {}
            #expect(try await index.states() == ["A2/1 made", "A3/1 linked"])
        }
    }
}
