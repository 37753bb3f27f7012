/// The statements a connection has prepared on the server, by their text.
///
/// What is evicted must be deallocated on the server: it stands in ``doomed`` until the connection can do so.
struct StatementCache {
    final class Statement {
        let name: String
        let text: String
        let types: [PostgresType]
        let effect: SessionEffect
        /// How often its answer isn't looked for before the task suspends, since the last time it wasn't there.
        var looksToSkip = 0
        fileprivate var lastUse: UInt64 = 0

        fileprivate init(name: String, text: String, types: [PostgresType]) {
            self.name = name
            self.text = text
            self.types = types
            effect = SessionEffect(text: text)
        }

        func fits(_ sql: SQL) -> Bool {
            types.count == sql.holes.count && zip(types, sql.holes).allSatisfy { $0 == $1.type }
        }
    }

    private let capacity: Int
    private var statements: [String: Statement] = [:]
    private var uses: UInt64 = 0
    private var names: UInt64 = 0
    private(set) var doomed: [String] = []

    init(capacity: Int = 256) {
        self.capacity = capacity
    }

    var count: Int { statements.count }

    /// The statement prepared for this text and these types.
    mutating func find(_ text: String, for sql: SQL) -> Statement? {
        guard let statement = statements[text], statement.fits(sql) else { return nil }
        uses += 1
        statement.lastUse = uses
        return statement
    }

    /// A statement with a new name, which isn't in the cache until the server has prepared it.
    mutating func make(_ text: String, for sql: SQL) -> Statement {
        names += 1
        return Statement(name: "s\(names)", text: text, types: sql.holes.map(\.type))
    }

    /// Keeps a statement the server has prepared; the least recently used goes if there is no room.
    mutating func insert(_ statement: Statement) {
        uses += 1
        statement.lastUse = uses
        if let old = statements.updateValue(statement, forKey: statement.text) {
            doomed.append(old.name)
        } else if statements.count > capacity, let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) {
            statements[oldest.text] = nil
            doomed.append(oldest.name)
        }
    }

    /// Drops a statement whose plan the server won't run any more.
    mutating func forget(_ statement: Statement) {
        guard statements[statement.text] === statement else { return }
        statements[statement.text] = nil
        doomed.append(statement.name)
    }

    /// The names to deallocate, handed out once.
    mutating func takeDoomed() -> [String] {
        defer { doomed = [] }
        return doomed
    }

    /// Forgets everything: the server has deallocated all.
    mutating func removeAll() {
        statements = [:]
        doomed = []
    }
}
