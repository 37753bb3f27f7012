import AsyncHTTPClient
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import NIOHTTP1
import Postgres
import Registry
import Server
import TestDatabase
import Testing

/// A source sends its file over HTTP, in pieces, and reads what became of it.
@Suite struct UploadTests {
    private static let census = UUID(uuidString: "00000000-0000-0000-0000-000000090006")!
    private static let nhs = UUID(uuidString: "00000000-0000-0000-0000-000000090007")!

    private static let content = """
        insert into access.account (account, subject, name, role, occupation, partner, dbs_checked_on, trained_on, agreed_on)
        overriding system value values
            (90006, '\(census.uuidString)', 'Census', 6, 'teacher', 'a body', current_date, current_date, current_date),
            (90007, '\(nhs.uuidString)', 'NHS', 6, 'teacher', 'a body', current_date, current_date, current_date);
        insert into feeds.source (name, kind, account) values ('census', 'school census', 90006), ('nhs', 'nhs', 90007);
        """

    private static let header = "record_id,version,change,family_name,given_names,born,gender,postcode,authority\n"
    /// One of each kind, and a row that alone takes more than one piece.
    private static let file =
        header + "A1,1,upsert,Okafor,Chidera Grace,2015-05-14,female,LS1 4AP,383\n"
        + "A2,1,upsert,\(String(repeating: "x", count: 1_600_000)),Zofia,2018-03-09,female,M1 1AE,352\n"
        + "A3,1,upsert,Nowak,Zofia,2018-03-09,female,M1 1AE,352\n"
        + "A4,1,upsert,Thistlewood,Rowan,2012-03-09,male,YO1 7HH,816\n"
        + "A5,1,upsert,Thistelwood,R,2012-03-09,male,YO1 7HH,816\n"

    /// Asks as a source.
    private struct Asking: Sendable {
        let api: API
        let tokens: [UUID: String]

        func callAsFunction(
            _ method: HTTPRequest.Method,
            _ path: String = "uploads",
            _ more: [String: String] = [:],
            _ body: [UInt8]? = nil,
            as subject: UUID = census
        ) async throws -> API.Answer {
            var headers = api.headers(token: tokens[subject], purpose: "safeguarding", reason: "the census of October")
            for (name, value) in more { headers[HTTPField.Name(name)!] = value }
            return try await api.ask("/v1/feeds/\(path)", method, headers, body.map { ByteBuffer(bytes: $0) })
        }

        func begin(_ body: [UInt8]?, complete: Bool, _ more: [String: String] = [:]) async throws -> API.Answer {
            let headers = ["Content-Type": "text/csv", "Upload-Complete": complete ? "?1" : "?0"]
            return try await self(.post, "uploads", headers.merging(more) { $1 }, body)
        }

        func append(_ body: [UInt8], to path: String, at offset: Int, complete: Bool) async throws -> API.Answer {
            let headers = [
                "Content-Type": "application/partial-upload", "Upload-Complete": complete ? "?1" : "?0",
                "Upload-Offset": "\(offset)",
            ]
            return try await self(.patch, path, headers, body)
        }

        /// A PATCH whose body goes on as the test does.
        struct Sending {
            let body: AsyncThrowingStream<ByteBuffer, any Error>.Continuation
            let answer: Task<(status: UInt, offset: String?), any Error>
        }

        /// Begins one at the file's beginning.
        ///
        /// - Parameter length: nil where the body comes in chunks.
        func sending(to path: String, complete: Bool, length: Int?) throws -> Sending {
            let (bytes, body) = AsyncThrowingStream.makeStream(of: ByteBuffer.self, throwing: (any Error).self)
            var request = HTTPClientRequest(url: "http://127.0.0.1:\(try #require(api.client.port))/v1/feeds/\(path)")
            request.method = .PATCH
            request.headers = [
                "Authorization": "Bearer \(tokens[census] ?? "")", "Access-Purpose": "safeguarding",
                "Access-Reason": "the census of October", "Content-Type": "application/partial-upload",
                "Upload-Offset": "0", "Upload-Complete": complete ? "?1" : "?0",
            ]
            request.body = .stream(bytes, length: length.map { .known(Int64($0)) } ?? .unknown)
            let sent = request
            let answer = Task {
                let answer = try await HTTPClient.shared.execute(sent, timeout: .seconds(60))
                return (status: answer.status.code, offset: answer.headers.first(name: "Upload-Offset"))
            }
            return Sending(body: body, answer: answer)
        }

        /// What the upload says when it has ended.
        func ended(_ path: String) async throws -> [String: Any] {
            while true {
                let answer = try await self(.get, path)
                let object = try #require(
                    try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any]
                )
                if object["endedAt"] != nil { return object }
            }
        }

        /// What became of the rows: id, outcome and number.
        func outcomes() async throws -> [String] {
            let answer = try await self(.get, "outcomes")
            let object = try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: [[String: Any]]]
            return try #require(object?["outcomes"]).map { row in
                "\(row["recordID"] ?? "") \(row["outcome"] ?? "")\(row["number"] == nil ? "" : " with a number")"
            }
        }
    }

    private func withSource(
        uploadInterval: Duration = .milliseconds(20),
        limit: Int64 = 4 << 20,
        _ body: @escaping @Sendable (Asking, SmallEngland) async throws -> Void
    ) async throws {
        try await SmallEngland.with { england in
            try await england.change(Self.content)
            let tokens = [
                Self.census: try await england.token(subject: Self.census),
                Self.nhs: try await england.token(subject: Self.nhs),
                england.subject: try await england.token(),
            ]
            try await england.serve(client: .ahc(.http)) { configuration in
                configuration.feeds = Pool(
                    ServerConfiguration.database(england.urls.feed),
                    size: 4,
                    logger: configuration.logger
                )
                configuration.uploadInterval = uploadInterval
                configuration.uploadLimit = limit
            } _: { api in
                try await body(Asking(api: api, tokens: tokens), england)
            }
        }
    }

    /// The path after `/v1/feeds/` of an upload that was begun.
    private func path(_ answer: API.Answer) throws -> String {
        #expect(answer.status == 201, "\(answer.body)")
        return String(try #require(answer.headers[.location]).trimmingPrefix("/v1/feeds/"))
    }

    private static let offset = HTTPField.Name("Upload-Offset")!
    private static let complete = HTTPField.Name("Upload-Complete")!
    private static let limit = HTTPField.Name("Upload-Limit")!

    /// What the command line makes of the same file, in an England of its own.
    private func imported(_ file: String) async throws -> [String] {
        try await SmallEngland.with { england in
            try await england.change(Self.content)
            let place = england.folder + "/file.csv"
            try Data(file.utf8).write(to: URL(filePath: place))
            let reason = [
                "--purpose", "safeguarding", "--reason", "the census of October", "--database", england.urls.feed,
            ]
            _ = try await CommandLineTests.contactpoint(england, ["feed", "import", place] + reason, as: Self.census)
            let read = try await CommandLineTests.contactpoint(england, ["feed", "outcomes"] + reason, as: Self.census)
            #expect(read.status == 0, "\(read.talk)")
            return read.output.split(separator: "\n").dropFirst().map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return "\(cells[0]) \(cells[2])\(cells[3].isEmpty ? "" : " with a number")"
            }
        }
    }

    /// Where it comes in chunks, nothing but the break says that it isn't whole.
    @Test(arguments: [true, false])
    func anUploadThatBreaksIsResumedAndComesToWhatTheCommandLineDoes(tellsLength: Bool) async throws {
        let file = Array(Self.file.utf8)
        let byHand = try await imported(Self.file)
        #expect(byHand.count == 4)
        try await withSource { ask, england in
            let begun = try await ask.begin(
                nil,
                complete: false,
                tellsLength ? ["Upload-Length": "\(file.count)"] : [:]
            )
            #expect(begun.headers[Self.complete] == "?0")
            #expect(begun.headers[Self.limit] == "max-size=4194304")
            let path = try path(begun)
            // A connection that breaks when a piece has been kept.
            let broken = try ask.sending(to: path, complete: true, length: tellsLength ? file.count : nil)
            broken.body.yield(ByteBuffer(bytes: file.prefix(1_200_000)))
            while try await ask(.head, path).headers[Self.offset] == "0" {}
            broken.body.finish(throwing: CancellationError())
            await #expect(throws: (any Error).self) { _ = try await broken.answer.value }

            let wrong = try await ask.append(Array(file.dropFirst(1_200_000)), to: path, at: 1_200_000, complete: true)
            #expect(wrong.status == 409)
            #expect(wrong.body.contains("https://iana.org/assignments/http-problem-types#mismatching-upload-offset"))
            let offset = try #require(wrong.headers[Self.offset].flatMap { Int($0) })
            #expect(offset == 1 << 20)
            let asked = try await ask(.head, path)
            #expect(asked.status == 200 && asked.body.isEmpty)
            #expect(asked.headers[Self.offset] == "\(offset)" && asked.headers[Self.complete] == "?0")
            #expect(asked.headers[HTTPField.Name("Upload-Length")!] == (tellsLength ? "\(file.count)" : nil))
            let rest = try await ask.append(Array(file.dropFirst(offset)), to: path, at: offset, complete: true)
            #expect(rest.status == 204, "\(rest.body)")
            #expect(rest.headers[Self.complete] == "?1" && rest.headers[Self.offset] == "\(file.count)")

            let done = try await ask.ended(path)
            #expect(done["state"] as? String == "imported")
            #expect(done["rows"] as? Int == 4 && done["rejected"] as? Int == 1)
            #expect(try await ask.outcomes() == byHand)
            let rejects = try await ask(.get, "\(path)/rejects").body
            #expect(rejects.contains("\"line\":3") && rejects.contains("row-too-long") && !rejects.contains("xx"))
            // Sent again at once, packed: nothing changes.
            let again = try await ask.begin(try gzip(file), complete: true, ["Content-Encoding": "gzip"])
            #expect(try await ask.ended(try self.path(again))["rows"] as? Int == 4)
            #expect(try await ask.outcomes() == byHand)
            #expect(try await ask(.get).body.components(separatedBy: "imported").count == 3)
        }
    }

    @Test func ofTwoPiecesAtOnceOneIsKeptAndTheOtherIsToldWhereToGoOn() async throws {
        try await withSource { ask, england in
            let path = try path(try await ask.begin(nil, complete: false))
            func admitted() async throws -> Int {
                try await england.asSuperuser { connection in
                    try await connection.query(
                        "select count(*) from audit.entry where outcome = 'granted' and criteria ->> 'step' = 'append'"
                    )
                    .decode(Int.self)[0]
                }
            }
            let before = try await admitted()
            let files = ["A1", "B1"].map { id in
                Array("\(Self.header)\(id),1,upsert,Okafor,Chidera Grace,2015-05-14,female,LS1 4AP,383\n".utf8)
            }
            let pieces = try files.map { _ in try ask.sending(to: path, complete: false, length: nil) }
            for (piece, file) in zip(pieces, files) { piece.body.yield(ByteBuffer(bytes: file.prefix(50))) }
            // As long as nothing is kept both begin where they should.
            while try await admitted() < before + 2 {}
            for (piece, file) in zip(pieces, files) {
                piece.body.yield(ByteBuffer(bytes: file.dropFirst(50)))
                piece.body.finish()
            }
            let answers = [try await pieces[0].answer.value, try await pieces[1].answer.value]
            #expect(Set(answers.map(\.status)) == [204, 409])
            let end = files[0].count
            #expect(answers.allSatisfy { $0.offset == "\(end)" })
            #expect(try await ask.append([], to: path, at: end, complete: true).status == 204)
            #expect(try await ask.ended(path)["rows"] as? Int == 1)
            let kept = answers[0].status == 204 ? "A1" : "B1"
            #expect(try await ask.outcomes() == ["\(kept) linked with a number"])
        }
    }

    @Test func whatIsNoUploadIsRefusedAndOthersLearnNothing() async throws {
        try await withSource(uploadInterval: .seconds(3600), limit: 1000) { ask, england in
            let text = Array(Self.header.utf8)
            for (more, status, problem) in [
                (["Content-Type": "application/json"], 415, "upload-type"),
                (["Content-Encoding": "br"], 415, "upload-type"), (["Upload-Complete": "yes"], 400, "upload-header"),
                (["Upload-Length": "-1"], 400, "upload-header"), (["Upload-Length": "1001"], 413, "upload-too-large"),
            ] {
                let answer = try await ask.begin(text, complete: false, more)
                #expect(answer.status == status && answer.problem == problem, "\(more): \(answer.body)")
            }
            let whole = try await ask.begin([UInt8](repeating: 10, count: 1001), complete: true)
            #expect(whole.status == 413 && whole.headers[Self.limit] == "max-size=1000")
            let options = try await ask(.options).headers
            #expect(options[Self.limit] == "max-size=1000")
            #expect(options[HTTPField.Name("Accept-Patch")!] == "application/partial-upload")

            let path = try path(try await ask.begin(text, complete: false))
            #expect(try await ask.begin(text, complete: false).problem == "upload-open")
            let more = [UInt8](repeating: 10, count: 1001 - text.count)
            #expect(try await ask.append(more, to: path, at: text.count, complete: false).status == 413)
            for (subject, status) in [(Self.nhs, 404), (england.subject, 403)] {
                let mine = try await ask(.get, path, as: subject)
                let nobodys = try await ask(.get, "uploads/999999", as: subject)
                #expect(mine.status == status && mine.body == nobodys.body)
                #expect(try await ask(.delete, path, as: subject).status == status)
                #expect(try await ask(.get, "\(path)/rejects", as: subject).status == status)
                let append = [
                    "Upload-Complete": "?1", "Upload-Offset": "0", "Content-Type": "application/partial-upload",
                ]
                #expect(try await ask(.patch, path, append, text, as: subject).status == status)
            }
            #expect(try await ask(.get, "outcomes", as: england.subject).status == 403)
            #expect(try await ask(.delete, path).status == 204)
            #expect(try await ask(.get, path).status == 404)
            let outcomes = Set(try await england.audit().map { "\($0.action) \($0.outcome)" })
            for outcome in [
                "upload-type", "upload-header", "upload-open", "upload-too-large", "not-found", "not-permitted",
            ] {
                #expect(outcomes.contains("upload \(outcome)"))
            }
        }
    }

    @Test func anUploadIsCompleteWhereTheSourceSaidSoAndGoneWhereItNeverDid() async throws {
        try await withSource { ask, england in
            let failed = try path(try await ask.begin(Array("surname\n".utf8), complete: true))
            #expect(try await ask.ended(failed)["state"] as? String == "failed")
            let asked = try await ask(.head, failed)
            #expect(asked.headers[Self.complete] == "?1" && asked.headers[Self.offset] == "8")

            let abandoned = try path(try await ask.begin(Array(Self.header.utf8), complete: false))
            #expect(try await ask(.head, abandoned).headers[Self.complete] == "?0")
            try await england.change(
                "update feeds.upload set noted_at = noted_at - interval '25 hours' where state = 'receiving'"
            )
            while try await ask(.head, abandoned).status == 200 {}
            let late = try await ask.append([10], to: abandoned, at: Self.header.utf8.count, complete: true)
            for answer in [try await ask(.get, abandoned), late, try await ask(.delete, abandoned)] {
                #expect(answer.status == 404 && answer.headers[Self.complete] == nil, "\(answer.body)")
            }
            #expect(try await ask(.get).body.contains("\"fault\":\"abandoned\""))
        }
    }

    @Test func aServerWithoutTheFeedsLoginSaysSo() async throws {
        try await SmallEngland.with { england in
            try await england.change(Self.content)
            let token = try await england.token(subject: Self.census)
            try await england.serve { api in
                let headers = api.headers(token: token, purpose: "safeguarding", reason: "the census of October")
                let answer = try await api.ask("/v1/feeds/uploads", .get, headers)
                #expect(answer.status == 501 && answer.problem == "uploads-not-served")
            }
        }
    }

    @Test func anotherServerGoesOnForOneThatWasKilled() async throws {
        let letters = Array("bcdfghjklmnpqrstvwxz").map(String.init)
        let file =
            Self.header
            + (0..<800).map { row in
                let name = letters[row % 20].uppercased() + "a" + letters[row / 20 % 20] + "e" + letters[row / 400]
                let born = "20\(10 + row % 12)-\(10 + row % 3)-\(10 + row % 17)"
                return "K\(row),1,upsert,\(name)son,\(name)ia,\(born),female,M\(row % 20 + 1) 1AE,352\n"
            }.joined()
        let byHand = try await imported(file)
        #expect(byHand.count == 800)
        try await withSource(uploadInterval: .seconds(3600)) { ask, england in
            let path = try path(try await ask.begin(Array(file.utf8), complete: true))
            func count(_ state: String) async throws -> Int {
                try await england.asSuperuser { connection in
                    try await connection.query(
                        "select count(*) from feeds.row where (state = 'staged') = \(state == "staged")"
                    )
                    .decode(Int.self)[0]
                }
            }
            let first = try Self.serve(england)
            while try await count("decided") == 0 { #expect(first.isRunning) }
            kill(first.processIdentifier, SIGKILL)
            first.waitUntilExit()
            #expect(try await count("staged") > 0)
            #expect(try await ask(.get, path).body.contains("\"state\":\"matching\""))
            // As after a minute.
            try await england.change("update feeds.upload set leased_until = clock_timestamp()")
            let second = try Self.serve(england)
            let done = try await ask.ended(path)
            second.terminate()
            second.waitUntilExit()
            #expect(done["state"] as? String == "imported" && done["rows"] as? Int == 800)
            #expect(try await ask.outcomes().sorted() == byHand.sorted())
        }
    }

    /// A server of its own.
    private static func serve(_ england: SmallEngland) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
            path: "contactpoint"
        )
        process.arguments = [
            "serve", "--port", "0", "--mode", "development", "--audience", "contactpoint", "--issuer",
            "https://login.example",
            "--jwks", england.issuerFolder + "/jwks.json", "--database", england.urls.api, "--feed-database",
            england.urls.feed, "--session-key-file", england.keyFile,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
