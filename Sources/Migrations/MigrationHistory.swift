internal import Postgres

/// The table `migrations.history`: what was done, when, by whom. Rows are added and never changed.
struct MigrationHistory {
    let session: MigrationSession

    /// Whether the table is there.
    func exists() async throws -> Bool {
        let rows = try await session.connection.query("select to_regclass('migrations.history') is not null")
        return try rows.decode(Bool.self).first ?? false
    }

    /// Makes the table if it isn't there, and brings one that an earlier version of the runner made up to date.
    func create() async throws {
        guard let script = try await missing() else { return }
        try await session.transaction(for: nil) { try await $0.executeScript(unsafeText: script) }
    }

    /// What has to be run for the table to be there as this version needs it; nil if it is.
    func missing() async throws -> String? {
        if try await !exists() { return Self.definition }
        let columns = try await columns()
        let upgrades = Self.upgrades.filter { !columns.contains($0.column) }
        return upgrades.isEmpty ? nil : upgrades.map(\.script).joined(separator: "\n")
    }

    private func columns() async throws -> [String] {
        let rows = try await session.connection.query(
            "select attname::text from pg_attribute where attrelid = to_regclass('migrations.history') and attnum > 0"
        )
        return try rows.decode(String.self)
    }

    /// All rows, in the order in which they were added.
    func entries() async throws -> [HistoryEntry] {
        let rows = try await session.connection.query(
            """
            select event, version, path, checksum, statement,
                to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'), login
            from migrations.history
            order by id
            """
        )
        return try rows.decode((String, Int?, String, String, Int?, String, String).self).map { row in
            let (event, version, path, checksum, statement, at, by) = row
            guard let event = HistoryEntry.Event(rawValue: event) else {
                throw MigrationError(
                    .unexpected,
                    "the history holds an event \(event) that this version doesn't know",
                    wayOut: "use the version of the tool that wrote it, or a later one"
                )
            }
            return HistoryEntry(
                event: event,
                version: version,
                path: path,
                checksum: Checksum(stored: checksum),
                statement: statement,
                at: at,
                by: by
            )
        }
    }

    /// The statement that adds a row.
    func insertion(
        _ event: HistoryEntry.Event,
        of file: MigrationFile,
        version: Int? = nil,
        statement: (number: Int, checksum: Checksum)? = nil,
        elapsed: Duration = .zero,
        note: String? = nil
    ) -> SQL {
        """
        insert into migrations.history (event, version, path, checksum, statement, milliseconds, tool, note, phase)
        values (\(event.rawValue), \(version), \(file.path), \((statement?.checksum ?? file.checksum).description),
            \(statement?.number), \(elapsed.milliseconds), \(session.options.tool), \(note),
            \(file.directives.phase?.rawValue))
        """
    }

    private static let definition = """
        create schema if not exists migrations;

        create table migrations.history (
            id bigint generated always as identity constraint history_has_an_order primary key,
            at timestamptz not null default clock_timestamp(),
            login text not null default session_user,
            role text not null default current_user,
            tool text not null,
            event text not null,
            version integer constraint version_counts_from_one check (version > 0),
            path text not null,
            checksum text not null constraint checksum_is_sha256 check (checksum ~ '^[0-9a-f]{64}$'),
            statement integer constraint statement_counts_from_one check (statement > 0),
            milliseconds bigint not null,
            note text,
            phase text constraint phase_is_known check (phase in ('expand', 'contract')),
            constraint event_is_known
                check (event in ('started', 'statement', 'applied', 'accepted', 'forgotten')),
            constraint statement_is_named_where_one_was_done check ((event = 'statement') = (statement is not null))
        );

        create unique index version_is_applied_once on migrations.history (version) where event = 'applied';

        create function migrations.refuse_change() returns trigger
        language plpgsql
        set search_path = pg_catalog, pg_temp
        as $$
        begin
            raise exception 'the history of migrations is append-only' using errcode = 'insufficient_privilege';
        end
        $$;

        create trigger history_is_append_only before update or delete or truncate on migrations.history
            for each statement execute function migrations.refuse_change();

        comment on table migrations.history is 'What the migration runner did. Append-only.';
        """

    /// What earlier versions of the runner made the table without, by the column that tells.
    private static let upgrades: [(column: String, script: String)] = [
        (
            "note",
            """
            alter table migrations.history
                add column note text,
                drop constraint event_is_known,
                add constraint event_is_known
                    check (event in ('started', 'statement', 'applied', 'accepted', 'forgotten'));
            drop index migrations.statement_is_done_once;
            """
        ),
        (
            "phase",
            """
            alter table migrations.history
                add column phase text constraint phase_is_known check (phase in ('expand', 'contract'));
            """
        ),
    ]
}
