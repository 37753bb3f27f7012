import Testing

@testable import Postgres

@Suite("The pool's rules")
struct PoolStateTests {
    private typealias State = PoolState<String>
    private let start = Moment.now
    private var late: Moment { start + .seconds(3600) }

    @Test("Connections are opened up to the size, then callers wait")
    func bounded() {
        var pool = State(size: 2)
        #expect(pool.lease(now: start, deadline: start).isOpen)
        #expect(pool.lease(now: start, deadline: start).isOpen)
        #expect(pool.wouldWait)
        #expect(pool.lease(now: start, deadline: start).waiter == 1)
        #expect(pool.leased == 2)
    }

    @Test("What comes back goes to who came first, and nobody overtakes")
    func firstComeFirstServed() {
        var pool = State(size: 1)
        _ = pool.lease(now: start, deadline: start)
        let first = pool.lease(now: start, deadline: start).waiter
        let second = pool.lease(now: start, deadline: start).waiter
        #expect(pool.release("a", now: start, retiresAt: late).given == first)
        #expect(pool.lease(now: start, deadline: start).waiter == 3)
        #expect(pool.release("a", now: start, retiresAt: late).given == second)
        #expect(pool.leased == 1)
    }

    @Test("The connection used last is used next")
    func lastUsedFirst() {
        var pool = State(size: 2)
        _ = pool.lease(now: start, deadline: start)
        _ = pool.lease(now: start, deadline: start)
        _ = pool.release("a", now: start, retiresAt: late)
        _ = pool.release("b", now: start, retiresAt: late)
        #expect(pool.idleCount == 2)
        #expect(pool.lease(now: start, deadline: start).used == "b")
    }

    @Test("Who can use some connections only gets the one of them used last, and none that others wait for")
    func fitOnes() {
        var pool = State(size: 3)
        for _ in 0..<3 { _ = pool.lease(now: start, deadline: start) }
        for item in ["a", "b", "c"] { _ = pool.release(item, now: start, retiresAt: late) }
        #expect(pool.leaseIdle { $0 != "c" } == "b")
        #expect(pool.leaseIdle { $0 == "b" } == nil)
        #expect(pool.leased == 1)
        #expect(pool.lease(now: start, deadline: start).used == "c")
        #expect(pool.lease(now: start, deadline: start).used == "a")
        _ = pool.lease(now: start, deadline: start)
        #expect(pool.leaseIdle { _ in true } == nil)
    }

    @Test("A lost connection's slot goes to a waiter, which opens another; without one it is free")
    func vacated() {
        var pool = State(size: 1)
        _ = pool.lease(now: start, deadline: start)
        let waiter = pool.lease(now: start, deadline: start).waiter
        #expect(pool.vacate().allowed == waiter)
        #expect(pool.leased == 1)
        #expect(pool.vacate().isNone)
        #expect(pool.leased == 0)
        #expect(pool.lease(now: start, deadline: start).isOpen)
    }

    @Test("Waiters expire in order, at their deadline and not before")
    func expires() throws {
        var pool = State(size: 1)
        _ = pool.lease(now: start, deadline: start)
        let first = try #require(pool.lease(now: start, deadline: start + .seconds(1)).waiter)
        let second = try #require(pool.lease(now: start, deadline: start + .seconds(2)).waiter)
        #expect(pool.nextDeadline == start + .seconds(1))
        #expect(pool.expire(now: start).isEmpty)
        #expect(pool.expire(now: start + .seconds(1)) == [first])
        #expect(pool.nextDeadline == start + .seconds(2))
        #expect(pool.release("a", now: start, retiresAt: late).given == second)
    }

    @Test("Who gave up gets nothing; who was served can't give up")
    func givesUp() throws {
        var pool = State(size: 1)
        _ = pool.lease(now: start, deadline: start)
        let first = try #require(pool.lease(now: start, deadline: start).waiter)
        let second = try #require(pool.lease(now: start, deadline: start).waiter)
        let isOut = pool.giveUp(first)
        #expect(isOut)
        #expect(pool.release("a", now: start, retiresAt: late).given == second)
        let isOutAgain = [pool.giveUp(second), pool.giveUp(first)]
        #expect(isOutAgain == [false, false])
    }

    @Test("A closed pool refuses, gives up what is idle, and is drained when the last comes back")
    func closes() throws {
        var pool = State(size: 2)
        _ = pool.lease(now: start, deadline: start)
        _ = pool.lease(now: start, deadline: start)
        let waiter = try #require(pool.lease(now: start, deadline: start).waiter)
        _ = pool.giveUp(waiter)
        _ = pool.release("a", now: start, retiresAt: late)
        let closed = pool.close()
        #expect(closed.items == ["a"])
        #expect(closed.waiters.isEmpty)
        #expect(!pool.isDrained)
        #expect(pool.lease(now: start, deadline: start).failed == .poolClosed)
        #expect(pool.release("b", now: start, retiresAt: late).closed == "b")
        #expect(pool.isDrained)
    }

    @Test("A connection past its time is closed when it comes back, and its slot goes to who waits")
    func retiresOnReturn() {
        var pool = State(size: 1)
        _ = pool.lease(now: start, deadline: start)
        let waiter = pool.lease(now: start, deadline: start).waiter
        let handover = pool.release("a", now: start + .seconds(2), retiresAt: start + .seconds(1))
        #expect(handover.retired == "a")
        #expect(pool.vacate().allowed == waiter)
    }

    @Test("Tending closes what is old and idle, and asks for what is missing to the minimum, not beyond the size")
    func tends() {
        var pool = State(size: 3)
        #expect(pool.tend(minimum: 5, now: start).missing == 3)
        _ = pool.release("a", now: start, retiresAt: start + .seconds(1))
        _ = pool.release("b", now: start, retiresAt: late)
        #expect(pool.tend(minimum: 3, now: start).missing == 0)
        let work = pool.tend(minimum: 2, now: start + .seconds(1))
        #expect(work.retired == ["a"] && work.missing == 0)
        let more = pool.tend(minimum: 3, now: start + .seconds(1))
        #expect(more.retired.isEmpty && more.missing == 1)
        #expect(pool.leased == 2)
        _ = pool.close()
        #expect(pool.tend(minimum: 3, now: start).missing == 0)
    }

    @Test("After three failures in a row nobody tries but one at a time, ever more seldom, until one succeeds")
    func breaks() {
        var pool = State(size: 4)
        for _ in 0..<3 {
            #expect(pool.lease(now: start, deadline: late).isOpen)
            _ = pool.failed(now: start)
        }
        #expect(pool.lease(now: start, deadline: late).failed == .connection)
        #expect(pool.tend(minimum: 4, now: start).missing == 0)
        let probe = start + .milliseconds(500)
        #expect(pool.lease(now: probe, deadline: late).isOpen)
        #expect(pool.lease(now: probe, deadline: late).failed == .connection)
        _ = pool.failed(now: probe)
        #expect(pool.lease(now: probe + .milliseconds(999), deadline: late).failed == .connection)
        #expect(pool.lease(now: probe + .seconds(1), deadline: late).isOpen)
        pool.opened()
        #expect(pool.lease(now: probe + .seconds(1), deadline: late).isOpen)
    }

    @Test("Closing tells those who wait")
    func closesOnWaiters() {
        var pool = State(size: 1)
        _ = pool.lease(now: start, deadline: start)
        let waiter = pool.lease(now: start, deadline: start).waiter
        #expect(pool.close().waiters == [waiter])
        #expect(pool.vacate().isNone)
        #expect(pool.isDrained)
    }
}

extension PoolState.Lease {
    fileprivate var isOpen: Bool { if case .open = self { true } else { false } }
    fileprivate var waiter: UInt64? { if case .wait(let id) = self { id } else { nil } }
    fileprivate var used: Item? { if case .use(let item) = self { item } else { nil } }
    fileprivate var failed: PostgresError.Code? { if case .fail(let code) = self { code } else { nil } }
}

extension PoolState.Handover {
    fileprivate var isNone: Bool { if case .nobody = self { true } else { false } }
    fileprivate var given: UInt64? { if case .give(_, let id) = self { id } else { nil } }
    fileprivate var allowed: UInt64? { if case .letOpen(let id) = self { id } else { nil } }
    fileprivate var retired: Item? { if case .retire(let item) = self { item } else { nil } }
    fileprivate var closed: Item? { if case .close(let item) = self { item } else { nil } }
}
