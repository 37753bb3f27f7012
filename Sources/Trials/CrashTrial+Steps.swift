extension CrashTrial {
    /// What is under way when something dies.
    enum Path: Sendable {
        /// A household shield is asked for, decided, or one of it lifted; by the API.
        case request, decision, lifting
        /// A deliverer carries notices.
        case delivery
        /// A system that asks for its notices confirms them; by the API.
        case confirmation
    }

    /// A moment to die at.
    struct Step: Sendable {
        let name: String
        let path: Path
        /// The lock that whoever gets there waits for; nil where the receiving system keeps its answer.
        let lock: Int32?

        /// - Parameters:
        ///   - pause: its place in the list of pauses.
        ///   - row: the number of the row, in one transaction.
        init(_ name: String, _ path: Path, pause: Int32?, row: Int32 = 1) {
            self.name = name
            self.path = path
            lock = pause.map { $0 * 100 + row }
        }
    }

    /// Four children, held by three systems: twelve deliveries.
    static let steps: [Step] = [
        .init("request: entry in the audit", .request, pause: 1),
        .init("request: grant", .request, pause: 2),
        .init("request: request", .request, pause: 3),
        .init("request: first member", .request, pause: 4),
        .init("request: last member", .request, pause: 4, row: 4),
        .init("request: first shield", .request, pause: 5),
        .init("request: second shield", .request, pause: 5, row: 2),
        .init("request: third shield", .request, pause: 5, row: 3),
        .init("request: last shield", .request, pause: 5, row: 4),
        .init("request: first notice", .request, pause: 6),
        .init("request: last notice", .request, pause: 6, row: 4),
        .init("request: first delivery", .request, pause: 7),
        .init("request: last delivery", .request, pause: 7, row: 12),
        .init("request: commit", .request, pause: 8),
        .init("decision: entry in the audit", .decision, pause: 1),
        .init("decision: first member", .decision, pause: 9),
        .init("decision: last member", .decision, pause: 9, row: 4),
        .init("decision: first shield", .decision, pause: 10),
        .init("decision: third shield", .decision, pause: 10, row: 3),
        .init("decision: last shield", .decision, pause: 10, row: 4),
        .init("decision: last notice", .decision, pause: 6, row: 4),
        .init("decision: last delivery", .decision, pause: 7, row: 12),
        .init("decision: commit", .decision, pause: 11),
        .init("lifting: shield", .lifting, pause: 10),
        .init("lifting: notice", .lifting, pause: 6),
        .init("lifting: item", .lifting, pause: 12),
        .init("lifting: commit", .lifting, pause: 11),
        .init("delivery: taken", .delivery, pause: 13),
        .init("delivery: received, not answered", .delivery, pause: nil),
        .init("delivery: answered, not noted", .delivery, pause: 14),
        .init("delivery: noted, not committed", .delivery, pause: 15),
        .init("confirmation: entry in the audit", .confirmation, pause: 1),
        .init("confirmation: noted", .confirmation, pause: 14),
        .init("confirmation: commit", .confirmation, pause: 15),
    ]

    /// Where a transaction waits for whoever holds the step's lock: nobody, but for the step on trial.
    static let pauses = """
        create schema trial;
        create function trial.pause() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
        declare
            name constant text := 'trial.rows' || tg_argv[0];
            row_number constant integer := coalesce(nullif(current_setting(name, true), ''), '0')::integer + 1;
        begin
            perform set_config(name, row_number::text, true);
            perform pg_advisory_xact_lock_shared(7707, tg_argv[0]::integer * 100 + row_number);
            return null;
        end $$;
        create trigger "z trial" after insert on audit.entry for each row when (new.action = 'shielding' and new.outcome = 'granted')
            execute function trial.pause(1);
        create trigger "z trial" after insert on access.grant for each row execute function trial.pause(2);
        create trigger "z trial" after insert on shielding.request for each row execute function trial.pause(3);
        create trigger "z trial" after insert on shielding.member for each row execute function trial.pause(4);
        create trigger "z trial" after insert on shielding.shield for each row execute function trial.pause(5);
        create trigger "z trial" after insert on shielding.event for each row execute function trial.pause(6);
        create trigger "z trial" after insert on shielding.delivery for each row execute function trial.pause(7);
        create constraint trigger "z trial commit" after insert on shielding.shield deferrable initially deferred
            for each row execute function trial.pause(8);
        create trigger "z trial update" after update on shielding.member for each row execute function trial.pause(9);
        create trigger "z trial update" after update on shielding.shield for each row execute function trial.pause(10);
        create constraint trigger "z trial update commit" after update on shielding.shield deferrable initially deferred
            for each row execute function trial.pause(11);
        create trigger "z trial" after insert on shielding.item for each row execute function trial.pause(12);
        create trigger "z trial" after update on shielding.system for each row when (new.leased_until > old.leased_until)
            execute function trial.pause(13);
        create trigger "z trial update" after update on shielding.delivery for each row
            when (new.delivered_at is not null and old.delivered_at is null) execute function trial.pause(14);
        create constraint trigger "z trial update commit" after update on shielding.delivery deferrable initially deferred
            for each row when (new.delivered_at is not null and old.delivered_at is null) execute function trial.pause(15);
        """
}
