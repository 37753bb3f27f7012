import ArgumentParser
import Foundation
import Logging

/// What options fall back to: environment variables.
enum Setting {
    /// The variable's value; an empty one counts as absent.
    static func value(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The option's value, else the variable's.
    static func required(_ option: String?, _ flag: String, _ variable: String) throws -> String {
        guard let value = option ?? value(variable) else {
            throw ValidationError("Give \(flag), or set \(variable).")
        }
        return value
    }

    /// From `CONTACTPOINT_LOG_LEVEL`. Default: notice.
    static let logLevel = value("CONTACTPOINT_LOG_LEVEL").flatMap(Logger.Level.init(rawValue:)) ?? .notice
}
