/// What a file says about itself in its header: `-- migrate:key value`, a line each, before the first statement.
///
/// | key | value | meaning |
/// |---|---|---|
/// | `transaction` | `on` or `off` | `off` runs the statements one by one, for those that refuse a transaction |
/// | `phase` | `expand` or `contract` | whether the file runs before or after the new release is deployed |
/// | `lock-timeout` | `2s`, `500ms`, `1min` | how long a statement may wait for a lock, with everyone queueing behind it |
/// | `statement-timeout` | a duration, or `none` | how long a statement may run |
/// | `retries` | 0 to 100 | how often to try again after a lock timeout or a deadlock |
/// | `irreversible` | a reason, optional | there is no way back but the back-up |
/// | `allow` | a rule and the reason | lets the file break that lint rule |
///
/// An unknown key is an error, and so is a directive further down: a misspelt `transaction off` that is skipped in silence
/// would be found out in production.
public struct Directives: Hashable, Sendable {
    /// Whether a file runs before or after the release that needs it.
    public enum Phase: String, Hashable, Sendable {
        /// Adds what the new release needs and the old one doesn't mind.
        case expand
        /// Removes what no running release uses any more.
        case contract
    }

    /// A lint rule that the file may break.
    public struct Allowance: Hashable, Sendable {
        /// The rule's name.
        public var rule: String
        /// Why it is right here.
        public var reason: String
    }

    /// Whether the file runs in one transaction, which is the rule.
    public var runsInTransaction = true
    /// The file's phase, if it names one.
    public var phase: Phase?
    /// How long a statement may wait for a lock, if the file names it.
    public var lockTimeout: Duration?
    /// How long a statement may run, if the file names it; zero is without limit.
    public var statementTimeout: Duration?
    /// How often to try again after a lock timeout or a deadlock, if the file names it.
    public var retries: Int?
    /// Whether there is no way back.
    public var isIrreversible = false
    /// The lint rules that the file may break.
    public var allowances: [Allowance] = []
}

extension Directives {
    static let prefix = "migrate:"

    /// Reads the header of a file.
    ///
    /// - Parameter allowed: the keys that make sense in this kind of file; `nil` for all.
    init(text: String, path: String, allowed: Set<String>? = nil) throws(MigrationError) {
        var seen: Set<String> = []
        var inHeader = true
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmed
            guard line.hasPrefix("--") else {
                if !line.isEmpty { inHeader = false }
                continue
            }
            let comment = line.dropFirst(2).trimmed
            guard comment.hasPrefix(Self.prefix) else { continue }
            do throws(Mistake) {
                guard inHeader else { throw Mistake("a directive stands before the first statement") }
                let directive = comment.dropFirst(Self.prefix.count)
                let key = String(directive.prefix { !$0.isWhitespace })
                if let allowed, !allowed.contains(key), Self.keys.contains(key) {
                    throw Mistake("\(key) has no meaning in this kind of file")
                }
                if key != "allow", !seen.insert(key).inserted { throw Mistake("\(key) is given twice") }
                try apply(key: key, value: directive.dropFirst(key.count).trimmed)
            } catch {
                throw MigrationError(
                    .badFiles,
                    error.reason,
                    path: path,
                    line: index + 1,
                    wayOut: "keys: \((allowed ?? Set(Self.keys)).sorted().joined(separator: ", "))"
                )
            }
        }
    }

    private static let keys = [
        "transaction", "phase", "lock-timeout", "statement-timeout", "retries", "irreversible", "allow",
    ]

    private struct Mistake: Error {
        var reason: String
        init(_ reason: String) { self.reason = reason }
    }

    private mutating func apply(key: String, value: Substring) throws(Mistake) {
        switch key {
        case "transaction":
            guard value == "on" || value == "off" else { throw Mistake("transaction is on or off") }
            runsInTransaction = value == "on"
        case "phase":
            guard let phase = Phase(rawValue: String(value)) else { throw Mistake("phase is expand or contract") }
            self.phase = phase
        case "lock-timeout":
            guard let duration = Self.duration(value), duration > .zero else {
                throw Mistake("lock-timeout is a duration over zero such as 2s, 500ms or 1min")
            }
            lockTimeout = duration
        case "statement-timeout":
            guard let duration = value == "none" ? .zero : Self.duration(value) else {
                throw Mistake("statement-timeout is none or a duration such as 30s, 5min or 1h")
            }
            statementTimeout = duration
        case "retries":
            guard let count = Int(value), (0...100).contains(count) else {
                throw Mistake("retries is a number from 0 to 100")
            }
            retries = count
        case "irreversible":
            isIrreversible = true
        case "allow":
            let rule = value.prefix { !$0.isWhitespace }
            let reason = value.dropFirst(rule.count).trimmed
            guard !rule.isEmpty, !reason.isEmpty else { throw Mistake("allow names a rule and the reason") }
            allowances.append(Allowance(rule: String(rule), reason: String(reason)))
        default:
            throw Mistake("unknown directive \(key)")
        }
    }

    /// Reads `500ms`, `2s`, `5min`, `1h`.
    private static func duration(_ text: Substring) -> Duration? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 9, let number = Int(digits) else { return nil }
        switch text.dropFirst(digits.count).trimmed {
        case "ms": return .milliseconds(number)
        case "s": return .seconds(number)
        case "min": return .seconds(number * 60)
        case "h": return .seconds(number * 3600)
        default: return nil
        }
    }
}

extension StringProtocol where SubSequence == Substring {
    /// Without white space at either end.
    var trimmed: Substring {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }
}
