/// A PostgreSQL type by its object identifier (`pg_type.oid`).
public struct PostgresType: RawRepresentable, Hashable, Sendable {
    /// The type's oid.
    public var rawValue: UInt32

    /// The type with this oid.
    @inlinable
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }
}

extension PostgresType {
    /// `boolean`
    @inlinable public static var bool: PostgresType { PostgresType(rawValue: 16) }
    /// `bytea`
    @inlinable public static var bytea: PostgresType { PostgresType(rawValue: 17) }
    /// `"char"`, one byte
    @inlinable public static var char: PostgresType { PostgresType(rawValue: 18) }
    /// `name`
    @inlinable public static var name: PostgresType { PostgresType(rawValue: 19) }
    /// `bigint`
    @inlinable public static var int8: PostgresType { PostgresType(rawValue: 20) }
    /// `smallint`
    @inlinable public static var int2: PostgresType { PostgresType(rawValue: 21) }
    /// `integer`
    @inlinable public static var int4: PostgresType { PostgresType(rawValue: 23) }
    /// `text`
    @inlinable public static var text: PostgresType { PostgresType(rawValue: 25) }
    /// `oid`
    @inlinable public static var oid: PostgresType { PostgresType(rawValue: 26) }
    /// `json`
    @inlinable public static var json: PostgresType { PostgresType(rawValue: 114) }
    /// `xml`
    @inlinable public static var xml: PostgresType { PostgresType(rawValue: 142) }
    /// `real`
    @inlinable public static var float4: PostgresType { PostgresType(rawValue: 700) }
    /// `double precision`
    @inlinable public static var float8: PostgresType { PostgresType(rawValue: 701) }
    /// A literal whose type was not decided.
    @inlinable public static var unknown: PostgresType { PostgresType(rawValue: 705) }
    /// `character(n)`
    @inlinable public static var bpchar: PostgresType { PostgresType(rawValue: 1042) }
    /// `character varying`
    @inlinable public static var varchar: PostgresType { PostgresType(rawValue: 1043) }
    /// `date`
    @inlinable public static var date: PostgresType { PostgresType(rawValue: 1082) }
    /// `timestamp without time zone`
    @inlinable public static var timestamp: PostgresType { PostgresType(rawValue: 1114) }
    /// `timestamp with time zone`
    @inlinable public static var timestamptz: PostgresType { PostgresType(rawValue: 1184) }
    /// `interval`
    @inlinable public static var interval: PostgresType { PostgresType(rawValue: 1186) }
    /// `numeric`
    @inlinable public static var numeric: PostgresType { PostgresType(rawValue: 1700) }
    /// `void`, what a function without a result returns
    @inlinable public static var void: PostgresType { PostgresType(rawValue: 2278) }
    /// `uuid`
    @inlinable public static var uuid: PostgresType { PostgresType(rawValue: 2950) }
    /// `jsonb`
    @inlinable public static var jsonb: PostgresType { PostgresType(rawValue: 3802) }
    /// `xid8`, a transaction number that doesn't wrap
    @inlinable public static var xid8: PostgresType { PostgresType(rawValue: 5069) }

    /// `int4range`, of `integer`
    @inlinable public static var int4Range: PostgresType { PostgresType(rawValue: 3904) }
    /// `numrange`, of `numeric`
    @inlinable public static var numericRange: PostgresType { PostgresType(rawValue: 3906) }
    /// `tsrange`, of `timestamp without time zone`
    @inlinable public static var timestampRange: PostgresType { PostgresType(rawValue: 3908) }
    /// `tstzrange`, of `timestamp with time zone`
    @inlinable public static var timestamptzRange: PostgresType { PostgresType(rawValue: 3910) }
    /// `daterange`, of `date`
    @inlinable public static var dateRange: PostgresType { PostgresType(rawValue: 3912) }
    /// `int8range`, of `bigint`
    @inlinable public static var int8Range: PostgresType { PostgresType(rawValue: 3926) }

    /// The server decides by where the value stands: for enums, whose oids differ from one database to the next.
    @inlinable public static var unspecified: PostgresType { PostgresType(rawValue: 0) }

    /// `boolean[]`
    @inlinable public static var boolArray: PostgresType { PostgresType(rawValue: 1000) }
    /// `bytea[]`
    @inlinable public static var byteaArray: PostgresType { PostgresType(rawValue: 1001) }
    /// `smallint[]`
    @inlinable public static var int2Array: PostgresType { PostgresType(rawValue: 1005) }
    /// `integer[]`
    @inlinable public static var int4Array: PostgresType { PostgresType(rawValue: 1007) }
    /// `text[]`
    @inlinable public static var textArray: PostgresType { PostgresType(rawValue: 1009) }
    /// `character varying[]`
    @inlinable public static var varcharArray: PostgresType { PostgresType(rawValue: 1015) }
    /// `bigint[]`
    @inlinable public static var int8Array: PostgresType { PostgresType(rawValue: 1016) }
    /// `real[]`
    @inlinable public static var float4Array: PostgresType { PostgresType(rawValue: 1021) }
    /// `double precision[]`
    @inlinable public static var float8Array: PostgresType { PostgresType(rawValue: 1022) }
    /// `date[]`
    @inlinable public static var dateArray: PostgresType { PostgresType(rawValue: 1182) }
    /// `timestamp without time zone[]`
    @inlinable public static var timestampArray: PostgresType { PostgresType(rawValue: 1115) }
    /// `timestamp with time zone[]`
    @inlinable public static var timestamptzArray: PostgresType { PostgresType(rawValue: 1185) }
    /// `interval[]`
    @inlinable public static var intervalArray: PostgresType { PostgresType(rawValue: 1187) }
    /// `numeric[]`
    @inlinable public static var numericArray: PostgresType { PostgresType(rawValue: 1231) }
    /// `uuid[]`
    @inlinable public static var uuidArray: PostgresType { PostgresType(rawValue: 2951) }
    /// `jsonb[]`
    @inlinable public static var jsonbArray: PostgresType { PostgresType(rawValue: 3807) }
    /// `int4range[]`
    @inlinable public static var int4RangeArray: PostgresType { PostgresType(rawValue: 3905) }
    /// `numrange[]`
    @inlinable public static var numericRangeArray: PostgresType { PostgresType(rawValue: 3907) }
    /// `tsrange[]`
    @inlinable public static var timestampRangeArray: PostgresType { PostgresType(rawValue: 3909) }
    /// `tstzrange[]`
    @inlinable public static var timestamptzRangeArray: PostgresType { PostgresType(rawValue: 3911) }
    /// `daterange[]`
    @inlinable public static var dateRangeArray: PostgresType { PostgresType(rawValue: 3913) }
    /// `int8range[]`
    @inlinable public static var int8RangeArray: PostgresType { PostgresType(rawValue: 3927) }

    /// Types made in the database (enums, domains over them, extensions' types) have oids from here on.
    var isMadeByUser: Bool { rawValue >= 16384 }

    /// Whether it is known here, and no array: its bytes would be misread as one.
    var isKnownScalar: Bool { Self.names[self].map { !$0.hasSuffix("[]") } ?? false }
}

extension PostgresType: CustomStringConvertible {
    private static let names: [PostgresType: String] = [
        .bool: "boolean", .bytea: "bytea", .char: "\"char\"", .name: "name", .int8: "bigint", .int2: "smallint",
        .int4: "integer", .text: "text", .oid: "oid", .json: "json", .xml: "xml", .float4: "real",
        .float8: "double precision", .unknown: "unknown", .bpchar: "character", .varchar: "character varying",
        .date: "date", .timestamp: "timestamp without time zone", .timestamptz: "timestamp with time zone",
        .interval: "interval", .numeric: "numeric", .void: "void", .uuid: "uuid", .jsonb: "jsonb", .xid8: "xid8",
        .int4Range: "int4range", .numericRange: "numrange", .timestampRange: "tsrange",
        .timestamptzRange: "tstzrange", .dateRange: "daterange", .int8Range: "int8range", .unspecified: "unspecified",
        .boolArray: "boolean[]", .byteaArray: "bytea[]", .int2Array: "smallint[]", .int4Array: "integer[]",
        .textArray: "text[]", .varcharArray: "character varying[]", .int8Array: "bigint[]", .float4Array: "real[]",
        .float8Array: "double precision[]", .dateArray: "date[]",
        .timestampArray: "timestamp without time zone[]", .intervalArray: "interval[]", .numericArray: "numeric[]",
        .int4RangeArray: "int4range[]", .numericRangeArray: "numrange[]", .timestampRangeArray: "tsrange[]",
        .timestamptzRangeArray: "tstzrange[]", .dateRangeArray: "daterange[]", .int8RangeArray: "int8range[]",
        .timestamptzArray: "timestamp with time zone[]", .uuidArray: "uuid[]", .jsonbArray: "jsonb[]",
    ]

    /// The type's name as SQL writes it, or `type 12345` where it isn't known here.
    public var description: String { Self.names[self] ?? "type \(rawValue)" }
}
