import Foundation

/// Grows the tree again, head by head, from the entries as they are now, and tells where it isn't what was signed.
struct TreeVerifier {
    private let keys: [AuditPublicKey]
    private var frontier: Frontier
    private(set) var last: TreeHead?
    private(set) var findings: [Finding] = []
    private(set) var count = 0
    private(set) var entries = 0
    private(set) var heads = 0

    /// The time of the latest entry under the heads so far: seconds since 1970.
    private var newest: Double?

    /// How far clocks of the database and of the sealer may be apart: seconds.
    private static let skew = 60.0

    /// - Parameter head: where to go on; nil begins with the first entry.
    /// - Throws: ``AuditError`` where the head isn't signed by one of the keys.
    init(keys: [AuditPublicKey], after head: TreeHead?) throws {
        self.keys = keys
        last = head
        frontier = Frontier()
        if let head {
            guard head.isSigned(by: keys), let start = Frontier(size: head.size, bytes: head.frontier) else {
                throw AuditError(.tampered, "Head \(head.head), from which to verify, is not signed by the keys given.")
            }
            frontier = start
        }
    }

    mutating func note(_ finding: Finding) {
        count += 1
        if findings.count < 1000 { findings.append(finding) }
    }

    /// Checks a head and the entries that it should have sealed, in the order of their leaves.
    mutating func check(_ head: TreeHead, _ actual: [SealedEntry]) {
        heads += 1
        entries += actual.count
        let start = frontier.size
        if !head.isSigned(by: keys) {
            note(Finding(.headForged, head: head.head, "its signature is not one of the keys given"))
        }
        if let last, head.at < last.at {
            note(
                Finding(
                    .headTime,
                    head: head.head,
                    "it was signed before the head before it: the sealer's clock was set back"
                )
            )
        }
        for place in 0..<head.leafCount { frontier.append(head.leaf(place).hash) }
        if frontier.size != head.size || frontier.root != head.root {
            note(
                Finding(
                    .leavesChanged,
                    head: head.head,
                    "its leaves, from \(start) on, don't make the root that was signed"
                )
            )
            // What was signed counts: the tree goes on from there.
            if let signed = Frontier(size: head.size, bytes: head.frontier), signed.root == head.root {
                frontier = signed
            }
        }
        compare(head, actual, from: start)
        checkTimes(head, actual, from: start)
        last = head
    }

    private mutating func compare(_ head: TreeHead, _ actual: [SealedEntry], from start: Int) {
        let isWhole = actual.count == head.leafCount
        if isWhole, actual.indices.allSatisfy({ actual[$0].leaf == head.leaf($0) }) { return }
        var byHash: [SealedLeaf: Int] = [:]
        var byRequest: [UUID: [Int]] = [:]
        for (index, entry) in actual.enumerated() { byHash[entry.leaf] = index }
        let sealed = (0..<head.leafCount).map(head.leaf)
        var found = Set<Int>()
        var lost: [Int] = []
        var isInOrder = true
        var previous = -1
        for (place, leaf) in sealed.enumerated() {
            guard let index = byHash[leaf] else {
                lost.append(place)
                continue
            }
            found.insert(index)
            if index < previous { isInOrder = false }
            previous = index
        }
        for index in actual.indices where !found.contains(index) {
            byRequest[actual[index].leaf.request, default: []].append(index)
        }
        for place in lost {
            let request = sealed[place].request
            if let index = byRequest[request]?.popLast() {
                found.insert(index)
                note(
                    Finding(
                        .entryChanged,
                        head: head.head,
                        leaf: start + place,
                        request: request,
                        "it isn't what was sealed"
                    )
                )
            } else {
                note(
                    Finding(
                        .entryMissing,
                        head: head.head,
                        leaf: start + place,
                        request: request,
                        "it was sealed and is gone"
                    )
                )
            }
        }
        for index in actual.indices where !found.contains(index) {
            note(
                Finding(
                    .entryAdded,
                    head: head.head,
                    request: actual[index].leaf.request,
                    "it was not sealed where its transaction says it stood"
                )
            )
        }
        if !isInOrder { note(Finding(.entryOrder, head: head.head, leaf: start, "its entries stand in another order")) }
    }

    /// An entry of a transaction that began after those of the last head can't be older than what was entered by then. The time
    /// of that head itself tells nothing: what waited for the sealer for an hour is sealed under many heads at once.
    private mutating func checkTimes(_ head: TreeHead, _ actual: [SealedEntry], from start: Int) {
        let (before, next) = (newest, last?.snapshot.next)
        let now = Double(head.at) / 1_000_000
        for (index, entry) in actual.enumerated() {
            guard let seconds = entry.seconds else {
                note(
                    Finding(
                        .entryTime,
                        head: head.head,
                        leaf: start + index,
                        request: entry.leaf.request,
                        "it has no time"
                    )
                )
                continue
            }
            if seconds > now + Self.skew {
                note(
                    Finding(
                        .entryTime,
                        head: head.head,
                        leaf: start + index,
                        request: entry.leaf.request,
                        "it says \(entry.at), which was yet to come when it was sealed: a clock was set"
                    )
                )
                continue
            }
            newest = max(newest ?? seconds, seconds)
            if let before, let next, entry.transaction >= next, seconds < before - Self.skew {
                note(
                    Finding(
                        .entryTime,
                        head: head.head,
                        leaf: start + index,
                        request: entry.leaf.request,
                        "it says \(entry.at), and was entered after later ones were: a clock was set back"
                    )
                )
            }
        }
    }
}
