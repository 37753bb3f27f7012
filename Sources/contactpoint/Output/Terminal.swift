import Foundation

/// Standard output and standard error, and what they can show.
enum Terminal {
    /// Writes a line of talk to standard error.
    static func tell(_ line: String) {
        put(line + "\n", to: STDERR_FILENO)
    }

    /// Writes data to standard output.
    static func write(_ text: String) {
        put(text, to: STDOUT_FILENO)
    }

    /// A run of thousands of files tells of each: through `FileHandle` that took a tenth of the run's own time.
    private static func put(_ text: String, to file: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty {
                let written = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0, errno != EINTR { return }
                rest = rest.dropFirst(max(0, written))
            }
        }
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
