import Foundation

@testable import Migrations

/// A migrations folder in a temporary directory, lent to a test.
struct ScratchFolder {
    let directory: String

    /// Makes a folder with these files, by path, and removes it afterwards.
    static func with<R>(
        _ files: [String: String],
        isolation: isolated (any Actor)? = #isolation,
        _ body: (ScratchFolder) async throws -> sending R
    ) async throws -> sending R {
        let folder = ScratchFolder(directory: NSTemporaryDirectory() + "migrations-" + UUID().uuidString)
        try FileManager.default.createDirectory(
            atPath: folder.directory + "/versioned",
            withIntermediateDirectories: true
        )
        defer { try? FileManager.default.removeItem(atPath: folder.directory) }
        for (path, text) in files { try folder.write(text, to: path) }
        return try await body(folder)
    }

    func write(_ text: String, to path: String) throws {
        let file = URL(fileURLWithPath: directory + "/" + path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: directory + "/" + path)
    }

    func read() throws -> MigrationFolder {
        try MigrationFolder(directory: directory)
    }
}
