import Testing

@testable import Migrations

@Suite("Rules on the text of migrations")
struct LintTests {
    private static func lint(_ text: String, path: String = "versioned/0009_a.sql") throws -> [LintFinding] {
        MigrationFolder.lint(try MigrationFile(bytes: Array(text.utf8), path: path))
    }

    @Test("there are rules enough, and each has a name of its own")
    func names() {
        #expect(LintRule.all.count >= 25)
        #expect(Set(LintRule.all.map(\.name)).count == LintRule.all.count)
    }

    @Test("a rule's bad example breaks it, and its good one breaks no rule", arguments: LintRule.all.map(\.name))
    func examples(name: String) throws {
        let rule = try #require(LintRule.all.first { $0.name == name })
        #expect(try Self.lint(rule.bad).map(\.rule).contains(name))
        for file in rule.goodFiles {
            #expect(try Self.lint(file).map(\.rule) == [], "\(file)")
        }
    }

    @Test("nobody waits for a table that the file makes")
    func newTable() throws {
        let text = """
            create table s.a (id bigint primary key);
            create index a_id on s.a (id);
            alter table s.a alter column id type numeric, add check (id > 0), add unique (id);
            alter table s.a add column token uuid default gen_random_uuid();
            create index b_id on s.b (id);
            """
        let findings = try Self.lint(text)
        #expect(findings.map(\.line) == [3, 5])
        #expect(findings.map(\.rule) == ["named-constraint", "create-index-concurrently"])
    }

    @Test("a header allows a rule with its reason, and an allowance that is needed no more is told")
    func allowances() throws {
        let text = """
            -- migrate:allow create-index-concurrently the table has ten rows
            -- migrate:allow no-truncate nothing is truncated here
            -- migrate:allow no-such-rule for no reason
            create index a_id on s.a (id);
            """
        let findings = try Self.lint(text)
        let allowed = try #require(findings.first { $0.rule == "create-index-concurrently" })
        #expect(allowed.allowed == "the table has ten rows")
        #expect(findings.filter { $0.allowed == nil }.map(\.rule) == ["unused-allowance", "unknown-rule"])
    }

    @Test("a file that has landed is allowed a rule beside it, and ALLOWED names files that are there")
    func allowedBeside() async throws {
        let files = [
            "versioned/0001_a.sql": "truncate s.a;", "ALLOWED": "# Why.\n\nversioned/0001_a.sql no-truncate a test\n",
        ]
        try await ScratchFolder.with(files) { scratch in
            let findings = try scratch.read().lint()
            #expect(findings.map(\.rule) == ["no-truncate", "say-irreversible"])
            #expect(findings.map(\.allowed) == ["a test", nil])
            try scratch.write("versioned/0002_b.sql no-truncate a test\n", to: "ALLOWED")
            let error = try #require(throws: MigrationError.self) { try scratch.read() }
            #expect(error.line == 1)
        }
    }

    @Test("a finding says where, what, and which lock")
    func description() throws {
        let findings = try Self.lint("select 1;\n\n\ncreate index a_id\n on s.\"A b\" (id);")
        #expect(
            findings.map(\.description) == [
                """
                versioned/0009_a.sql:4 (statement 2): create-index-concurrently: s.A b: An index on a table in use is \
                built concurrently.
                  avoids:   SHARE on the table for as long as the build takes: nobody writes.
                """
            ]
        )
    }

    @Test(
        "what only looks like a mistake is none",
        arguments: [
            "comment on table s.a is 'drop table s.a cascade; truncate s.a';",
            "create function s.f() returns void language sql as $$ truncate s.a; update s.a set x = 1 $$;",
            "alter table s.a add column at timestamptz, add column b timestamp with time zone;",
            "alter table s.a add column n int default 5 not null;",
            "alter table s.a add column n timestamptz not null default now();",
            "alter table s.a drop constraint \"a; drop column b\";",
            "create temporary table cascade (id int);",
            "delete from s.a where true;",
            "alter table s.a rename constraint a to b;",
            "create unique index concurrently if not exists i on s.a (b);",
        ]
    )
    func innocent(text: String) throws {
        let header = text.contains("concurrently") ? "-- migrate:transaction off\n" : ""
        #expect(try Self.lint(header + text).map(\.rule) == [])
    }
}
