extension SQL {
    /// Collects an interpolated literal: literals become text, values become placeholders.
    public struct StringInterpolation: StringInterpolationProtocol {
        var sql = SQL()

        /// Makes room for the literal's text and its values.
        public init(literalCapacity: Int, interpolationCount: Int) {
            sql.reserve(text: literalCapacity, values: interpolationCount)
        }

        /// Appends text of the program.
        public mutating func appendLiteral(_ literal: StaticString) {
            sql.append(literal: literal)
        }

        /// Binds a value.
        public mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value) {
            sql.append(value: value)
        }

        /// Binds a value, or a null of its type.
        public mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
            sql.append(value: value)
        }

        /// Puts a fragment here, its values with it.
        public mutating func appendInterpolation(_ fragment: SQL) {
            sql.append(fragment)
        }

        /// Quotes a name: `\(identifier: "order")` is `"order"`. A qualified name is two of them with a dot between.
        public mutating func appendInterpolation(identifier: String) {
            sql.append(identifier: identifier)
        }
    }
}

extension SQL {
    /// Two fragments, one after the other.
    public static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.append(right)
        return sum
    }

    /// Appends a fragment.
    public static func += (left: inout SQL, right: SQL) {
        left.append(right)
    }
}

extension Sequence where Element == SQL {
    /// The fragments one after the other with a separator between them: `conditions.joined(separator: " and ")`.
    public func joined(separator: SQL = "") -> SQL {
        var joined = SQL()
        var isFirst = true
        for fragment in self {
            if !isFirst { joined.append(separator) }
            isFirst = false
            joined.append(fragment)
        }
        return joined
    }
}

extension SQL: CustomStringConvertible {
    /// The text with its placeholders. Never the values: they are people's.
    public var description: String { text }
}

extension SQL: CustomReflectable {
    /// Shows the text and the number of values, so a dump holds no value either.
    public var customMirror: Mirror {
        Mirror(self, children: ["text": text, "values": holes.count])
    }
}
