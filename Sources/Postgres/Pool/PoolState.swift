/// The pool's rules: who gets which connection. Does nothing itself but say what is to be done.
///
/// A *slot* is the right to have a connection: there are `size` of them, each free, being opened, idle or leased.
/// Waiters are served in the order in which they came; who comes while others wait queues up behind them.
struct PoolState<Item: Sendable>: Sendable {
    struct Waiter: Sendable, Equatable {
        let id: UInt64
        let deadline: Moment
    }

    /// What somebody who asked for a connection is to do.
    enum Lease {
        case use(Item)
        /// Open one in the slot; ``vacate()`` it if that fails.
        case open
        case wait(id: UInt64)
        case fail(PostgresError.Code)
    }

    /// What is to be done when a slot came free.
    enum Handover {
        /// Nobody waits.
        case nobody
        case give(Item, to: UInt64)
        /// Let the waiter open a connection itself.
        case letOpen(UInt64)
        /// Close a connection nobody wants any more.
        case close(Item)
        /// Close a connection, then ``PoolState/vacate()`` its slot.
        case retire(Item)
    }

    private struct Idle: Sendable {
        let item: Item
        /// When it is too old to be used again.
        let retiresAt: Moment
    }

    let size: Int
    private(set) var breaker = CircuitBreaker()
    private var idle: [Idle] = []
    private var waiters: [Waiter] = []
    /// Slots whose connection is leased or being opened.
    private(set) var leased = 0
    private(set) var isClosed = false
    private var nextID: UInt64 = 0

    init(size: Int) {
        precondition(size > 0, "A pool has at least one connection.")
        self.size = size
    }

    var idleCount: Int { idle.count }
    var waitingCount: Int { waiters.count }
    var isDrained: Bool { isClosed && leased == 0 }
    /// When the first waiter gives up. All wait equally long, so no other does earlier.
    var nextDeadline: Moment? { waiters.first?.deadline }

    mutating func lease(now: Moment, deadline: Moment) -> Lease {
        guard !isClosed else { return .fail(.poolClosed) }
        if waiters.isEmpty {
            // The one used last: its caches are warm, and the others can be let go.
            if let entry = idle.popLast() {
                leased += 1
                return .use(entry.item)
            }
            if leased < size {
                guard breaker.lets(now: now) else { return .fail(.connection) }
                leased += 1
                return .open
            }
        }
        nextID += 1
        waiters.append(Waiter(id: nextID, deadline: deadline))
        return .wait(id: nextID)
    }

    /// Whether who asks now has to wait.
    var wouldWait: Bool { !isClosed && (!waiters.isEmpty || (idle.isEmpty && leased >= size)) }

    /// Of the idle connections that are fit the one used last, if nobody waits for one.
    mutating func leaseIdle(if isFit: (Item) -> Bool) -> Item? {
        guard !isClosed, waiters.isEmpty, let place = idle.lastIndex(where: { isFit($0.item) }) else { return nil }
        leased += 1
        return idle.remove(at: place).item
    }

    /// Whether a leased connection that comes back is used again.
    func wants(now: Moment, retiresAt: Moment) -> Bool { !isClosed && now < retiresAt }

    /// A leased connection comes back. One that is too old is closed, and its slot given on.
    mutating func release(
        _ item: Item,
        now: Moment,
        retiresAt: Moment
    ) -> Handover {
        guard !isClosed else {
            leased -= 1
            return .close(item)
        }
        guard now < retiresAt else { return .retire(item) }
        if let waiter = popWaiter() { return .give(item, to: waiter) }
        leased -= 1
        idle.append(Idle(item: item, retiresAt: retiresAt))
        return .nobody
    }

    /// A leased connection is of no use any more, or one couldn't be opened: its slot is free.
    mutating func vacate() -> Handover {
        if !isClosed, let waiter = popWaiter() { return .letOpen(waiter) }
        leased -= 1
        return .nobody
    }

    /// A connection was opened in a leased slot.
    mutating func opened() {
        breaker.succeeded()
    }

    /// None could be opened.
    mutating func failed(now: Moment) -> Handover {
        breaker.failed(now: now)
        return vacate()
    }

    /// Takes out the idle connections that are too old, and says how many are to be opened so that `minimum` are there.
    /// What is taken out is closed, what is to be opened is leased until then.
    mutating func tend(minimum: Int, now: Moment) -> (retired: [Item], missing: Int) {
        guard !isClosed else { return ([], 0) }
        let retired = idle.filter { $0.retiresAt <= now }.map(\.item)
        idle.removeAll { $0.retiresAt <= now }
        var missing = min(minimum, size) - leased - idle.count
        if missing > 0, !breaker.lets(now: now) { missing = 0 }
        // While connecting fails, one is enough to try.
        if missing > 0, breaker.failures > 0 { missing = 1 }
        leased += max(0, missing)
        return (retired, max(0, missing))
    }

    /// A waiter has given up. Returns whether it still waited; if not, it has been given something.
    mutating func giveUp(_ id: UInt64) -> Bool {
        guard let index = waiters.firstIndex(where: { $0.id == id }) else { return false }
        waiters.remove(at: index)
        return true
    }

    /// Takes out the waiters whose time has passed.
    mutating func expire(now: Moment) -> [UInt64] {
        let expired = waiters.prefix { $0.deadline <= now }.map(\.id)
        waiters.removeFirst(expired.count)
        return expired
    }

    /// Closes the pool: nobody gets a connection any more. Returns who waits and what is to be closed.
    mutating func close() -> (waiters: [UInt64], items: [Item]) {
        isClosed = true
        defer {
            waiters = []
            idle = []
        }
        return (waiters.map(\.id), idle.map(\.item))
    }

    private mutating func popWaiter() -> UInt64? {
        waiters.isEmpty ? nil : waiters.removeFirst().id
    }
}
