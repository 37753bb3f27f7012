/// Whether a statement may leave something in the session that the next user of the connection would find.
///
/// Judged from the text, once, when it is prepared. A function can change a session where no text shows it; settings
/// belong in a transaction (`set_config(…, …, true)`, `set local`).
struct SessionEffect: Equatable {
    let outlivesTransaction: Bool

    init(text: String) {
        let lower = text.lowercased()
        let words = lower.split(maxSplits: 3, whereSeparator: { !$0.isLetter })
        outlivesTransaction = Self.isSessionCommand(words) || Self.calls(lower)
    }

    private static func isSessionCommand(_ words: [Substring]) -> Bool {
        switch words.first {
        case "set":
            words.count < 2 || !["local", "transaction", "constraints"].contains(words[1])
        case "reset", "listen", "unlisten", "load", "prepare", "deallocate", "discard", "declare":
            true
        case "create":
            words.count > 1 && ["temp", "temporary", "global", "local"].contains(words[1])
        default:
            false
        }
    }

    private static func calls(_ text: String) -> Bool {
        text.contains("pg_advisory_lock") || text.contains("pg_try_advisory_lock")
            || (text.contains("set_config") && text.contains("false"))
    }
}
