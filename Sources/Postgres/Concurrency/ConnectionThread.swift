import Foundation

/// An operating-system thread that runs one actor's work, and nothing else.
///
/// **Why.** libpq's calls block: in `getaddrinfo`, and in `poll` while the server thinks. On Swift's cooperative pool
/// that would stop every other task (four blocked calls on two cores made a 10 ms sleep last two seconds). A thread a
/// connection costs a hop there and one back, and no descriptor bookkeeping.
final class ConnectionThread: SerialExecutor {
    private struct Queue {
        var jobs: [UnownedJob] = []
        var isStopped = false
    }

    private enum Next {
        case run(UnownedJob)
        case stop
    }

    private let queue = Monitor(Queue())

    init(name: String) {
        let thread = Thread { [self] in run() }
        thread.name = name
        thread.start()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.withLockThenSignal { $0.jobs.append(job) }
    }

    /// Ends the thread once what is queued has run.
    func stop() {
        queue.withLockThenSignal { $0.isStopped = true }
    }

    private func run() {
        let executor = asUnownedSerialExecutor()
        while true {
            let next: Next = queue.wait { queue in
                if !queue.jobs.isEmpty { return .run(queue.jobs.removeFirst()) }
                return queue.isStopped ? .stop : nil
            }
            switch next {
            case .run(let job): job.runSynchronously(on: executor)
            case .stop: return
            }
        }
    }
}
