import ArgumentParser
import Foundation

/// How a command writes its result.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// A result as JSON, with the name and version of its shape.
struct Named<Value: Encodable>: Encodable {
    private enum Key: String, CodingKey {
        case schema
    }

    let schema: String
    let value: Value

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(schema, forKey: .schema)
        try value.encode(to: encoder)
    }
}

extension OutputFormat {
    /// Writes a value as the lines given, or as JSON with its schema.
    func write(_ value: some Encodable, schema: String, lines: () -> [String]) throws {
        switch self {
        case .text:
            Terminal.write(lines().map { $0 + "\n" }.joined())
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            let data = try encoder.encode(Named(schema: schema, value: value))
            Terminal.write(String(decoding: data, as: UTF8.self) + "\n")
        }
    }
}
