extension LintRule {
    /// Rules on what locks a table that others use, and for how long.
    static let locks: [LintRule] = [
        LintRule(
            "create-index-concurrently",
            "An index on a table in use is built concurrently.",
            avoids: "SHARE on the table for as long as the build takes: nobody writes.",
            bad: "create index child_born on registry.child (born);",
            good: """
                -- migrate:transaction off
                create index concurrently if not exists child_born on registry.child (born);
                """
        ) { command, file in
            guard command.verb == "create", command.kind == "index", let table = command.table, !file.makes(table)
            else { return nil }
            return command.options.contains("concurrently") ? nil : table.description
        },
        LintRule(
            "drop-index-concurrently",
            "An index is dropped concurrently.",
            avoids: "ACCESS EXCLUSIVE on the table: a drop that waits for one long query makes everyone wait.",
            bad: "drop index registry.child_born;",
            good: """
                -- migrate:transaction off
                drop index concurrently if exists registry.child_born;
                """
        ) { command, _ in
            guard command.verb == "drop", command.kind == "index" else { return nil }
            return command.options.contains("concurrently") ? nil : command.names.first?.description
        },
        LintRule(
            "reindex-concurrently",
            "An index is rebuilt concurrently.",
            avoids: "SHARE on the table and ACCESS EXCLUSIVE on the index for as long as the build takes.",
            bad: "reindex table registry.child;",
            good: """
                -- migrate:transaction off
                reindex table concurrently registry.child;
                """
        ) { command, _ in
            guard command.verb == "reindex" else { return nil }
            return command.options.contains("concurrently") ? nil : command.names.first?.description ?? command.kind
        },
        LintRule(
            "detach-partition-concurrently",
            "A partition is detached concurrently.",
            avoids: "ACCESS EXCLUSIVE on the partitioned table: nobody reads or writes any partition.",
            bad: "alter table audit.entry detach partition audit.entry_2026_01;",
            good: """
                -- migrate:transaction off
                alter table audit.entry detach partition audit.entry_2026_01 concurrently;
                """
        ) { action, _, _ in
            action.contains(words: "detach", "partition") && action.last?.isWord("concurrently") == false
                && action.last?.isWord("finalize") == false
        },
        LintRule(
            "refresh-concurrently",
            "A materialized view is refreshed concurrently.",
            avoids: "ACCESS EXCLUSIVE on the view for as long as its query runs: nobody reads it.",
            bad: "refresh materialized view report.totals;",
            good: """
                -- migrate:transaction off
                refresh materialized view concurrently report.totals;
                """
        ) { command, file in
            guard command.verb == "refresh", let view = command.names.first, !file.makes(view) else { return nil }
            return command.options.contains("concurrently") ? nil : view.description
        },
        LintRule(
            "set-not-null-after-check",
            "A column becomes `not null` after a validated check has shown that it is.",
            avoids: "ACCESS EXCLUSIVE while the whole table is read: nobody reads or writes.",
            bad: "alter table registry.child alter column born set not null;",
            good: """
                alter table registry.child add constraint "born is known" check (born is not null) not valid;
                -- next file
                alter table registry.child validate constraint "born is known";
                -- next file
                alter table registry.child alter column born set not null, drop constraint "born is known";
                """
        ) { action, table, file in
            guard let column = AlterColumn(action), column.setsNotNull else { return false }
            // The check that makes the reading needless is dropped beside, or in the same file.
            return !file.commands.contains { command in
                command.names.first == table
                    && command.actions.contains { $0.contains(words: "drop", "constraint") }
            }
        },
        LintRule(
            "check-not-valid",
            "A check is added `not valid`, and validated in a later file.",
            avoids: "ACCESS EXCLUSIVE while the whole table is read: nobody reads or writes.",
            bad: """
                alter table registry.child add constraint "born after 1990" check (born > '1990-01-01');
                """,
            good: """
                alter table registry.child add constraint "born after 1990" check (born > '1990-01-01') not valid;
                -- next file
                alter table registry.child validate constraint "born after 1990";
                """
        ) { action, _, _ in
            action.first?.isWord("add") == true && TableAddition(action).kind == .check
                && !action.contains(words: "not", "valid")
        },
        LintRule(
            "foreign-key-not-valid",
            "A foreign key is added `not valid`, and validated in a later file.",
            avoids: "SHARE ROW EXCLUSIVE on both tables while every row is looked up: nobody writes either.",
            bad: """
                alter table contacts.involvement add constraint "a child is known"
                    foreign key (child) references registry.child;
                """,
            good: """
                alter table contacts.involvement add constraint "a child is known"
                    foreign key (child) references registry.child not valid;
                -- next file
                alter table contacts.involvement validate constraint "a child is known";
                """
        ) { action, _, _ in
            action.first?.isWord("add") == true && TableAddition(action).kind == .foreignKey
                && !action.contains(words: "not", "valid")
        },
        LintRule(
            "constraint-using-index",
            "A primary key or a unique constraint takes an index that was built concurrently before.",
            avoids: "ACCESS EXCLUSIVE for as long as the index is built: nobody reads or writes.",
            bad: """
                alter table access.account add constraint "a subject has one account" unique (subject);
                """,
            good: """
                -- migrate:transaction off
                create unique index concurrently if not exists account_subject on access.account (subject);
                -- next file
                alter table access.account add constraint "a subject has one account" unique using index account_subject;
                """
        ) { action, _, _ in
            guard action.first?.isWord("add") == true else { return false }
            let addition = TableAddition(action)
            if case .column = addition.kind {
                return addition.definition.contains { $0.isWord("unique") }
                    || addition.definition.contains(words: "primary", "key")
            }
            return addition.kind == .index && !addition.definition.contains { $0.isWord("exclude") }
        },
        LintRule(
            "no-exclusion-constraint",
            "An exclusion constraint is added when the table is made.",
            avoids: "ACCESS EXCLUSIVE for as long as its index is built: it can't be built concurrently.",
            bad: """
                alter table contacts.involvement add constraint "no two at a time"
                    exclude using gist (child with =, daterange(started, ended) with &&);
                """,
            good: """
                create table contacts.involvement_v2 (
                    child bigint primary key,
                    during daterange not null,
                    constraint "no two at a time" exclude using gist (child with =, during with &&)
                );
                """
        ) { action, _, _ in
            action.first?.isWord("add") == true && TableAddition(action).definition.first?.isWord("exclude") == true
        },
        LintRule(
            "add-column-without-rewrite",
            "A column is added with a default that is the same for every row, or with none.",
            avoids: "ACCESS EXCLUSIVE while every row is written anew: nobody reads or writes.",
            bad: "alter table registry.child add column token uuid default gen_random_uuid();",
            good: """
                alter table registry.child add column token uuid;
                alter table registry.child alter column token set default gen_random_uuid();
                """
        ) { action, _, _ in
            guard action.first?.isWord("add") == true else { return false }
            return TableAddition(action).kind == .column(rewrites: true)
        },
        LintRule(
            "add-column-nullable",
            "A column that is `not null` is added with a default.",
            avoids: "A failure on the first table that has rows.",
            bad: "alter table registry.child add column source text not null;",
            good: "alter table registry.child add column source text not null default 'unknown';"
        ) { action, _, _ in
            guard action.first?.isWord("add") == true else { return false }
            let addition = TableAddition(action)
            guard case .column = addition.kind else { return false }
            return addition.definition.contains(words: "not", "null")
                && !addition.definition.contains { $0.isWord("default") || $0.isWord("generated") }
        },
        LintRule(
            "keep-column-type",
            "A column keeps its type; another type is another column. `text` and `varchar` without a length may be taken.",
            avoids: "ACCESS EXCLUSIVE while every row and every index is written anew: nobody reads or writes.",
            bad: "alter table registry.child alter column number type numeric;",
            good: """
                alter table registry.child add column number_v2 numeric;
                -- next file
                alter table registry.child alter column note type text;
                """
        ) { action, _, _ in
            guard let column = AlterColumn(action), column.changesType else { return false }
            let type = column.newType
            let isText = type.first?.isWord("text") == true || type.first?.isWord("varchar") == true
            return !(isText && type.count == 1)
        },
        LintRule(
            "no-table-rewrite",
            "A table in use isn't clustered, vacuumed in full, moved or made logged or unlogged.",
            avoids: "ACCESS EXCLUSIVE while the whole table is written anew: nobody reads or writes.",
            bad: """
                -- migrate:transaction off
                vacuum full registry.child;
                """,
            good: """
                -- migrate:transaction off
                vacuum registry.child;
                """
        ) { command, file in
            let rewrites = file.locks(of: command).first { $0.mode == .accessExclusive && $0.work == .rewrite }
            let isOther = command.verb == "alter" || command.verb == "refresh"
            guard let rewrites, !isOther || Self.moves(command) else { return nil }
            return rewrites.relation.description
        },
        LintRule(
            "no-lock-table",
            "A table isn't locked by hand.",
            avoids: "The lock that it says, to the end of the transaction.",
            bad: """
                lock table registry.child in share mode;
                """,
            good: """
                -- migrate:lock-timeout 1s
                alter table registry.child alter column archived_on set default null;
                """
        ) { command, _ in
            command.verb == "lock" ? command.names.first?.description ?? "" : nil
        },
        LintRule(
            "no-truncate",
            "A table in use isn't emptied by `truncate`.",
            avoids: "ACCESS EXCLUSIVE on the table and all that refer to it, and the loss of the rows.",
            bad: """
                -- migrate:irreversible
                truncate search.key;
                """,
            good: """
                -- migrate:irreversible the keys are derived again by the next run of the indexer
                -- migrate:statement-timeout 1min
                delete from search.key where kind = 3;
                """
        ) { command, file in
            command.verb == "truncate" ? command.names.first { !file.makes($0) }?.description : nil
        },
    ]

    private static func moves(_ command: SQLCommand) -> Bool {
        command.actions.contains { action in
            action.contains(words: "set", "logged") || action.contains(words: "set", "unlogged")
                || action.contains(words: "set", "tablespace")
        }
    }
}
