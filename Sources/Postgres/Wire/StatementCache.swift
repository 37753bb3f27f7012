/// The statements a connection has prepared on the server, by their text (as fragment and places of its values, so that no
/// text has to be made to find one).
///
/// What is evicted must be deallocated on the server: it stands in ``doomed`` until the connection can do so.
struct StatementCache {
    final class Statement {
        let name: String
        let text: String
        fileprivate let form: Form
        let types: [PostgresType]
        let effect: SessionEffect
        /// How often its answer isn't looked for before the task suspends, since the last time it wasn't there.
        var looksToSkip = 0
        fileprivate var lastUse: UInt64 = 0

        fileprivate init(name: String, _ sql: SQL) {
            self.name = name
            text = sql.text
            form = Form(sql)
            types = sql.holes.map(\.type)
            effect = SessionEffect(text: text)
        }

        func fits(_ sql: SQL) -> Bool {
            types.count == sql.holes.count && zip(types, sql.holes).allSatisfy { $0 == $1.type }
        }

        func isPrepared(for sql: SQL) -> Bool { form == Form(sql) && fits(sql) }
    }

    /// What makes two statements the same text.
    fileprivate struct Form: Hashable {
        private let skeleton: [UInt8]
        private let holes: [SQL.Hole]

        init(_ sql: SQL) {
            skeleton = sql.skeleton
            holes = sql.holes
        }

        static func == (one: Form, other: Form) -> Bool {
            one.skeleton == other.skeleton && one.holes.count == other.holes.count
                && zip(one.holes, other.holes).allSatisfy { $0.offset == $1.offset }
        }

        func hash(into hasher: inout Hasher) {
            skeleton.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }

    private let capacity: Int
    private var statements: [Form: Statement] = [:]
    private var uses: UInt64 = 0
    private var names: UInt64 = 0
    private(set) var doomed: [String] = []

    init(capacity: Int = 256) {
        self.capacity = capacity
    }

    var count: Int { statements.count }

    /// The statement prepared for this text and these types.
    mutating func find(_ sql: SQL) -> Statement? {
        guard let statement = statements[Form(sql)], statement.fits(sql) else { return nil }
        uses += 1
        statement.lastUse = uses
        return statement
    }

    /// A statement with a new name, which isn't in the cache until the server has prepared it.
    mutating func make(_ sql: SQL) -> Statement {
        names += 1
        return Statement(name: "s\(names)", sql)
    }

    /// Keeps a statement the server has prepared; the least recently used goes if there is no room.
    mutating func insert(_ statement: Statement) {
        uses += 1
        statement.lastUse = uses
        if let old = statements.updateValue(statement, forKey: statement.form) {
            doomed.append(old.name)
        } else if statements.count > capacity, let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) {
            statements[oldest.form] = nil
            doomed.append(oldest.name)
        }
    }

    /// Drops a statement whose plan the server won't run any more.
    mutating func forget(_ statement: Statement) {
        guard statements[statement.form] === statement else { return }
        statements[statement.form] = nil
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
