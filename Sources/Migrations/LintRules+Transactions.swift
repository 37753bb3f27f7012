extension LintRule {
    /// Rules on what stands together in one transaction, or needs one, or none.
    static let transactions: [LintRule] = [
        LintRule(
            "concurrently-without-transaction",
            "A file with `concurrently` in it says `-- migrate:transaction off`.",
            avoids: "A failure when it runs: PostgreSQL refuses it inside a transaction.",
            bad: "create index concurrently if not exists child_born on registry.child (born);",
            good: """
                -- migrate:transaction off
                create index concurrently if not exists child_born on registry.child (born);
                """
        ) { command, file in
            let refuses =
                (command.options.contains("concurrently") && command.kind != "materialized view")
                || command.actions.contains { $0.last?.isWord("concurrently") == true }
                || command.verb == "vacuum"
            return refuses && file.runsInTransaction ? command.verb : nil
        },
        LintRule(
            "repeatable-statement",
            "A statement of a file without a transaction can be run a second time.",
            avoids: "A file that can't go on: a run killed after a statement and before its record runs it again.",
            bad: """
                -- migrate:transaction off
                create index concurrently child_born on registry.child (born);
                """,
            good: """
                -- migrate:transaction off
                create index concurrently if not exists child_born on registry.child (born);
                """
        ) { command, file in
            guard !file.runsInTransaction else { return nil }
            let isGuarded = !command.options.isDisjoint(with: ["if exists", "if not exists", "or replace"])
            switch (command.verb, command.kind) {
            case ("create", "index"), ("create", "table"), ("create", "schema"), ("create", "sequence"),
                ("drop", "index"), ("drop", "table"), ("drop", "view"):
                return isGuarded ? nil : "\(command.verb) \(command.kind)"
            case ("insert", _):
                return command.tokens.contains(words: "on", "conflict") ? nil : "insert"
            default:
                let adds = command.actions.contains { action in
                    action.first?.isWord("add") == true && !action.contains(words: "if", "not", "exists")
                }
                return command.verb == "alter" && command.kind == "table" && adds ? "alter table … add" : nil
            }
        },
        LintRule(
            "validate-later",
            "A constraint is validated in a later file than the one that adds it.",
            avoids: "The strict lock of the addition, held while the whole table is read.",
            bad: """
                alter table registry.child add constraint "born after 1990" check (born > '1990-01-01') not valid;
                alter table registry.child validate constraint "born after 1990";
                """,
            good: """
                alter table registry.child add constraint "born after 1990" check (born > '1990-01-01') not valid;
                -- next file
                alter table registry.child validate constraint "born after 1990";
                """,
            file: { file in
                guard file.runsInTransaction else { return [] }
                var strict: [SQLName] = []
                return file.commands.enumerated().compactMap { index, command in
                    let validates = command.actions.contains { $0.contains(words: "validate", "constraint") }
                    defer {
                        strict += file.locks(of: command).filter { $0.mode >= .shareRowExclusive }.map(\.relation)
                    }
                    guard validates, let table = command.names.first, strict.contains(where: { $0.matches(table) })
                    else { return nil }
                    return (index, table.description)
                }
            }
        ),
        LintRule(
            "one-strict-lock",
            "A transaction takes ACCESS EXCLUSIVE on one table in use at most.",
            avoids:
                "A deadlock with a transaction that reads the same tables in another order, and a longer wait for all.",
            bad: """
                alter table registry.child add column note text;
                alter table registry.carer add column note text;
                """,
            good: """
                alter table registry.child add column note text;
                -- next file
                alter table registry.carer add column note text;
                """,
            file: { file in
                guard file.runsInTransaction else { return [] }
                var tables: [(statement: Int, name: SQLName)] = []
                for (index, command) in file.commands.enumerated() {
                    for lock in file.locks(of: command) where lock.mode == .accessExclusive {
                        guard !tables.contains(where: { $0.name.matches(lock.relation) }) else { continue }
                        tables.append((index, lock.relation))
                    }
                }
                guard tables.count > 1 else { return [] }
                return [(tables[1].statement, tables.map(\.name.description).joined(separator: ", "))]
            }
        ),
        LintRule(
            "rows-apart-from-schema",
            "Rows aren't changed in a transaction that holds a strict lock on a table in use.",
            avoids: "ACCESS EXCLUSIVE for as long as the rows are written: nobody reads or writes.",
            bad: """
                alter table registry.child add column note text;
                update registry.child set note = '' where archived_on is null;
                """,
            good: """
                alter table registry.child add column note text;
                -- next file
                update registry.child set note = '' where archived_on is null;
                """,
            file: { file in
                guard file.runsInTransaction else { return [] }
                var strict: SQLName?
                return file.commands.enumerated().compactMap { index, command in
                    defer {
                        let lock = file.locks(of: command).first { $0.mode >= .shareRowExclusive }
                        strict = strict ?? lock?.relation
                    }
                    guard let strict, command.writesRows, let table = command.names.first, !file.makes(table)
                    else { return nil }
                    return (index, "\(table) while \(strict) is locked")
                }
            }
        ),
        LintRule(
            "no-code-under-lock",
            "No `do` block runs in a transaction that holds a strict lock on a table in use.",
            avoids: "ACCESS EXCLUSIVE for as long as the code runs, which nobody can tell from the text.",
            bad: """
                alter table registry.child add column note text;
                do $$ begin perform registry.fill_notes(); end $$;
                """,
            good: """
                alter table registry.child add column note text;
                -- next file
                do $$ begin perform registry.fill_notes(); end $$;
                """,
            file: { file in
                guard file.runsInTransaction, file.isVersioned else { return [] }
                var strict: SQLName?
                return file.commands.enumerated().compactMap { index, command in
                    defer {
                        let lock = file.locks(of: command).first { $0.mode == .accessExclusive }
                        strict = strict ?? lock?.relation
                    }
                    guard let strict, command.runsCode else { return nil }
                    return (index, "\(command.verb) while \(strict) is locked")
                }
            }
        ),
        LintRule(
            "change-some-rows",
            "An update or a delete on a table in use says which rows.",
            avoids: "ROW EXCLUSIVE and a lock on every row to the end of the transaction, and a table twice its size.",
            bad: "update registry.child set archived_on = null;",
            good: "update registry.child set archived_on = null where archived_on < '2000-01-01';"
        ) { command, file in
            guard ["update", "delete"].contains(command.verb), let table = command.names.first, !file.makes(table),
                !command.tokens.contains(where: { $0.isWord("where") })
            else { return nil }
            return table.description
        },
        LintRule(
            "enum-value-alone",
            "A value is added to an enum in a file of its own.",
            avoids: "A failure when it runs: a new value can't be used in the transaction that adds it.",
            bad: """
                alter type registry.kind add value 'alias';
                update registry.child_name set kind = 'alias' where ordinal = 9;
                """,
            good: """
                alter type registry.kind add value 'alias';
                -- next file
                update registry.child_name set kind = 'alias' where ordinal = 9;
                """
        ) { command, file in
            guard command.verb == "alter", command.kind == "type", command.tokens.contains(words: "add", "value"),
                file.runsInTransaction, file.commands.count > 1
            else { return nil }
            return command.names.first?.description
        },
        LintRule(
            "no-system-settings",
            "A migration doesn't change the server's settings.",
            avoids: "A failure when it runs: `alter system` refuses a transaction, and a migrator may not do it.",
            bad: "alter system set work_mem = '64MB';",
            good: "alter role contactpoint_api set work_mem = '64MB';"
        ) { command, _ in
            command.verb == "alter" && command.kind == "system" ? "alter system" : nil
        },
    ]
}
