extension LintRule {
    /// Rules on what the release that runs now, and the way back, depend on.
    static let compatibility: [LintRule] = [
        LintRule(
            "drop-column-in-contract",
            "A column is dropped in a file of the contract phase.",
            avoids: "ACCESS EXCLUSIVE, and errors in the release that still reads the column.",
            bad: "alter table registry.child drop column note;",
            good: """
                -- migrate:phase contract
                -- migrate:irreversible no release since 1.4 reads it
                alter table registry.child drop column note;
                """
        ) { action, _, file in
            !file.isContract && AlterDrop(action)?.isColumn == true
        },
        LintRule(
            "drop-table-in-contract",
            "A table or a view is dropped in a file of the contract phase.",
            avoids:
                "ACCESS EXCLUSIVE on it and on all that refer to it, and errors in the release that still reads it.",
            bad: "drop table contacts.service;",
            good: """
                -- migrate:phase contract
                -- migrate:irreversible no release since 1.4 reads it
                drop table contacts.service;
                """
        ) { command, file in
            guard command.verb == "drop",
                ["table", "view", "materialized view", "foreign table"].contains(command.kind),
                file.isVersioned, !file.isContract, let name = command.names.first(where: { !file.makes($0) })
            else { return nil }
            return name.description
        },
        LintRule(
            "drop-function-in-contract",
            "A function, a type or a schema is dropped in a file of the contract phase.",
            avoids: "Errors in the release that still uses it.",
            bad: "drop function registry.new_number();",
            good: """
                -- migrate:phase contract
                drop function registry.new_number();
                """
        ) { command, file in
            let kinds = ["function", "procedure", "type", "domain", "schema", "sequence"]
            guard command.verb == "drop", kinds.contains(command.kind), file.isVersioned, !file.isContract else {
                return nil
            }
            return command.names.first?.description ?? ""
        },
        LintRule(
            "no-rename-column",
            "A column that is in use isn't renamed.",
            avoids:
                "ACCESS EXCLUSIVE, and errors in the release that runs now or in the one to come: one of them has the wrong name.",
            bad: "alter table registry.child rename column born to birth_date;",
            good: """
                alter table registry.child add column birth_date date;
                -- next file
                -- migrate:phase contract
                -- migrate:irreversible no release since 1.4 reads it
                alter table registry.child drop column born;
                """
        ) { action, _, _ in
            action.first?.isWord("rename") == true && !action.dropFirst().starts(with: ["to", "constraint"])
        },
        LintRule(
            "no-rename-table",
            "A table that is in use isn't renamed or moved to another schema.",
            avoids: "ACCESS EXCLUSIVE, and errors in the release that runs now or in the one to come.",
            bad: "alter table registry.child rename to person;",
            good: """
                create view registry.person with (security_invoker = true) as
                    select number, born from registry.child;
                """
        ) { action, _, _ in
            action.contains(words: "rename", "to") || action.contains(words: "set", "schema")
        },
        LintRule(
            "drop-not-null-in-contract",
            "A column of which the running release expects a value may become null in the contract phase at the earliest.",
            avoids: "Nulls that the release which runs now can't read.",
            bad: "alter table registry.child alter column born drop not null;",
            good: """
                -- migrate:phase contract
                alter table registry.child alter column born drop not null;
                """
        ) { action, _, file in
            !file.isContract && AlterColumn(action) != nil && action.contains(words: "drop", "not", "null")
        },
        LintRule(
            "say-irreversible",
            "A file that loses data says so: `-- migrate:irreversible reason`.",
            avoids: "A deployment that counts on a way back that isn't there.",
            bad: """
                -- migrate:phase contract
                drop table contacts.service;
                """,
            good: """
                -- migrate:phase contract
                -- migrate:irreversible no release since 1.4 reads it
                drop table contacts.service;
                """
        ) { command, file in
            guard !file.file.directives.isIrreversible, file.isVersioned else { return nil }
            let lost = command.names.first { !file.makes($0) }
            switch (command.verb, command.kind) {
            case ("drop", "table"), ("truncate", _): return lost?.description
            case ("alter", "table"):
                return command.actions.contains { AlterDrop($0)?.isColumn == true } ? lost?.description : nil
            default: return nil
            }
        },
        LintRule(
            "no-cascade",
            "What is dropped with something is named, not left to `cascade`.",
            avoids: "ACCESS EXCLUSIVE on tables that nobody named, and the loss of what nobody listed.",
            bad: """
                -- migrate:phase contract
                -- migrate:irreversible
                drop table contacts.service cascade;
                """,
            good: """
                -- migrate:phase contract
                drop view contacts.service_names;
                -- next file
                -- migrate:phase contract
                -- migrate:irreversible no release since 1.4 reads it
                drop table contacts.service;
                """
        ) { command, _ in
            let cascades =
                (command.verb == "drop" || command.verb == "truncate") && command.options.contains("cascade")
                || command.actions.contains { $0.first?.isWord("drop") == true && $0.last?.isWord("cascade") == true }
            return cascades ? command.names.first?.description ?? command.kind : nil
        },
        LintRule(
            "no-disabled-trigger",
            "Triggers and row-level security aren't switched off.",
            avoids: "SHARE ROW EXCLUSIVE or ACCESS EXCLUSIVE, and rows that no rule ever saw.",
            bad: "alter table registry.child disable trigger all;",
            good: "alter table registry.child enable trigger \"keys follow the child\";"
        ) { action, _, _ in
            (action.first?.isWord("disable") == true
                && (action.contains(words: "trigger") || action.contains(words: "row", "level", "security")))
                || action.contains(words: "no", "force", "row", "level", "security")
        },
    ]
}

/// `drop …` of `alter table`.
struct AlterDrop {
    /// Whether a column is dropped, and not a constraint.
    let isColumn: Bool

    init?(_ action: [SQLToken]) {
        var reader = SQLReader(action)
        guard reader.take("drop") else { return nil }
        isColumn = !reader.take("constraint")
    }
}

extension ArraySlice<SQLToken> {
    /// Whether it begins with one of these words.
    fileprivate func starts(with words: [String]) -> Bool {
        first.map { token in words.contains { token.isWord($0) } } ?? false
    }
}
