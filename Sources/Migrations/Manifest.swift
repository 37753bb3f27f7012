/// The list of a folder's files with their checksums, as `sha256sum` writes it.
///
/// It makes two branches that take one number, or edit one file, collide in git, and a file that got lost on the way to the
/// server known before anything runs.
struct Manifest {
    static let name = "MANIFEST"

    private var checksums: [String: Checksum] = [:]

    init(text: String) throws(MigrationError) {
        for (index, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            let fields = line.split(separator: " ", maxSplits: 1)
            guard fields.count == 2, fields[0].count == 64, fields[0].allSatisfy(\.isHexDigit) else {
                throw MigrationError(
                    .badFiles,
                    "a line can't be read",
                    path: Self.name,
                    line: index + 1,
                    expected: "sha256, two spaces, path"
                )
            }
            let path = String(fields[1].trimmed)
            guard checksums.updateValue(Checksum(stored: fields[0].lowercased()), forKey: path) == nil else {
                throw MigrationError(.badFiles, "\(path) is listed twice", path: Self.name, line: index + 1)
            }
        }
    }

    /// The list of these files, as it is written.
    static func text(of files: [MigrationFile]) -> String {
        files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
            .map { "\($0.checksum)  \($0.path)\n" }.joined()
    }

    /// Compares the list with the files.
    func check(_ files: [MigrationFile]) throws(MigrationError) {
        let wayOut = "'migrate manifest' writes it anew if the change is meant; else restore the file"
        for file in files {
            guard let listed = checksums[file.path] else {
                throw MigrationError(.badFiles, "not in the MANIFEST", path: file.path, wayOut: wayOut)
            }
            guard listed == file.checksum else {
                throw MigrationError(
                    .badFiles,
                    "differs from the MANIFEST (sha256 of the file: \(file.checksum.short)…)",
                    path: file.path,
                    expected: "sha256 \(listed.short)… by the MANIFEST",
                    wayOut: wayOut
                )
            }
        }
        let paths = Set(files.map(\.path))
        for path in checksums.keys.sorted() where !paths.contains(path) {
            throw MigrationError(.badFiles, "in the MANIFEST, but missing", path: path, wayOut: wayOut)
        }
    }
}
