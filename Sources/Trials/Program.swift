import Foundation
import Shielding

/// A program that a trial starts, kills and starts again.
package struct Program: Sendable {
    private let process: pid_t

    /// Starts a program. What it says goes to a file, at its end.
    package static func start(
        _ arguments: [String],
        environment: [String: String] = [:],
        log: String
    ) throws -> Program {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
        let argumentList = arguments.map { strdup($0) } + [nil]
        let variableList = variables.map { strdup($0) } + [nil]
        defer { for text in argumentList + variableList { free(text) } }
        var process: pid_t = 0
        guard posix_spawn(&process, arguments[0], &actions, nil, argumentList, variableList) == 0 else {
            throw TrialFailure("\(arguments[0]) can't be run")
        }
        return Program(process: process)
    }

    /// Kills it, as a power cut would, and waits until it is gone.
    package func kill() async {
        Foundation.kill(process, SIGKILL)
        _ = await status()
    }

    /// How it ended, as `waitpid` says.
    package func status() async -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 { try? await Task.sleep(for: .milliseconds(5)) }
        return status
    }
}

extension Program {
    /// How `contactpoint shielding deliver` is started, with a key of its own.
    ///
    /// - Parameter folder: for the key and the log.
    package static func deliverer(_ contactpoint: String, database: String, folder: String)
        -> @Sendable () throws -> Program
    {
        {
            let key = folder + "/cascade.key"
            try Data(NoticeSignature().text.utf8).write(to: URL(filePath: key))
            return try start(
                [contactpoint, "shielding", "deliver", "--database", database, "--cascade-key-file", key],
                log: folder + "/log"
            )
        }
    }
}
