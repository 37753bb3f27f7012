/// A Swift enum that is an enum of the database: `create type mood as enum ('glad', 'sad')`.
///
/// ```swift
/// enum Mood: String, PostgresEnum { case glad, sad }
/// ```
/// The oid of such a type differs from one database to the next, so the server decides it by where the value stands:
/// `where mood = \(Mood.glad)` needs no cast. A list is sent as `text[]` and needs one: `= any(\(moods)::mood[])`.
public protocol PostgresEnum: RawRepresentable, PostgresEncodable, PostgresDecodable, PostgresArrayElement
where RawValue == String {}

extension PostgresEnum {
    /// Decided by the server.
    public static var postgresType: PostgresType { .unspecified }

    /// `text[]`
    public static var postgresArrayType: PostgresType { .textArray }

    /// Appends the array as one of texts.
    public static func encode(array: [Self], into buffer: inout [UInt8]) {
        String.encode(array: array.map(\.rawValue), into: &buffer)
    }
}
