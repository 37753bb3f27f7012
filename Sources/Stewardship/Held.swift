/// A value of a record as the index holds it.
package enum Held: Sendable, Hashable {
    case none
    case flag(Bool)
    case whole(Int64)
    case number(Double)
    case text(String)
    case list([Held])
    case parts([String: Held])
}

extension Held: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let whole = try? container.decode(Int64.self) {
            self = .whole(whole)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([Held].self) {
            self = .list(list)
        } else {
            self = .parts(try container.decode([String: Held].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .none: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .whole(let whole): try container.encode(whole)
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .parts(let parts): try container.encode(parts)
        }
    }
}

extension Held: CustomStringConvertible {
    /// For a person: values beside each other, those that are none left out.
    package var description: String {
        switch self {
        case .none: ""
        case .flag(let flag): flag ? "yes" : "no"
        case .whole(let whole): String(whole)
        case .number(let number): String(number)
        case .text(let text): text
        case .list(let list): list.map(\.description).joined(separator: ", ")
        case .parts(let parts):
            parts.sorted { $0.key < $1.key }.filter { $0.value != .none }
                .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        }
    }
}
