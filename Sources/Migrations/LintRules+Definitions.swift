extension LintRule {
    /// Rules on what is made, which costs a strict lock to put right later.
    static let definitions: [LintRule] = [
        LintRule(
            "qualified-name",
            "What a file makes has its schema before its name.",
            avoids:
                "A table in the wrong schema, because someone's search path differed; to move it takes ACCESS EXCLUSIVE.",
            bad: "create table child (number bigint primary key);",
            good: "create table registry.child (number bigint primary key);"
        ) { command, _ in
            let kinds = ["table", "view", "materialized view", "function", "procedure", "sequence", "type", "domain"]
            guard command.verb == "create", kinds.contains(command.kind), !command.options.contains("temporary"),
                let name = command.names.first, name.schema == nil
            else { return nil }
            return name.name
        },
        LintRule(
            "no-if-not-exists",
            "A table is made without `if not exists`, except in a file without a transaction.",
            avoids: "Another table of that name, with other columns, taken for this one in silence.",
            bad: "create table if not exists registry.child (number bigint primary key);",
            good: "create table registry.child (number bigint primary key);"
        ) { command, file in
            guard command.createsTable, file.runsInTransaction, command.options.contains("if not exists") else {
                return nil
            }
            return command.names.first?.description
        },
        LintRule(
            "primary-key",
            "A table has a primary key from the start.",
            avoids: "ACCESS EXCLUSIVE while its index is built later, and rows that can't be told apart or replicated.",
            bad: "create table registry.note (child bigint, note text);",
            good: "create table registry.note (note bigint primary key, child bigint not null, body text not null);"
        ) { command, file in
            guard command.verb == "create", command.kind == "table", let table = command.names.first,
                !command.options.contains("temporary"),
                !command.tokens.contains(words: "primary", "key"), !command.tokens.contains(words: "partition", "of"),
                !command.tokens.contains(where: { $0.isWord("like") || $0.isWord("inherits") }),
                !file.commands.contains(where: { other in
                    other.names.first == table && other.actions.contains { $0.contains(words: "primary", "key") }
                })
            else { return nil }
            return table.description
        },
        LintRule(
            "wide-key",
            "A primary key that counts is a bigint.",
            avoids: "ACCESS EXCLUSIVE while the table is written anew, on the day the numbers run out.",
            bad: "create table registry.note (note serial primary key);",
            good: "create table registry.note (note bigint generated always as identity primary key);"
        ) { command, _ in
            let narrow: Set = ["serial", "serial4", "smallserial", "serial2"]
            let parts = (command.createsTable ? command.tokens.inParentheses.splitAtCommas() : []) + command.actions
            let isNarrow = parts.contains { part in
                part.contains { $0.kind == .word && narrow.contains($0.text) }
                    || (part.contains(words: "as", "identity")
                        && part.contains { ["int", "int4", "integer", "smallint", "int2"].contains($0.text) })
            }
            return isNarrow ? command.names.first?.description : nil
        },
        LintRule(
            "timestamp-with-time-zone",
            "A point in time is a `timestamptz`.",
            avoids:
                "ACCESS EXCLUSIVE while the table is written anew, once two sessions disagree about what time it was.",
            bad: "create table registry.note (note bigint primary key, at timestamp not null);",
            good: "create table registry.note (note bigint primary key, at timestamptz not null);"
        ) { command, _ in
            command.columns.contains { column in
                column.first?.isWord("timestamp") == true && !column.contains(words: "with", "time", "zone")
            } ? command.names.first?.description : nil
        },
        LintRule(
            "text-not-char",
            "A text is a `text`, its length a check.",
            avoids: "ACCESS EXCLUSIVE to change a length, and `char(n)`'s blanks.",
            bad: "create table registry.note (note bigint primary key, body char(40) not null);",
            good: """
                create table registry.note (
                    note bigint primary key,
                    body text not null,
                    constraint "a note is short" check (length(body) <= 40)
                );
                """
        ) { command, _ in
            command.columns.contains { column in
                guard let type = column.first, type.kind == .word else { return false }
                let hasLength = column.dropFirst().first?.isSymbol("(") == true
                return ["char", "character", "bpchar"].contains(type.text) || (type.text == "varchar" && hasLength)
            } ? command.names.first?.description : nil
        },
        LintRule(
            "jsonb-not-json",
            "A document is a `jsonb`.",
            avoids:
                "ACCESS EXCLUSIVE while the table is written anew: `json` has no equality, so `distinct` and `group by` fail.",
            bad: "alter table registry.child add column extra json;",
            good: "alter table registry.child add column extra jsonb;"
        ) { command, _ in
            command.columns.contains { $0.first?.isWord("json") == true } ? command.names.first?.description : nil
        },
        LintRule(
            "no-money",
            "An amount is a `numeric`, not `money`.",
            avoids:
                "ACCESS EXCLUSIVE while the table is written anew: what `money` means depends on the server's locale.",
            bad: "alter table registry.child add column allowance money;",
            good: "alter table registry.child add column allowance numeric(12, 2);"
        ) { command, _ in
            command.columns.contains { $0.first?.isWord("money") == true } ? command.names.first?.description : nil
        },
        LintRule(
            "named-constraint",
            "A check has a name that says what must be true.",
            avoids: "ACCESS EXCLUSIVE to drop and add it again; errors that name `child_check1`.",
            bad: "create table registry.note (note bigint primary key, body text, check (body <> ''));",
            good: """
                create table registry.note (
                    note bigint primary key,
                    body text,
                    constraint "a note says something" check (body <> '')
                );
                """
        ) { command, _ in
            let parts = (command.createsTable ? command.tokens.inParentheses.splitAtCommas() : []) + command.actions
            let isNameless = parts.contains { part in
                guard let check = part.firstIndex(where: { $0.isWord("check") }), check + 1 < part.count,
                    part[check + 1].isSymbol("(")
                else { return false }
                return !part[..<check].contains { $0.isWord("constraint") }
            }
            return isNameless ? command.names.first?.description : nil
        },
        LintRule(
            "no-grant-to-public",
            "Privileges are granted to a role, not to everyone.",
            avoids: "Rows and functions open to every login there is or will be.",
            bad: "grant select on registry.child to public;",
            good: "grant select (number, born) on registry.child to contactpoint_api;"
        ) { command, _ in
            command.verb == "grant" && command.tokens.contains(words: "to", "public") ? "public" : nil
        },
        LintRule(
            "no-grant-all",
            "A grant names the privileges.",
            avoids: "TRUNCATE, TRIGGER and REFERENCES for those who were to read and write rows.",
            bad: "grant all on registry.child to contactpoint_api;",
            good: "grant select on registry.child to contactpoint_api;"
        ) { command, _ in
            command.verb == "grant" && command.tokens.dropFirst().first?.isWord("all") == true ? "grant all" : nil
        },
        LintRule(
            "safe-definer",
            "A `security definer` function sets its search path.",
            avoids: "Someone else's function or table, found first in the caller's search path and run as the owner.",
            bad: """
                create function access.begin() returns void language sql security definer as 'select 1';
                """,
            good: """
                create function access.begin() returns void language sql security definer
                set search_path = pg_catalog, access, pg_temp as 'select 1';
                """
        ) { command, _ in
            guard command.verb == "create", command.tokens.contains(words: "security", "definer"),
                !command.tokens.contains(words: "set", "search_path")
            else { return nil }
            return command.names.first?.description
        },
        LintRule(
            "safe-view",
            "A view is made with `security_invoker`.",
            avoids: "Row-level security passed by: a view reads as its owner.",
            bad: "create view registry.born as select born from registry.child;",
            good: "create view registry.born with (security_invoker = true) as select born from registry.child;"
        ) { command, _ in
            guard command.verb == "create", command.kind == "view",
                !command.tokens.contains(where: { $0.isWord("security_invoker") })
            else { return nil }
            return command.names.first?.description
        },
    ]
}

extension SQLCommand {
    /// The definitions of the columns that it adds, each from its type on.
    fileprivate var columns: [[SQLToken]] {
        let elements: [[SQLToken]] =
            if verb == "create", kind == "table" {
                tokens.inParentheses.splitAtCommas()
            } else if verb == "alter", kind == "table" {
                actions.filter { $0.first?.isWord("add") == true }
            } else {
                []
            }
        return elements.compactMap { element in
            if element.first?.isWord("add") == true {
                let addition = TableAddition(element)
                guard case .column = addition.kind else { return nil }
                return addition.definition
            }
            return Array(element.dropFirst())
        }
    }
}
