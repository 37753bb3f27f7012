import Foundation

/// Standard output and standard error, and what they can show.
enum Terminal {
    /// Writes a line of talk to standard error.
    static func tell(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Writes data to standard output.
    static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    /// Whether standard output shows colour: a terminal, and nobody said no (https://no-color.org).
    static let isColoured =
        isatty(STDOUT_FILENO) == 1 && Setting.value("NO_COLOR") == nil && Setting.value("TERM") != "dumb"

    static func bold(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    static func dim(_ text: String) -> String { isColoured ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    /// Text of a record, without what could steer a terminal.
    static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
