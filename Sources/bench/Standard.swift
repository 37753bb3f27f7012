import Foundation

enum Standard {
    /// Talk goes to standard error; rows alone go to standard output.
    static func error(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
