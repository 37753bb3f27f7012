import Testing

@testable import Migrations

@Suite("Reading a folder of migrations")
struct MigrationFolderTests {
    private static let rule = "-- Why.\n-- avoids: a lock.\n-- bad:\n--   select 1\n-- good:\n--   select 2\n"

    @Test("files are put in the order in which they are applied")
    func order() async throws {
        try await ScratchFolder.with([
            "bootstrap/02_b.sql": "select 2",
            "bootstrap/01_a.sql": "select 1",
            "versioned/0002_b.sql": "select 2",
            "versioned/0001_a.sql": "select 1",
            "versioned/README.md": "for people",
            "verify/0002_b.sql": "select 3",
            "repeatable/grants/a.sql": "select 1",
            "repeatable/views/b.sql": "select 1",
            "repeatable/views/a.sql": "select 1",
            "repeatable/functions/z.sql": "select 1",
            "repeatable/policies/.hidden": "",
            "lint/rule.sql": Self.rule,
        ]) { scratch in
            let folder = try scratch.read()
            #expect(folder.latestVersion == 2)
            #expect(folder.bootstrap.map(\.path) == ["bootstrap/01_a.sql", "bootstrap/02_b.sql"])
            #expect(folder.versioned.map(\.file.path) == ["versioned/0001_a.sql", "versioned/0002_b.sql"])
            #expect(folder.versioned.map(\.verification?.path) == [nil, "verify/0002_b.sql"])
            #expect(
                folder.repeatable.map(\.file.path) == [
                    "repeatable/functions/z.sql", "repeatable/views/a.sql", "repeatable/views/b.sql",
                    "repeatable/grants/a.sql",
                ]
            )
        }
    }

    @Test(
        "a folder that can't be trusted is refused, and the file named",
        arguments: [
            (["versioned/0002_b.sql": ""], "versioned/0002_b.sql", "a number is missing before this file"),
            (
                ["versioned/0001_a.sql": "", "versioned/0003_c.sql": ""], "versioned/0003_c.sql",
                "a number is missing before this file"
            ),
            (
                ["versioned/0001_a.sql": "", "versioned/0001_b.sql": ""], "versioned/0001_b.sql",
                "two files have the number 0001"
            ),
            (["versioned/0000_a.sql": ""], "versioned/0000_a.sql", "the name doesn't fit"),
            (["versioned/001_a.sql": ""], "versioned/001_a.sql", "the name doesn't fit"),
            (["versioned/0001-a.sql": ""], "versioned/0001-a.sql", "the name doesn't fit"),
            (["versioned/0001_A.sql": ""], "versioned/0001_A.sql", "the name doesn't fit"),
            (["versioned/0001_a.SQL": ""], "versioned/0001_a.SQL", "not a file of SQL"),
            (["versioned/0001_a.sql.orig": ""], "versioned/0001_a.sql.orig", "not a file of SQL"),
            (["verify/0001_a.sql": ""], "verify/0001_a.sql", "verifies no file"),
            (["repeatable/triggers/a.sql": ""], "repeatable/triggers", "doesn't belong here"),
            (["repeatable/a.sql": ""], "repeatable/a.sql", "doesn't belong here"),
            (
                ["repeatable/views/a.sql": "-- migrate:transaction off"], "repeatable/views/a.sql",
                "transaction has no meaning in this kind of file"
            ),
            (
                ["versioned/0001_a.sql": "select 1;\ncommit;"], "versioned/0001_a.sql",
                "the runner begins and ends transactions, a file may not"
            ),
            (["versioned/0001_a.sql": "copy t from stdin;"], "versioned/0001_a.sql", "copy from stdin needs psql"),
            (["versioned/0001_a.sql": "select 'a"], "versioned/0001_a.sql", "a string doesn't end"),
        ] as [([String: String], String, String)]
    )
    func refuses(files: [String: String], path: String, summary: String) async throws {
        try await ScratchFolder.with(files) { scratch in
            let error = try #require(throws: MigrationError.self) { try scratch.read() }
            #expect(error.code == .badFiles)
            #expect(error.path == path)
            #expect(error.summary == summary)
        }
    }

    @Test("a folder that isn't there is an error")
    func missingFolder() throws {
        let error = try #require(throws: MigrationError.self) { try MigrationFolder(directory: "/nonexistent/here") }
        #expect(error.code.exitCode == 65)
    }

    @Test("byte order mark and line endings leave the checksum alone, anything else doesn't")
    func checksum() {
        let checksum = Checksum(of: Array("select 1;\nselect 2;\n".utf8))
        #expect(checksum == Checksum(of: Array("\u{FEFF}select 1;\r\nselect 2;\r\n".utf8)))
        #expect(checksum != Checksum(of: Array("select 1;\n\nselect 2;\n".utf8)))
        #expect(Checksum(of: Array("a\rb\r".utf8)) != Checksum(of: Array("ab".utf8)))
        #expect(
            Checksum(of: []).description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        )
    }

    @Test("the folder's checksum follows every file that builds the database")
    func folderChecksum() async throws {
        try await ScratchFolder.with(["versioned/0001_a.sql": "select 1", "lint/a.sql": Self.rule]) { scratch in
            let before = try scratch.read().checksum
            try scratch.write(Self.rule + "select 2", to: "lint/a.sql")
            #expect(try scratch.read().checksum == before)
            try scratch.write("select 2", to: "repeatable/grants/a.sql")
            #expect(try scratch.read().checksum != before)
        }
    }

    @Test("the MANIFEST is compared both ways")
    func manifest() async throws {
        let files = ["versioned/0001_a.sql": "select 1;\n", "repeatable/grants/a.sql": "select 2;\n"]
        func line(_ path: String) -> String { "\(Checksum(of: Array(files[path, default: ""].utf8)))  \(path)\n" }
        try await ScratchFolder.with(files) { scratch in
            func refusal(of manifest: String) throws -> MigrationError {
                try scratch.write(manifest, to: "MANIFEST")
                return try #require(throws: MigrationError.self) { try scratch.read() }
            }
            let complete = line("versioned/0001_a.sql") + line("repeatable/grants/a.sql")
            try scratch.write(complete, to: "MANIFEST")
            _ = try scratch.read()

            #expect(try refusal(of: line("versioned/0001_a.sql")).path == "repeatable/grants/a.sql")
            #expect(try refusal(of: complete + line("versioned/0002_b.sql")).path == "versioned/0002_b.sql")
            #expect(try refusal(of: complete + line("versioned/0001_a.sql")).line == 3)
            #expect(try refusal(of: complete + "<<<<<<< HEAD\n").line == 3)

            try scratch.write(complete, to: "MANIFEST")
            try scratch.write("select 3;\n", to: "versioned/0001_a.sql")
            let error = try #require(throws: MigrationError.self) { try scratch.read() }
            #expect(error.path == "versioned/0001_a.sql")
            #expect(error.summary.hasPrefix("differs from the MANIFEST"))
        }
    }
}
