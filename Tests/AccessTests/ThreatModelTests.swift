import Foundation
import Testing

/// The threat model names tests that exist: what it says is shown can be looked up.
@Suite struct ThreatModelTests {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text() throws -> String {
        let file = root.appending(path: "Sources/Access/Access.docc/ThreatModel.md")
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// The rows of the table under a heading, without its head.
    private static func rows(under heading: String) throws -> [[String]] {
        let after = try #require(try text().split(separator: "## \(heading)\n").last)
        return after.prefix { $0 != "#" }.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    @Test func eachTestThatItNamesExists() throws {
        let tests = Self.root.appending(path: "Tests")
        let paths = try #require(FileManager.default.enumerator(atPath: tests.path()))
            .compactMap { $0 as? String }
        let files = Set(paths.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) })
        let names = try Self.text().matches(of: /`((?:\w+\/)*\w*(?:Tests|Attacks))`/).map { String($0.1) }
        #expect(names.count > 20)
        for name in Set(names) {
            let exists = files.contains { $0 == name || $0.hasSuffix("/" + name) || $0.hasPrefix(name + "/") }
            #expect(exists, "\(name)")
        }
        for (_, script, word) in try Self.text().matches(of: /`(scripts\/\w+) (\w+)/).map(\.output) {
            let source = try String(contentsOf: Self.root.appending(path: "\(script)"), encoding: .utf8)
            #expect(source.contains("\(script) \(word)"), "\(script) \(word)")
        }
    }

    @Test func eachAttackAndEachChapterSaysWhatShowsIt() throws {
        for row in try Self.rows(under: "What stops them") {
            #expect(row.count == 3 && row[2].contains("Tests"), "\(row)")
        }
        let chapters = try Self.rows(under: "OWASP ASVS 5, level 3")
        let numbers = chapters.flatMap { $0[0].matches(of: /V(\d+)/).compactMap { Int($0.1) } }
        #expect(numbers == Array(1...17))
        for row in chapters {
            #expect(row[1].contains("Tests") || row[1].contains("not yet") || row[1].contains("none"), "\(row)")
        }
    }
}
