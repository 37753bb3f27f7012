import ArgumentParser
import Configuration
import Foundation
import Logging

/// What options fall back to: environment variables.
enum Setting {
    /// The variable's value, else that of the file of settings; an empty one counts as absent.
    static func value(_ name: String) -> String? {
        let words = name.lowercased().split(separator: "_").map(String.init)
        return reader.string(forKey: ConfigKey(words), isSecret: true).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// - Throws: ``Failure`` where the file that `CONTACTPOINT_CONFIG` names can't be read.
    static func checkFile() throws {
        if case .failure(let failure) = file { throw failure }
    }

    private static let reader: ConfigReader = {
        let environment = EnvironmentVariablesProvider()
        guard case .success(let values) = file else { return ConfigReader(provider: environment) }
        return ConfigReader(providers: [environment, InMemoryProvider(name: "file", values: values)])
    }()

    private static let file: Result<[AbsoluteConfigKey: ConfigValue], Failure> = {
        guard let path = ProcessInfo.processInfo.environment["CONTACTPOINT_CONFIG"], !path.isEmpty else {
            return .success([:])
        }
        guard let data = FileManager.default.contents(atPath: path),
            let object = try? JSONDecoder().decode([String: Value].self, from: data)
        else {
            return .failure(
                Failure(65, "The settings in \(path) can't be read: one JSON object of texts, numbers and truths.")
            )
        }
        let values = object.map { name, value in
            let words = ["contactpoint"] + name.lowercased().split(separator: "-").map(String.init)
            return (AbsoluteConfigKey(words), ConfigValue(.string(value.text), isSecret: true))
        }
        return .success(Dictionary(values) { first, _ in first })
    }()

    /// What stands in the file.
    private struct Value: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self.text = text
            } else if let number = try? container.decode(Int.self) {
                text = String(number)
            } else {
                text = String(try container.decode(Bool.self))
            }
        }
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
