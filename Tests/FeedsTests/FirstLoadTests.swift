import Postgres
import TestDatabase
import Testing

@testable import Feeds
@testable import Registry

/// A source that knows many children whom the index doesn't: each batch makes most of what the next rows are compared with.
@Suite("First load")
struct FirstLoadTests {
    /// Two families of three at one place, with namesakes elsewhere born on the same days.
    private static let households = [
        "A1,1,upsert,Nowak,Zofia,2018-03-09,female,M1 1AE,352,Manchester,",
        "A2,1,upsert,Nowak,Piotr,2016-07-21,male,M1 1AE,352,Manchester,",
        "A3,1,upsert,Nowak,Hanna,2018-03-09,female,M1 1AE,352,Manchester,",
        "A4,1,upsert,Hussain,Bilal,2016-07-21,male,M1 1AE,352,Manchester,",
        "A5,1,upsert,Hussain,Amina,2012-01-30,female,M1 1AE,352,Manchester,",
        "A6,1,upsert,Novak,Peter,2016-07-12,male,B1 1AA,330,Birmingham,",
    ]

    @Test("rows of a batch are compared once, with those whom the batch makes too")
    func comparedOnce() async throws {
        try await FeedIndex.with { index in
            for row in Self.households { _ = try await index.feeds().stage(FeedIndex.rows(row)) }
            #expect(try await index.feeds().match() == Self.households.count)
            #expect(try await index.states() == (1...6).map { "A\($0)/1 made" })
        }
    }

    @Test("who could be a child that the batch makes waits for its record, and is compared with that")
    func waitsForRecord() async throws {
        try await FeedIndex.with { index in
            let rows = try FeedIndex.rows(
                Self.households[0],
                "B1,1,upsert,Nowak,Zosia,2018-03-09,female,M1 1AE,352,Manchester,",
                // Day and month swapped.
                "B2,1,upsert,Nowak,Zofia,2018-09-03,female,M1 1AE,352,Manchester,",
                Self.households[3]
            )
            _ = try await index.feeds().stage(rows)
            #expect(try await index.feeds().match() == 2)
            #expect(try await index.states() == ["A1/1 made", "B1/1 staged", "B2/1 staged", "A4/1 made"])
            while try await index.feeds().match() != nil {}
            #expect(try await index.states() == ["A1/1 made", "B1/1 linked", "B2/1 linked", "A4/1 made"])
            #expect(try await index.truth("select count(*)::text from registry.child") == "4")
        }
    }

    @Test("2009: whoever a batch makes where a shielded child lives is shielded for the rows after it")
    func newcomerIsShielded() async throws {
        try await FeedIndex.with { index in
            let columns = "record_id,version,change,family_name,given_names,born,postcode,authority,address_line_1,town"
            // The second row is hardly the newcomer, and held nevertheless since that one is shielded.
            try await index.take(
                "A1,1,upsert,Nowak,Zofia,2018-03-09,YO1 7HH,816,2 Low Rd,York",
                "A2,1,upsert,Nowak,Zofia,2018-03-19,M1 1AE,352,9 Elsewhere,Manchester",
                columns: columns
            )
            #expect(
                try await index.truth(
                    "select count(*)::text from shielding.shield as s join feeds.row as r using (child) where r.record_id = 'A1'"
                ) == "1"
            )
            #expect(try await index.states() == ["A1/1 made", "A2/1 held"])
            #expect(try await index.truth("select count(*)::text from registry.child") == "3")
        }
    }

    @Test("a row that a person decides on is compared again with whom its batch makes")
    func reviewedBesideNewcomers() async throws {
        try await FeedIndex.with { index in
            let rows = try FeedIndex.rows(
                "A1,1,upsert,Okafor,Adaeze,2015-05-14,female,LS1 4AP,383,Leeds,",
                "A2,1,upsert,Okafor,Chidi,2015-05-14,female,LS1 4AP,383,Leeds,"
            )
            _ = try await index.feeds().stage(rows)
            #expect(try await index.feeds().match() == 1)
            while try await index.feeds().match() != nil {}
            #expect(try await index.states() == ["A1/1 made", "A2/1 review"])
            #expect(
                try await index.truth("select cardinality(considered)::text from feeds.row where record_id = 'A2'")
                    == "2"
            )
        }
    }

    private static let empty = ChildNumber(payload: 482_177_305_962_312)!
    private static let wholeRows = [
        """
        A1,1,upsert,Nowak-Reid,Zofia Maria,Nowak,2018-03-09,female,3 High St,Flat 2,Manchester,M1 1AE,9434765919,\
        H801200001001,Ewa Nowak,07700 900123,Jan van Dyk,,107001,B86001,352
        """,
        "A2,1,upsert,Adeyemi,\\N,Adeyemi,2017-02-03,,,,,,,,,,,,,,330",
        "A3,1,upsert,,Ngozi,Obi,2016-05-06,male,,,,LS1 4AP,,,Cher,,Ada Obi,07700 900124,\\N,,383",
        "A4,1,upsert,Ahmed,Sara,,2014-08-08,\\N,,,Leeds,LS1 4AP,,,,,,,999999,,383",
    ]

    @Test("a new record is what showing its row step by step makes of an empty one", arguments: wholeRows)
    func madeAsShown(row: String) async throws {
        try await FeedIndex.with { index in
            _ = try await index.truth(
                """
                insert into contacts.service (service, kind, name, authority, reference) values
                    (1, 'school', 'High School', 352, '107001'), (2, 'gp practice', 'The Surgery', 352, 'B86001') returning 'known'
                """
            )
            try await index.take(row, columns: FeedColumn.allCases.map(\.rawValue).joined(separator: ","))
            #expect(try await index.states().last?.hasSuffix("made") == true)
            func record() async throws -> String {
                let parts = [
                    "registry.child_name", "registry.child_address", "registry.child_home", "registry.other_number",
                    "registry.carer", "registry.carer_contact", "contacts.involvement", "stewardship.move",
                    "search.candidate", "search.key",
                ]
                .map {
                    "select '\($0)', to_jsonb(t) - '{child,involvement,move,at}'::text[] from \($0) as t join feeds.row as r using (child)"
                }
                return try await index.truth(
                    SQL(
                        unsafeText: """
                            select string_agg(part::text, E'\n' order by part::text) from (
                                select '', to_jsonb(c) - 'number' from registry.child as c join feeds.row as r on r.child = c.number
                                union all \(parts.joined(separator: " union all "))) as part
                            """
                    )
                )
            }
            let made = try await record()
            _ = try await index.truth(
                """
                with empty as (
                    insert into registry.child (number, born, gender)
                    select \(Self.empty.value), c.born, 'unspecified' from registry.child as c join feeds.row as r on r.child = c.number
                    returning number
                ), home as (
                    insert into registry.child_home (child, authority, responsible_since, whereabouts)
                    select \(Self.empty.value), h.authority, h.responsible_since, 'no known address'
                    from registry.child_home as h join feeds.row as r using (child) returning child
                )
                select (select count(*) from empty) + (select count(*) from home) || ''
                """
            )
            _ = try await index.truth("update feeds.row set child = \(Self.empty.value) returning 'moved'")
            _ = try await index.truth("select feeds.show(\(Self.empty.value))::text")
            #expect(try await record() == made)
            #expect(made.contains("registry.child_name"))
        }
    }
}
