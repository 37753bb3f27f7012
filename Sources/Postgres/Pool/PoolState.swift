/// The pool's rules: who gets which connection. Does nothing itself but say what is to be done.
///
/// A *slot* is the right to have a connection: there are `size` of them, each free, being opened, idle or leased.
/// Waiters are served in the order in which they came; who comes while others wait queues up behind them.
struct PoolState<Item: Sendable>: Sendable {
    struct Waiter: Sendable, Equatable {
        let id: UInt64
        let deadline: ContinuousClock.Instant
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
        case none
        case give(Item, to: UInt64)
        /// Let the waiter open a connection itself.
        case letOpen(UInt64)
        /// Close a connection nobody wants any more.
        case close(Item)
    }

    let size: Int
    private var idle: [Item] = []
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
    var nextDeadline: ContinuousClock.Instant? { waiters.first?.deadline }

    mutating func lease(deadline: ContinuousClock.Instant) -> Lease {
        guard !isClosed else { return .fail(.poolClosed) }
        if waiters.isEmpty {
            // The one used last: its caches are warm, and the others can be let go.
            if let item = idle.popLast() {
                leased += 1
                return .use(item)
            }
            if leased < size {
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

    /// A leased connection comes back.
    mutating func release(_ item: Item) -> Handover {
        guard !isClosed else {
            leased -= 1
            return .close(item)
        }
        if let waiter = popWaiter() { return .give(item, to: waiter) }
        leased -= 1
        idle.append(item)
        return .none
    }

    /// A leased connection is of no use any more, or one couldn't be opened: its slot is free.
    mutating func vacate() -> Handover {
        if !isClosed, let waiter = popWaiter() { return .letOpen(waiter) }
        leased -= 1
        return .none
    }

    /// A waiter has given up. Returns whether it still waited; if not, it has been given something.
    mutating func giveUp(_ id: UInt64) -> Bool {
        guard let index = waiters.firstIndex(where: { $0.id == id }) else { return false }
        waiters.remove(at: index)
        return true
    }

    /// Takes out the waiters whose time has passed.
    mutating func expire(now: ContinuousClock.Instant) -> [UInt64] {
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
        return (waiters.map(\.id), idle)
    }

    private mutating func popWaiter() -> UInt64? {
        waiters.isEmpty ? nil : waiters.removeFirst().id
    }
}
