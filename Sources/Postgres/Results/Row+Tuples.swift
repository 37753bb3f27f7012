// The compiler doesn't specialise a parameter pack: these are for the common numbers of columns, and the packs in Row and
// Rows for more.

extension Row {
    /// The row's 2 values; see the general form.
    @inlinable
    public func decode<First: PostgresDecodable, Second: PostgresDecodable>(
        _: (First, Second).Type = (First, Second).self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> (First, Second) {
        try checkColumns(2, fileID: fileID, line: line)
        return (
            try value(0, as: First.self, fileID: fileID, line: line),
            try value(1, as: Second.self, fileID: fileID, line: line)
        )
    }

    /// The row's 3 values; see the general form.
    @inlinable
    public func decode<First: PostgresDecodable, Second: PostgresDecodable, Third: PostgresDecodable>(
        _: (First, Second, Third).Type = (First, Second, Third).self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> (First, Second, Third) {
        try checkColumns(3, fileID: fileID, line: line)
        return (
            try value(0, as: First.self, fileID: fileID, line: line),
            try value(1, as: Second.self, fileID: fileID, line: line),
            try value(2, as: Third.self, fileID: fileID, line: line)
        )
    }

    /// The row's 4 values; see the general form.
    @inlinable
    public func decode<
        First: PostgresDecodable,
        Second: PostgresDecodable,
        Third: PostgresDecodable,
        Fourth: PostgresDecodable
    >(
        _: (First, Second, Third, Fourth).Type = (First, Second, Third, Fourth).self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> (First, Second, Third, Fourth) {
        try checkColumns(4, fileID: fileID, line: line)
        return (
            try value(0, as: First.self, fileID: fileID, line: line),
            try value(1, as: Second.self, fileID: fileID, line: line),
            try value(2, as: Third.self, fileID: fileID, line: line),
            try value(3, as: Fourth.self, fileID: fileID, line: line)
        )
    }

    /// The row's 5 values; see the general form.
    @inlinable
    public func decode<
        First: PostgresDecodable,
        Second: PostgresDecodable,
        Third: PostgresDecodable,
        Fourth: PostgresDecodable,
        Fifth: PostgresDecodable
    >(
        _: (First, Second, Third, Fourth, Fifth).Type = (First, Second, Third, Fourth, Fifth).self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> (First, Second, Third, Fourth, Fifth) {
        try checkColumns(5, fileID: fileID, line: line)
        return (
            try value(0, as: First.self, fileID: fileID, line: line),
            try value(1, as: Second.self, fileID: fileID, line: line),
            try value(2, as: Third.self, fileID: fileID, line: line),
            try value(3, as: Fourth.self, fileID: fileID, line: line),
            try value(4, as: Fifth.self, fileID: fileID, line: line)
        )
    }

    /// The row's 6 values; see the general form.
    @inlinable
    public func decode<
        First: PostgresDecodable,
        Second: PostgresDecodable,
        Third: PostgresDecodable,
        Fourth: PostgresDecodable,
        Fifth: PostgresDecodable,
        Sixth: PostgresDecodable
    >(
        _: (First, Second, Third, Fourth, Fifth, Sixth).Type = (First, Second, Third, Fourth, Fifth, Sixth).self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> (First, Second, Third, Fourth, Fifth, Sixth) {
        try checkColumns(6, fileID: fileID, line: line)
        return (
            try value(0, as: First.self, fileID: fileID, line: line),
            try value(1, as: Second.self, fileID: fileID, line: line),
            try value(2, as: Third.self, fileID: fileID, line: line),
            try value(3, as: Fourth.self, fileID: fileID, line: line),
            try value(4, as: Fifth.self, fileID: fileID, line: line),
            try value(5, as: Sixth.self, fileID: fileID, line: line)
        )
    }
}

extension Rows {
    /// All rows' 2 values; see the general form.
    @inlinable
    public func decode<First: PostgresDecodable, Second: PostgresDecodable>(
        _: (First, Second).Type = (First, Second).self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> [(First, Second)] {
        var decoded: [(First, Second)] = []
        decoded.reserveCapacity(count)
        if count > 0 { try checkColumns(2, fileID: fileID, line: line) }
        for row in 0..<count {
            decoded.append(
                (
                    try value(row, 0, as: First.self, fileID: fileID, line: line),
                    try value(row, 1, as: Second.self, fileID: fileID, line: line)
                )
            )
        }
        return decoded
    }

    /// All rows' 3 values; see the general form.
    @inlinable
    public func decode<First: PostgresDecodable, Second: PostgresDecodable, Third: PostgresDecodable>(
        _: (First, Second, Third).Type = (First, Second, Third).self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> [(First, Second, Third)] {
        var decoded: [(First, Second, Third)] = []
        decoded.reserveCapacity(count)
        if count > 0 { try checkColumns(3, fileID: fileID, line: line) }
        for row in 0..<count {
            decoded.append(
                (
                    try value(row, 0, as: First.self, fileID: fileID, line: line),
                    try value(row, 1, as: Second.self, fileID: fileID, line: line),
                    try value(row, 2, as: Third.self, fileID: fileID, line: line)
                )
            )
        }
        return decoded
    }

    /// All rows' 4 values; see the general form.
    @inlinable
    public func decode<
        First: PostgresDecodable,
        Second: PostgresDecodable,
        Third: PostgresDecodable,
        Fourth: PostgresDecodable
    >(
        _: (First, Second, Third, Fourth).Type = (First, Second, Third, Fourth).self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> [(First, Second, Third, Fourth)] {
        var decoded: [(First, Second, Third, Fourth)] = []
        decoded.reserveCapacity(count)
        if count > 0 { try checkColumns(4, fileID: fileID, line: line) }
        for row in 0..<count {
            decoded.append(
                (
                    try value(row, 0, as: First.self, fileID: fileID, line: line),
                    try value(row, 1, as: Second.self, fileID: fileID, line: line),
                    try value(row, 2, as: Third.self, fileID: fileID, line: line),
                    try value(row, 3, as: Fourth.self, fileID: fileID, line: line)
                )
            )
        }
        return decoded
    }

    /// All rows' 5 values; see the general form.
    @inlinable
    public func decode<
        First: PostgresDecodable,
        Second: PostgresDecodable,
        Third: PostgresDecodable,
        Fourth: PostgresDecodable,
        Fifth: PostgresDecodable
    >(
        _: (First, Second, Third, Fourth, Fifth).Type = (First, Second, Third, Fourth, Fifth).self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> [(First, Second, Third, Fourth, Fifth)] {
        var decoded: [(First, Second, Third, Fourth, Fifth)] = []
        decoded.reserveCapacity(count)
        if count > 0 { try checkColumns(5, fileID: fileID, line: line) }
        for row in 0..<count {
            decoded.append(
                (
                    try value(row, 0, as: First.self, fileID: fileID, line: line),
                    try value(row, 1, as: Second.self, fileID: fileID, line: line),
                    try value(row, 2, as: Third.self, fileID: fileID, line: line),
                    try value(row, 3, as: Fourth.self, fileID: fileID, line: line),
                    try value(row, 4, as: Fifth.self, fileID: fileID, line: line)
                )
            )
        }
        return decoded
    }

    /// All rows' 6 values; see the general form.
    @inlinable
    public func decode<
        First: PostgresDecodable,
        Second: PostgresDecodable,
        Third: PostgresDecodable,
        Fourth: PostgresDecodable,
        Fifth: PostgresDecodable,
        Sixth: PostgresDecodable
    >(
        _: (First, Second, Third, Fourth, Fifth, Sixth).Type = (First, Second, Third, Fourth, Fifth, Sixth).self,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) throws(PostgresError) -> [(First, Second, Third, Fourth, Fifth, Sixth)] {
        var decoded: [(First, Second, Third, Fourth, Fifth, Sixth)] = []
        decoded.reserveCapacity(count)
        if count > 0 { try checkColumns(6, fileID: fileID, line: line) }
        for row in 0..<count {
            decoded.append(
                (
                    try value(row, 0, as: First.self, fileID: fileID, line: line),
                    try value(row, 1, as: Second.self, fileID: fileID, line: line),
                    try value(row, 2, as: Third.self, fileID: fileID, line: line),
                    try value(row, 3, as: Fourth.self, fileID: fileID, line: line),
                    try value(row, 4, as: Fifth.self, fileID: fileID, line: line),
                    try value(row, 5, as: Sixth.self, fileID: fileID, line: line)
                )
            )
        }
        return decoded
    }
}
