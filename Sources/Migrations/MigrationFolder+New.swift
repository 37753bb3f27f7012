extension MigrationFolder {
    /// Adds an empty versioned file with the next number, and lists it in the MANIFEST if there is one.
    ///
    /// - Parameters:
    ///   - name: words; what isn't a letter or a digit becomes an underscore.
    ///   - phase: the phase that its header says.
    /// - Returns: the file's path in the folder.
    public func addMigration(named name: String, phase: Directives.Phase? = nil) throws -> String {
        let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        guard !words.isEmpty else {
            throw MigrationError(.usage, "a name has letters or digits", expected: "for example: add a note to a child")
        }
        let path = "versioned/\((latestVersion + 1).fourDigits)_\(words.joined(separator: "_")).sql"
        var text = "-- Why:\n"
        if let phase { text += "-- migrate:phase \(phase.rawValue)\n" }
        let reader = FolderReader(directory: directory)
        try reader.write(text + "\n", to: path)
        if reader.exists(Manifest.name) { try Self.writeManifest(directory: directory) }
        return path
    }

    /// Writes the MANIFEST of a folder as its files now are.
    public static func writeManifest(directory: String) throws {
        let folder = try MigrationFolder(directory: directory, checkingManifest: false)
        try FolderReader(directory: directory).write(Manifest.text(of: folder.all), to: Manifest.name)
    }
}
