import Postgres

/// The names of an object's fields.
protocol StrictKey: CodingKey, CaseIterable, Hashable, RawRepresentable<String>, Sendable {}

/// Decodes an object that may have the fields of `Key` and no others, with problems that name fields and no values.
struct StrictFields<Key: StrictKey> {
    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private let container: KeyedDecodingContainer<Key>

    /// - Parameters:
    ///   - place: what the object is, for the problem's words.
    ///   - problem: the problem where it is no object.
    init(_ decoder: any Decoder, of place: String, otherwise problem: Problem = .bodyNotJSON) throws {
        guard let any = try? decoder.container(keyedBy: AnyKey.self),
            let container = try? decoder.container(keyedBy: Key.self)
        else { throw problem }
        guard any.allKeys.allSatisfy({ Key(rawValue: $0.stringValue) != nil }) else {
            // The field isn't named back: what a program sends there by mistake may be a child's name.
            throw Problem.unknownField(allowed: Key.allCases.map(\.rawValue), in: place)
        }
        self.container = container
    }

    /// Whether the field is there and not null.
    func isPresent(_ key: Key) throws -> Bool {
        guard container.contains(key) else { return false }
        return try !container.decodeNil(forKey: key)
    }

    func text(_ key: Key) throws -> String? {
        do {
            return try container.decodeIfPresent(String.self, forKey: key)
        } catch {
            throw Problem.wrongType(key.rawValue, expected: "a string")
        }
    }

    func number(_ key: Key) throws -> Int? {
        do {
            return try container.decodeIfPresent(Int.self, forKey: key)
        } catch {
            throw Problem.wrongType(key.rawValue, expected: "a whole number")
        }
    }

    func truth(_ key: Key) throws -> Bool? {
        do {
            return try container.decodeIfPresent(Bool.self, forKey: key)
        } catch {
            throw Problem.wrongType(key.rawValue, expected: "true or false")
        }
    }

    func whole(_ key: Key) throws -> Int64? {
        do {
            return try container.decodeIfPresent(Int64.self, forKey: key)
        } catch {
            throw Problem.wrongType(key.rawValue, expected: "a whole number")
        }
    }

    /// An authority's number has three digits.
    func authority(_ key: Key) throws -> Int16? {
        guard let number = try whole(key) else { return nil }
        guard (100...999).contains(number) else {
            throw Problem.wrongType(key.rawValue, expected: "an authority's number, as /v1/authorities has them")
        }
        return Int16(number)
    }

    /// Places in a list, from one on; none where the field isn't there.
    func ordinals(_ key: Key) throws -> [Int16] {
        let ordinals = try? container.decodeIfPresent([Int16].self, forKey: key) ?? []
        guard let ordinals, ordinals.allSatisfy({ $0 > 0 }) else {
            throw Problem.wrongType(key.rawValue, expected: "a list of ordinals")
        }
        return ordinals
    }

    func texts(_ key: Key) throws -> [String]? {
        do {
            return try container.decodeIfPresent([String].self, forKey: key)
        } catch {
            throw Problem.wrongType(key.rawValue, expected: "a list of strings")
        }
    }

    func date(_ key: Key) throws -> CivilDate? {
        guard let text = try text(key) else { return nil }
        guard let date = CivilDate(iso: text) else { throw Problem.dateInvalid }
        return date
    }

    /// The fields that are there, as a JSON merge patch has them (RFC 7396): null clears.
    func patch(dates: Set<Key> = [], truths: Set<Key> = [], authorities: Set<Key> = []) throws -> [String: String?] {
        var patch: [String: String?] = [:]
        for key in Key.allCases where container.contains(key) {
            let value =
                if dates.contains(key) {
                    try date(key)?.description
                } else if truths.contains(key) {
                    try truth(key)?.description
                } else if authorities.contains(key) {
                    try authority(key)?.description
                } else {
                    try text(key)
                }
            patch.updateValue(value, forKey: key.rawValue)
        }
        return patch
    }

    func object<Value: Decodable>(_ key: Key, as type: Value.Type) throws -> Value {
        try container.decode(type, forKey: key)
    }
}
