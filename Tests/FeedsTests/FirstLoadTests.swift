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

    @Test("a new record is what showing its row step by step would make of it")
    func madeAsShown() async throws {
        try await FeedIndex.with { index in
            let columns = FeedColumn.allCases.map(\.rawValue).joined(separator: ",")
            try await index.take(
                """
                A1,1,upsert,Nowak-Reid,Zofia Maria,Nowak,2018-03-09,female,3 High St,Flat 2,Manchester,M1 1AE,9434765919,\
                H801200001001,Ewa Nowak,07700 900123,Jan van Dyk,,,,352
                """,
                "A2,1,upsert,Adeyemi,\\N,,2017-02-03,,,,,,,,,,,,,,330",
                "A3,1,upsert,,Ngozi,Obi,2016-05-06,male,,,,LS1 4AP,,,,,Ada Obi,07700 900124,,,383",
                columns: columns
            )
            #expect(try await index.states() == ["A1/1 made", "A2/1 made", "A3/1 made"])
            let record: SQL = """
                select string_agg(line, E'\\n' order by line) from (
                    select c::text from registry.child as c union all select n::text from registry.child_name as n
                    union all select a::text from registry.child_address as a union all select h::text from registry.child_home as h
                    union all select o::text from registry.other_number as o union all select r::text from registry.carer as r
                    union all select t::text from registry.carer_contact as t union all select k::text from search.key as k
                    union all select d::text from search.candidate as d) as all_rows (line)
                """
            let made = try await index.truth(record)
            #expect(made.contains("Nowak-Reid") && made.contains("Flat 2") && made.contains("07700 900124"))
            _ = try await index.truth("select count(feeds.show(r.child))::text from feeds.row as r")
            #expect(try await index.truth(record) == made)
        }
    }
}
