package import Foundation

extension Report {
    /// The report as PDF, printed by Chromium.
    ///
    /// - Throws: ``SavingsError`` where there is no Chromium, or it fails.
    package func pdf() throws -> Data {
        try Chromium.pdf(of: html())
    }
}

/// Chromium, as Debian has it, without a window.
enum Chromium {
    private static let names = ["chromium", "chromium-browser", "google-chrome"]

    static func pdf(of html: String) throws -> Data {
        guard let program else {
            throw SavingsError(
                "A PDF needs Chromium: install it (apt-get install chromium), or take --format html and print that."
            )
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("contactpoint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appendingPathComponent("report.html")
        let printed = folder.appendingPathComponent("report.pdf")
        try Data(html.utf8).write(to: page)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments =
            [
                "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--user-data-dir=\(folder.path)/profile", "--no-pdf-header-footer", "--print-to-pdf=\(printed.path)",
                // As root Chromium refuses its sandbox; the page is ours and loads nothing.
            ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + [page.absoluteString]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0, let data = FileManager.default.contents(atPath: printed.path),
            !data.isEmpty
        else { throw SavingsError("Chromium didn't make the PDF. Take --format html and print that.") }
        return data
    }

    private static var program: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
