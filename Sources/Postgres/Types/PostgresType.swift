/// A PostgreSQL type by its object identifier (`pg_type.oid`).
public struct PostgresType: RawRepresentable, Hashable, Sendable {
    /// The type's oid.
    public var rawValue: UInt32

    /// The type with this oid.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }
}

extension PostgresType {
    /// `boolean`
    public static let bool = PostgresType(rawValue: 16)
    /// `bytea`
    public static let bytea = PostgresType(rawValue: 17)
    /// `"char"`, one byte
    public static let char = PostgresType(rawValue: 18)
    /// `name`
    public static let name = PostgresType(rawValue: 19)
    /// `bigint`
    public static let int8 = PostgresType(rawValue: 20)
    /// `smallint`
    public static let int2 = PostgresType(rawValue: 21)
    /// `integer`
    public static let int4 = PostgresType(rawValue: 23)
    /// `text`
    public static let text = PostgresType(rawValue: 25)
    /// `oid`
    public static let oid = PostgresType(rawValue: 26)
    /// `json`
    public static let json = PostgresType(rawValue: 114)
    /// `xml`
    public static let xml = PostgresType(rawValue: 142)
    /// `real`
    public static let float4 = PostgresType(rawValue: 700)
    /// `double precision`
    public static let float8 = PostgresType(rawValue: 701)
    /// A literal whose type was not decided.
    public static let unknown = PostgresType(rawValue: 705)
    /// `character(n)`
    public static let bpchar = PostgresType(rawValue: 1042)
    /// `character varying`
    public static let varchar = PostgresType(rawValue: 1043)
    /// `date`
    public static let date = PostgresType(rawValue: 1082)
    /// `timestamp without time zone`
    public static let timestamp = PostgresType(rawValue: 1114)
    /// `timestamp with time zone`
    public static let timestamptz = PostgresType(rawValue: 1184)
    /// `numeric`
    public static let numeric = PostgresType(rawValue: 1700)
    /// `void`, what a function without a result returns
    public static let void = PostgresType(rawValue: 2278)
    /// `uuid`
    public static let uuid = PostgresType(rawValue: 2950)
    /// `jsonb`
    public static let jsonb = PostgresType(rawValue: 3802)
    /// `xid8`, a transaction number that doesn't wrap
    public static let xid8 = PostgresType(rawValue: 5069)

    /// `boolean[]`
    public static let boolArray = PostgresType(rawValue: 1000)
    /// `bytea[]`
    public static let byteaArray = PostgresType(rawValue: 1001)
    /// `smallint[]`
    public static let int2Array = PostgresType(rawValue: 1005)
    /// `integer[]`
    public static let int4Array = PostgresType(rawValue: 1007)
    /// `text[]`
    public static let textArray = PostgresType(rawValue: 1009)
    /// `character varying[]`
    public static let varcharArray = PostgresType(rawValue: 1015)
    /// `bigint[]`
    public static let int8Array = PostgresType(rawValue: 1016)
    /// `real[]`
    public static let float4Array = PostgresType(rawValue: 1021)
    /// `double precision[]`
    public static let float8Array = PostgresType(rawValue: 1022)
    /// `date[]`
    public static let dateArray = PostgresType(rawValue: 1182)
    /// `timestamp with time zone[]`
    public static let timestamptzArray = PostgresType(rawValue: 1185)
    /// `uuid[]`
    public static let uuidArray = PostgresType(rawValue: 2951)
    /// `jsonb[]`
    public static let jsonbArray = PostgresType(rawValue: 3807)

    /// Types made in the database (enums, domains over them, extensions' types) have oids from here on.
    var isMadeByUser: Bool { rawValue >= 16384 }
}

extension PostgresType: CustomStringConvertible {
    private static let names: [PostgresType: String] = [
        .bool: "boolean", .bytea: "bytea", .char: "\"char\"", .name: "name", .int8: "bigint", .int2: "smallint",
        .int4: "integer", .text: "text", .oid: "oid", .json: "json", .xml: "xml", .float4: "real",
        .float8: "double precision", .unknown: "unknown", .bpchar: "character", .varchar: "character varying",
        .date: "date", .timestamp: "timestamp without time zone", .timestamptz: "timestamp with time zone",
        .numeric: "numeric", .void: "void", .uuid: "uuid", .jsonb: "jsonb", .xid8: "xid8",
        .boolArray: "boolean[]", .byteaArray: "bytea[]", .int2Array: "smallint[]", .int4Array: "integer[]",
        .textArray: "text[]", .varcharArray: "character varying[]", .int8Array: "bigint[]", .float4Array: "real[]",
        .float8Array: "double precision[]", .dateArray: "date[]",
        .timestamptzArray: "timestamp with time zone[]", .uuidArray: "uuid[]", .jsonbArray: "jsonb[]",
    ]

    /// The type's name as SQL writes it, or `type 12345` where it isn't known here.
    public var description: String { Self.names[self] ?? "type \(rawValue)" }
}
