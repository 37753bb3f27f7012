import Dispatch
import Foundation

/// Runs statements in a `psql` of its own, as someone with the application's password and a terminal would.
enum Psql {
    /// What each statement answered: its rows, columns apart by `|`, or `ERROR` with SQLSTATE and message.
    static func run(_ statements: [String], url: String) async throws -> [String] {
        var script = "\\set VERBOSITY terse\n"
        for statement in statements {
            script +=
                statement
                + "\n;\n\\if :ERROR\n\\echo ERROR :LAST_ERROR_SQLSTATE :LAST_ERROR_MESSAGE\n\\endif\n\\echo \(end)\n"
        }
        let output = try await answer(to: script, url: url)
        var answers = output.components(separatedBy: end).map { $0.trimmingCharacters(in: .newlines) }
        answers.removeLast()
        guard answers.count == statements.count else { throw Stopped(output: output) }
        return answers
    }

    /// psql ended before the last statement.
    struct Stopped: Error {
        let output: String
    }

    private static let end = "@@@@"

    private static func answer(to script: String, url: String) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
                process.arguments = ["psql", "-X", "-qAt", "-v", "ON_ERROR_STOP=0", url]
                let (input, output) = (Pipe(), Pipe())
                process.standardInput = input
                process.standardOutput = output
                process.standardError = FileHandle.nullDevice
                do {
                    try process.run()
                    // Beside the reading: a pipe holds 64 KB, and psql stops reading where nobody takes its answers.
                    DispatchQueue.global().async {
                        try? input.fileHandleForWriting.write(contentsOf: Data(script.utf8))
                        try? input.fileHandleForWriting.close()
                    }
                    let data = try output.fileHandleForReading.readToEnd() ?? Data()
                    process.waitUntilExit()
                    continuation.resume(returning: String(decoding: data, as: UTF8.self))
                } catch {
                    continuation.resume(throwing: error)
                }
            }
        }
    }
}
