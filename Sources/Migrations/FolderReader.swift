internal import Foundation

/// Lists and reads the files of a migrations folder.
struct FolderReader {
    let directory: String

    private var files: FileManager { .default }

    private func absolute(_ path: String) -> String { "\(directory)/\(path)" }

    func exists(_ path: String) -> Bool { files.fileExists(atPath: absolute(path)) }

    func checkExists() throws(MigrationError) {
        var isDirectory: ObjCBool = false
        guard files.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory.boolValue else {
            throw MigrationError(.badFiles, "no folder of migrations at \(directory)")
        }
        guard exists("versioned") || exists("repeatable") else {
            throw MigrationError(
                .badFiles,
                "\(directory) holds no migrations",
                expected: "a folder versioned or repeatable in it"
            )
        }
    }

    /// The paths of the SQL files of a folder, ordered by the bytes of their names; none if there is no such folder.
    func files(in folder: String) throws(MigrationError) -> [String] {
        guard exists(folder) else { return [] }
        let paths = try entries(of: folder).map { "\(folder)/\($0)" }
        for path in paths where !path.hasSuffix(".sql") {
            throw MigrationError(
                .badFiles,
                "not a file of SQL",
                path: path,
                expected: "names that end in .sql",
                wayOut: "rename the file, or move it out of the folder"
            )
        }
        return paths
    }

    func checkSubfolders(of folder: String, areAmong known: [String]) throws(MigrationError) {
        guard exists(folder) else { return }
        for name in try entries(of: folder) where !known.contains(name) {
            throw MigrationError(
                .badFiles,
                "doesn't belong here",
                path: "\(folder)/\(name)",
                expected: "the folders \(known.joined(separator: ", "))",
                wayOut: "move it into the folder where it belongs"
            )
        }
    }

    func read(_ path: String, directives: Set<String>? = nil) throws(MigrationError) -> MigrationFile {
        try MigrationFile(bytes: contents(of: path), path: path, directives: directives)
    }

    func text(_ path: String) throws(MigrationError) -> String {
        String(decoding: try contents(of: path), as: UTF8.self)
    }

    func manifest() throws(MigrationError) -> Manifest? {
        exists(Manifest.name) ? try Manifest(text: text(Manifest.name)) : nil
    }

    /// Reads `ALLOWED`: it allows what a header would, for files whose checksum is in histories.
    func allowances(for versioned: [String]) throws(MigrationError) -> [String: [Directives.Allowance]] {
        guard exists("ALLOWED") else { return [:] }
        var allowances: [String: [Directives.Allowance]] = [:]
        for (index, line) in try text("ALLOWED").split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.trimmed.isEmpty, !line.hasPrefix("#") else { continue }
            let fields = line.split(separator: " ", maxSplits: 2)
            guard fields.count == 3, versioned.contains(String(fields[0])) else {
                throw MigrationError(
                    .badFiles,
                    "allows nothing",
                    path: "ALLOWED",
                    line: index + 1,
                    expected: "a versioned file, a rule, the reason"
                )
            }
            allowances[String(fields[0]), default: []].append(
                .init(rule: String(fields[1]), reason: String(fields[2].trimmed))
            )
        }
        return allowances
    }

    func write(_ text: String, to path: String) throws(MigrationError) {
        guard files.createFile(atPath: absolute(path), contents: Data(text.utf8)) else {
            throw MigrationError(.badFiles, "can't be written", path: path)
        }
    }

    private func contents(of path: String) throws(MigrationError) -> [UInt8] {
        guard let contents = files.contents(atPath: absolute(path)) else {
            throw MigrationError(.badFiles, "can't be read", path: path)
        }
        return Array(contents)
    }

    private func entries(of folder: String) throws(MigrationError) -> [String] {
        do {
            let names = try files.contentsOfDirectory(atPath: absolute(folder))
            return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        } catch {
            throw MigrationError(.badFiles, "can't be listed", path: folder)
        }
    }
}
