import Postgres
import TestDatabase
import Testing

@testable import Feeds

/// Every bad row costs itself and no other, and is told by line, column and reason.
@Suite("Feed files")
struct FeedReaderTests {
    static let today = CivilDate(year: 2026, month: 9, day: 1)!

    static let header =
        "record_id,version,change,family_name,given_names,born,gender,postcode,nhs_number,upn,authority\n"
    static let good = "A1,1,upsert,Okafor,Chidera,2015-05-14,female,LS1 4AP,,,383\n"

    /// What comes of a file, read in chunks of so many bytes.
    static func read(
        _ text: [UInt8],
        as format: FeedReader.Format = .csv,
        chunk: Int = 7,
        mapping: [String: FeedColumn] = [:]
    ) throws -> (rows: [FeedRow], faults: [RowFault]) {
        var reader = FeedReader(format, rules: .init(today: today, authorities: [383, 301], mapping: mapping))
        var rows: [FeedRow] = []
        var faults: [RowFault] = []
        func drain() throws {
            while let next = try reader.next() {
                switch next {
                case .success(let row): rows.append(row)
                case .failure(let fault): faults.append(fault)
                }
            }
        }
        for start in stride(from: 0, to: text.count, by: chunk) {
            try reader.append(Array(text[start..<min(start + chunk, text.count)]))
            try drain()
        }
        try reader.finish()
        try drain()
        return (rows, faults)
    }

    static func read(_ text: String, as format: FeedReader.Format = .csv, chunk: Int = 7) throws
        -> (rows: [FeedRow], faults: [RowFault])
    {
        try read(Array(text.utf8), as: format, chunk: chunk)
    }

    @Test("a row is taken in the form that the index stores", arguments: [1, 2, 3, 64, 10_000])
    func taken(chunk: Int) throws {
        let text = #"""
            \#u{FEFF}record_id,version,change,family_name,given_names,born,postcode,nhs_number,upn,town,address_line_1\#r
            A1,7,upsert,"O'Brien-Çelik ","Mary ""May""  Jane",2015-05-14,ls1  4ap,943 476 5919,h801200001001,"Leeds, ""West""",\N\#r
            \#r
            A2,8,delete,,,,,,,,\#r
            """#
        // A given name in quotation marks is no name, so the first row is at fault; without them it is taken.
        let plain = text.replacing(#"Mary ""May""  Jane"#, with: "Mary  Jane")
        #expect(try Self.read(text, chunk: chunk).faults.map(\.code) == ["name-malformed"])
        let (rows, faults) = try Self.read(plain, chunk: chunk)
        #expect(faults == [])
        #expect(rows.map(\.recordID) == ["A1", "A2"])
        #expect(rows.map(\.line) == [2, 4])
        #expect(rows[1].change == .delete && rows[1].version == 8)
        let values = try #require(rows.first).values
        #expect(values[.familyName] == .value("O'Brien-Çelik"))
        #expect(values[.givenNames] == .value("Mary Jane"))
        #expect(values[.postcode] == .value("LS1 4AP"))
        #expect(values[.nhsNumber] == .value("9434765919"))
        #expect(values[.upn] == .value("H801200001001"))
        #expect(values[.town] == .value(#"Leeds, "West""#))
        #expect(values[.addressLine1] == Supplied.none)
        #expect(values[.gender] == nil)
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        let row: [UInt8]
        let code: String
        let column: String?
        var testDescription: String { "\(code) \(column ?? "") \(String(decoding: row.prefix(40), as: UTF8.self))" }

        init(_ row: String, _ code: String, _ column: String? = nil) {
            self.init(bytes: Array(row.utf8), code, column)
        }

        init(bytes: [UInt8], _ code: String, _ column: String? = nil) {
            row = bytes
            self.code = code
            self.column = column
        }

        /// The good row with another value in one place.
        static func at(_ place: Int, _ value: String, _ code: String) -> Bad {
            var fields = FeedReaderTests.good.dropLast().split(separator: ",", omittingEmptySubsequences: false).map(
                String.init
            )
            fields[place] = value
            let column = FeedReaderTests.header.dropLast().split(separator: ",")[place]
            return Bad(fields.joined(separator: ","), code, String(column))
        }
    }

    static let bad: [Bad] = [
        // The form of the row.
        Bad("A9,1,upsert", "column-count"),
        Bad("A9,1,upsert,Okafor,Chidera,2015-05-14,female,LS1 4AP,,,383,more", "column-count"),
        Bad("A9;1;upsert;Okafor;Chidera;2015-05-14;female;LS1 4AP;;;383", "column-count"),
        Bad("A9\t1\tupsert\tOkafor\tChidera", "column-count"),
        Bad("nothing at all", "column-count"),
        Bad(#"A9,1,upsert,"Okafor,Chidera,2015-05-14,female,LS1 4AP,,,383"#, "quote-open"),
        Bad(#"A9,1,upsert,Oka"for,Chidera,2015-05-14,female,LS1 4AP,,,383"#, "quote-misplaced"),
        Bad(#"A9,1,upsert,"Oka"for,Chidera,2015-05-14,female,LS1 4AP,,,383"#, "quote-misplaced"),
        Bad(#"A9,1,upsert,"Okafor" ,Chidera,2015-05-14,female,LS1 4AP,,,383"#, "quote-misplaced"),
        Bad("A9,1,upsert,\(String(repeating: "x", count: 70_000)),Chidera,2015-05-14,,,,,", "row-too-long"),
        // Bytes.
        Bad(
            bytes: Array("A9,1,upsert,Oka".utf8) + [0xE9] + Array("for,Chidera,2015-05-14,,,,,".utf8),
            "not-utf8",
            "family_name"
        ),
        Bad(
            bytes: Array("A9,1,upsert,Oka".utf8) + [0xC0, 0x80] + Array("for,Chidera,2015-05-14,,,,,".utf8),
            "not-utf8",
            "family_name"
        ),
        Bad(
            bytes: Array("A9,1,upsert,Oka".utf8) + [0xED, 0xA0, 0x80] + Array("for,Chidera,2015-05-14,,,,,".utf8),
            "not-utf8",
            "family_name"
        ),
        .at(3, "Oka\u{0}for", "control-character"), .at(3, "Oka\tfor", "control-character"),
        .at(3, "Oka\rfor", "control-character"), .at(3, "Oka\u{200B}for", "control-character"),
        .at(3, "Oka\u{202E}for", "control-character"), .at(3, "\"Oka\nfor\"", "control-character"),
        // What every row needs.
        .at(0, "", "missing"), .at(1, "", "missing"), .at(2, "", "missing"),
        .at(0, String(repeating: "i", count: 101), "record-id-malformed"), .at(0, "A\u{7}9", "record-id-malformed"),
        .at(1, "-1", "version-malformed"), .at(1, "1.5", "version-malformed"), .at(1, "one", "version-malformed"),
        .at(1, "9223372036854775808", "version-malformed"), .at(1, "0x10", "version-malformed"),
        .at(1, "١", "version-malformed"),
        .at(2, "insert", "change-unknown"), .at(2, "UPSERT", "change-unknown"), .at(2, "upsert ", "change-unknown"),
        // Names.
        .at(3, "   ", "blank"), .at(3, "-", "name-malformed"), .at(3, "12345", "name-malformed"),
        .at(3, "<script>", "name-malformed"), .at(3, "Okafor; drop table", "name-malformed"),
        .at(3, "a@b", "name-malformed"),
        .at(3, String(repeating: "O", count: 101), "too-long"), .at(4, String(repeating: "C", count: 201), "too-long"),
        .at(4, "👶", "name-malformed"),
        Bad("A9,1,upsert,,,2015-05-14,female,LS1 4AP,,,383", "name-missing", "family_name"),
        Bad("A9,1,upsert,\\N,,2015-05-14,female,LS1 4AP,,,383", "name-missing", "family_name"),
        // Dates.
        .at(5, "", "born-missing"), .at(5, "\\N", "born-missing"), .at(5, "14/05/2015", "date-malformed"),
        .at(5, "2015-5-14", "date-malformed"), .at(5, "2015-02-29", "date-malformed"),
        .at(5, "2015-13-01", "date-malformed"),
        .at(5, "2015-00-10", "date-malformed"), .at(5, "0000-01-01", "date-malformed"),
        .at(5, "20150514", "date-malformed"),
        .at(5, "2015-05-14T00:00", "date-malformed"), .at(5, "42138", "date-malformed"),
        .at(5, "infinity", "date-malformed"),
        .at(5, "2026-09-02", "date-in-future"), .at(5, "1975-01-01", "too-old"),
        // The rest.
        .at(6, "F", "gender-unknown"), .at(6, "Female", "gender-unknown"),
        .at(7, "Leeds", "postcode-malformed"), .at(7, "LS1", "postcode-malformed"),
        .at(7, "LS1 44P", "postcode-malformed"),
        .at(8, "9434765918", "nhs-number-malformed"), .at(8, "943476591", "nhs-number-malformed"),
        .at(8, "94347659190", "nhs-number-malformed"), .at(8, "943476591X", "nhs-number-malformed"),
        .at(9, "A801200001001", "upn-malformed"), .at(9, "H80120000100", "upn-malformed"),
        .at(9, "H80120000100!", "upn-malformed"),
        .at(10, "38", "authority-malformed"), .at(10, "Leeds", "authority-malformed"),
        .at(10, "999", "authority-unknown"),
    ]

    @Test("a bad row is told by line, column and reason, and the rows around it are taken", arguments: bad)
    func told(bad: Bad) throws {
        let before = Self.good.replacing("A1", with: "A1")
        let after = Self.good.replacing("A1", with: "A2")
        let file = Array((Self.header + before).utf8) + bad.row + Array(("\n" + after).utf8)
        let (rows, faults) = try Self.read(file, chunk: 1000)
        #expect(faults.map(\.code) == [bad.code])
        #expect(faults.map(\.column) == [bad.column])
        #expect(faults.map(\.line) == [3])
        #expect(rows.map(\.recordID) == ["A1", "A2"])
        // What it says helps, and holds nothing of the row.
        #expect(!faults[0].description.contains("Okafor") && !faults[0].description.contains("Chidera"))
    }

    @Test("there are sixty kinds of bad rows at least")
    func counted() {
        #expect(Self.bad.count >= 60)
    }

    @Test("a quotation mark left open costs its own row, even where a later row has quotation marks")
    func openQuote() throws {
        let text =
            Self.header
            + "A1,1,upsert,\"Okafor,Chidera,2015-05-14,female,LS1 4AP,,,383\n"
            + "A2,1,upsert,Okafor,Chidera,2015-05-14,female,LS1 4AP,,,383\n"
            + "A3,1,upsert,\"Okafor\",Chidera,2015-05-14,female,LS1 4AP,,,383\n"
            + "A4,1,upsert,Okafor,\"Chidera,2015-05-14,female,LS1 4AP,,,383"
        let (rows, faults) = try Self.read(text, chunk: 33)
        #expect(rows.map(\.recordID) == ["A2", "A3"])
        #expect(faults.map(\.line) == [2, 5])
        #expect(faults.map(\.code) == ["quote-misplaced", "quote-open"])
    }

    @Test("a field of many megabytes costs its own row and no memory", arguments: ["", "\""])
    func hugeField(quote: String) throws {
        var reader = FeedReader(.csv, rules: .init(today: Self.today))
        try reader.append(Array((Self.header + Self.good + "A2,1,upsert," + quote).utf8))
        var codes: [String] = []
        var taken = 0
        func drain() throws {
            while let next = try reader.next() {
                switch next {
                case .success: taken += 1
                case .failure(let fault): codes.append(fault.code)
                }
            }
        }
        let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        for _ in 0..<16 {
            try reader.append(chunk)
            try drain()
        }
        try reader.append(Array((quote + "\n" + Self.good).utf8))
        try reader.finish()
        try drain()
        #expect(codes.count == 1)
        #expect(taken == 2)
    }

    @Test(
        "a file that can't be read at all says what to do",
        arguments: [
            ("record_id,version\nA1,1\n", "column-missing"),
            ("record_id,version,change,surname\n", "column-unknown"),
            ("record_id,version,change,born,born\n", "column-twice"),
            ("record_id;version;change\n", "column-unknown"),
            ("\"record_id,version\n", "header-malformed"),
            ("\u{1F}\u{8B}", "column-unknown"),
        ]
    )
    func unreadable(text: String, code: String) {
        let error = #expect(throws: FeedFileError.self) { _ = try Self.read(text, chunk: 10_000) }
        #expect(error?.code == code)
    }

    @Test("what gzip has packed reads as the file itself", arguments: [1, 50, 100_000])
    func compressed(chunk: Int) throws {
        let text = Self.header + Self.good + "A2,1\n" + String(repeating: Self.good, count: 6000)
        let packed = try gzip(Array(text.utf8))
        let (rows, faults) = try Self.read(packed, chunk: chunk)
        #expect(packed.count < 10_000)
        #expect(rows.count == 6001)
        #expect(faults.map(\.line) == [3])
        // Members on end are one file; what begins as another encoding is told of what is within.
        let members = try gzip(Array((Self.header + "A1,1,up").utf8)) + gzip(Array("sert,O,C,2015-05-14,,,,,\n".utf8))
        #expect(try Self.read(members, chunk: chunk).rows.map(\.recordID) == ["A1"])
        let encoded = #expect(throws: FeedFileError.self) { _ = try Self.read(try gzip([0xFF, 0xFE, 0x72, 0])) }
        #expect(encoded?.code == "not-utf8")
        for broken in [
            Array(packed.dropLast(9)), packed.prefix(400) + [0xFF, 0xFF, 0xFF, 0xFF] + packed.dropFirst(404),
        ] {
            let error = #expect(throws: FeedFileError.self) { _ = try Self.read(broken, chunk: chunk) }
            #expect(error?.code == "gzip-broken")
        }
    }

    @Test("a file that unpacks to far more than rows do isn't unpacked")
    func tooTight() throws {
        let packed = try gzip(Array((Self.header + Self.good).utf8) + [UInt8](repeating: 0, count: 20 << 20))
        let error = #expect(throws: FeedFileError.self) { _ = try Self.read(packed, chunk: packed.count) }
        #expect(error?.code == "gzip-too-tight")
    }

    @Test("other encodings and broken files are told apart from bad headers")
    func encodings() {
        for (bytes, code): ([UInt8], String) in [
            ([0xFF, 0xFE, 0x72, 0x00], "not-utf8"), ([0xFE, 0xFF, 0x00, 0x72], "not-utf8"),
            ([0x1F, 0x8B], "gzip-broken"), ([0x1F, 0x8B, 7, 0], "gzip-broken"),
        ] {
            let error = #expect(throws: FeedFileError.self) { _ = try Self.read(bytes, chunk: 100) }
            #expect(error?.code == code)
        }
    }

    @Test("a source's own words for the columns are mapped")
    func mapping() throws {
        let text = "id,v,change,Surname,born\nA1,1,upsert,Okafor,2015-05-14\n"
        let (rows, faults) = try Self.read(
            Array(text.utf8),
            mapping: ["id": .recordID, "v": .version, "Surname": .familyName]
        )
        #expect(faults == [])
        #expect(rows.first?.values[.familyName] == .value("Okafor"))
    }

    @Test("NDJSON says the same, null being known to be none", arguments: [1, 50, 10_000])
    func ndjson(chunk: Int) throws {
        let text = """
            {"record_id": "A1", "version": 3, "change": "upsert", "family_name": "Okafor", "born": "2015-05-14", "town": null}

            {"record_id": "A2", "version": "4", "change": "delete"}
            {"record_id": "A3", "version": 4, "change": "upsert", "surname": "Okafor"}
            {"record_id": "A4", "version": 4,
            ["A5"]
            {"record_id": "A6", "version": {"n": 1}, "change": "delete"}
            {"record_id": "A7", "version": 1, "change": "delete"}
            """
        let (rows, faults) = try Self.read(text, as: .ndjson, chunk: chunk)
        #expect(rows.map(\.recordID) == ["A1", "A2", "A7"])
        #expect(rows.first?.values[.town] == Supplied.none)
        #expect(faults.map(\.code) == ["column-unknown", "json-malformed", "json-malformed", "json-malformed"])
        #expect(faults.map(\.line) == [4, 5, 6, 7])
    }
}
