import Testing

@testable import Postgres

@Suite("Prepared statements")
struct StatementTests {
    @Test("The least recently used statement goes, and is to be deallocated")
    func evicts() {
        var cache = StatementCache(capacity: 2)
        for sql: SQL in ["a", "b"] { cache.insert(cache.make(sql)) }
        #expect(cache.find("a")?.name == "s1")
        cache.insert(cache.make("c"))
        #expect(cache.count == 2)
        #expect(cache.find("b") == nil)
        #expect(cache.takeDoomed() == ["s2"])
        #expect(cache.takeDoomed().isEmpty)
    }

    @Test("The same text with other types is another statement, which replaces the first")
    func typed() {
        var cache = StatementCache()
        let number: SQL = "select \(1)"
        let text: SQL = "select \("1")"
        #expect(number.text == text.text)
        cache.insert(cache.make(number))
        #expect(cache.find(text) == nil)
        cache.insert(cache.make(text))
        #expect(cache.find(text)?.name == "s2")
        #expect(cache.doomed == ["s1"])
    }

    @Test(
        "What can change a session is recognised",
        arguments: [
            "set role alice", "SET search_path = x", " set session authorization bob", "reset all", "listen feed",
            "select pg_advisory_lock(1)", "select pg_try_advisory_lock(1)", "create temp table t (a int)",
            "select set_config('a.b', $1, false)", "load 'x'", "declare c cursor with hold for select 1",
        ]
    )
    func changesSession(text: String) {
        #expect(SessionEffect(text: text).outlivesTransaction)
    }

    @Test(
        "What ends with its transaction, or changes nothing, isn't",
        arguments: [
            "set local role alice", "set transaction read only", "set constraints all deferred",
            "select set_config('a.b', $1, true)", "select pg_advisory_xact_lock(1)", "select 1", "commit",
            "insert into settings values ($1)", "create table t (a int)", "update t set a = 1",
        ]
    )
    func leavesSession(text: String) {
        #expect(!SessionEffect(text: text).outlivesTransaction)
    }
}
