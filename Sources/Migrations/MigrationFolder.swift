/// A folder of migrations, read and checked as a whole.
///
/// ```
/// bootstrap/    run once by a superuser, not by the runner
/// versioned/    0001_name.sql …, contiguous
/// verify/       0001_name.sql …, beside the versioned file of the same name, optional
/// repeatable/   functions/ views/ policies/ grants/
/// lint/         a view a file: a rule on the catalogue
/// ALLOWED       "path rule reason", a line each: what a versioned file that has landed may break; optional
/// MANIFEST      "sha256  path", a line each of these files; optional
/// ```
///
/// Nothing in these folders is passed over in silence: a file whose name doesn't fit is an error, since a migration that
/// doesn't run is worse than one that fails. Names that begin with a dot, and `.md`, are passed over.
public struct MigrationFolder: Sendable {
    /// Where the folder is.
    public let directory: String
    /// For a superuser, in order of name.
    public let bootstrap: [MigrationFile]
    /// In order of number.
    public let versioned: [VersionedMigration]
    /// In the order in which they are applied.
    public let repeatable: [RepeatableMigration]

    /// The rules on the catalogue, in order of name.
    public let catalogueRules: [CatalogueRule]
    /// What versioned files may break that can't be edited any more, by path.
    let allowances: [String: [Directives.Allowance]]
    /// What the folder builds, as `pg_dump` wrote it, if it is there.
    let schema: String?
    /// Every file that the MANIFEST lists.
    let all: [MigrationFile]

    /// The highest number, 0 if there is none. A server compares it with the database's.
    public var latestVersion: Int { versioned.last?.version ?? 0 }

    /// The number of the last file that isn't of the contract phase. A server of this release runs from here on: the
    /// contract files after it are applied when it is deployed.
    public var deployableVersion: Int {
        versioned.last { $0.file.directives.phase != .contract }?.version ?? 0
    }

    /// A checksum of everything that decides what the folder builds.
    public var checksum: Checksum {
        let files = bootstrap + versioned.flatMap { [$0.file] + [$0.verification].compactMap(\.self) }
        let lines = (files + repeatable.map(\.file)).map { "\($0.checksum)  \($0.path)\n" }
        return Checksum(of: Array(lines.joined().utf8))
    }

    /// Reads a folder.
    ///
    /// - Throws: ``MigrationError`` with the code ``MigrationError/Code/badFiles`` for a gap or a duplicate among the numbers,
    ///   a name that doesn't fit, a wrong directive, a text that can't be cut into statements, or a file that isn't as the
    ///   MANIFEST says.
    public init(directory: String) throws {
        try self.init(directory: directory, checkingManifest: true)
    }

    init(directory: String, checkingManifest: Bool) throws {
        let reader = FolderReader(directory: directory)
        try reader.checkExists()
        self.directory = directory
        bootstrap = try reader.files(in: "bootstrap").map { try reader.read($0, directives: []) }
        let files = try reader.files(in: "versioned").map { path in
            (version: try Self.version(of: path), file: try reader.read(path))
        }
        try Self.checkContiguous(files.map { ($0.version, $0.file.path) })
        let verifications = try reader.files(in: "verify").map { path in
            try reader.read(path, directives: ["statement-timeout"])
        }
        versioned = files.map { version, file in
            VersionedMigration(
                version: version,
                file: file,
                verification: verifications.first { $0.name == file.name }
            )
        }
        if let orphan = verifications.first(where: { script in !files.contains { $0.file.name == script.name } }) {
            throw MigrationError(
                .badFiles,
                "verifies no file",
                path: orphan.path,
                expected: "versioned/\(orphan.name)",
                wayOut: "give it the name of the versioned file that it verifies"
            )
        }
        try reader.checkSubfolders(of: "repeatable", areAmong: RepeatableMigration.kinds)
        repeatable = try RepeatableMigration.kinds.flatMap { kind in
            try reader.files(in: "repeatable/\(kind)").map { path in
                let file = try reader.read(path, directives: ["lock-timeout", "statement-timeout", "allow"])
                return RepeatableMigration(file: file)
            }
        }
        let lint = try reader.files(in: "lint").map { try reader.read($0, directives: ["allow"]) }
        catalogueRules = try lint.map(CatalogueRule.init)
        allowances = try reader.allowances(for: files.map(\.file.path))
        schema = try reader.exists("schema.sql") ? reader.text("schema.sql") : nil
        all = bootstrap + files.map(\.file) + verifications + repeatable.map(\.file) + lint
        if checkingManifest, let manifest = try reader.manifest() { try manifest.check(all) }
    }

    /// Reads the number from `versioned/0001_name.sql`.
    static func version(of path: String) throws(MigrationError) -> Int {
        let name = path.split(separator: "/").last ?? ""
        let number = name.prefix(4)
        let rest = name.dropFirst(4)
        let title = rest.dropFirst().dropLast(4)
        guard number.count == 4, number.allSatisfy({ $0.isASCII && $0.isNumber }), let version = Int(number),
            version > 0,
            rest.hasPrefix("_"), rest.hasSuffix(".sql"), !title.isEmpty,
            title.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") })
        else {
            throw MigrationError(
                .badFiles,
                "the name doesn't fit",
                path: path,
                expected:
                    "four digits from 0001, an underscore, a name of lower-case letters, digits and underscores, .sql",
                wayOut: "rename the file, or move it out of the folder"
            )
        }
        return version
    }

    private static func checkContiguous(_ files: [(version: Int, path: String)]) throws(MigrationError) {
        for (index, file) in files.enumerated() where file.version != index + 1 {
            if index > 0, files[index - 1].version == file.version {
                throw MigrationError(
                    .badFiles,
                    "two files have the number \(file.version.fourDigits)",
                    path: file.path,
                    expected: "one of \(files[index - 1].path) and \(file.path)",
                    wayOut: "give the one that landed last the next number, "
                        + "\(((files.last?.version ?? 0) + 1).fourDigits)"
                )
            }
            throw MigrationError(
                .badFiles,
                "a number is missing before this file",
                path: file.path,
                expected: "versioned/\((index + 1).fourDigits)_….sql",
                wayOut: "restore the missing file, or renumber this one if it was never applied"
            )
        }
    }
}

extension Int {
    /// The number as it stands in file names.
    var fourDigits: String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    }
}
