public import Foundation

/// A range of values: PostgreSQL's `int4range`, `int8range`, `numrange`, `daterange`, `tsrange` and `tstzrange`.
///
/// The server writes ranges of whole numbers and days with the lower end in and the upper end out: what was sent as
/// `PostgresRange(1...3)` comes back as `PostgresRange(1..<4)`. A lower end above the upper one is refused there.
public enum PostgresRange<Bound: PostgresRangeBound>: Hashable, Sendable {
    /// Holds nothing.
    case empty
    /// Everything between the two ends.
    case between(lower: End, upper: End)

    /// Where a range begins or ends.
    public enum End: Hashable, Sendable {
        /// The bound belongs to the range.
        case included(Bound)
        /// The bound doesn't.
        case excluded(Bound)
        /// There is no end.
        case unbounded
    }
}

/// A type of which PostgreSQL has ranges.
public protocol PostgresRangeBound: PostgresEncodable, PostgresDecodable, Comparable, Hashable {
    /// The range's type.
    static var postgresRangeType: PostgresType { get }

    /// The type of an array of such ranges.
    static var postgresRangeArrayType: PostgresType { get }
}

extension PostgresRange {
    /// From the lower bound up to, without, the upper one. Two equal bounds are the empty range.
    public init(_ range: Range<Bound>) {
        self =
            range.isEmpty
            ? .empty : .between(lower: .included(range.lowerBound), upper: .excluded(range.upperBound))
    }

    /// From the lower bound to the upper one.
    public init(_ range: ClosedRange<Bound>) {
        self = .between(lower: .included(range.lowerBound), upper: .included(range.upperBound))
    }

    /// From the bound on.
    public init(_ range: PartialRangeFrom<Bound>) {
        self = .between(lower: .included(range.lowerBound), upper: .unbounded)
    }

    /// Up to, without, the bound.
    public init(_ range: PartialRangeUpTo<Bound>) {
        self = .between(lower: .unbounded, upper: .excluded(range.upperBound))
    }

    /// Up to the bound.
    public init(_ range: PartialRangeThrough<Bound>) {
        self = .between(lower: .unbounded, upper: .included(range.upperBound))
    }

    /// Everything.
    public static var unbounded: PostgresRange { .between(lower: .unbounded, upper: .unbounded) }

    /// Whether the value lies in the range.
    public func contains(_ value: Bound) -> Bool {
        guard case .between(let lower, let upper) = self else { return false }
        let isAbove =
            switch lower {
            case .included(let bound): bound <= value
            case .excluded(let bound): bound < value
            case .unbounded: true
            }
        let isBelow =
            switch upper {
            case .included(let bound): value <= bound
            case .excluded(let bound): value < bound
            case .unbounded: true
            }
        return isAbove && isBelow
    }
}

extension PostgresRange: PostgresEncodable, PostgresDecodable {
    /// The range type of the bound.
    public static var postgresType: PostgresType { Bound.postgresRangeType }

    /// A byte of flags, then the bounds there are, each after its length.
    public func encode(into buffer: inout [UInt8]) {
        guard case .between(let lower, let upper) = self else { return buffer.append(RangeFlags.empty.rawValue) }
        var flags: RangeFlags = []
        switch lower {
        case .included: flags.insert(.lowerIncluded)
        case .excluded: break
        case .unbounded: flags.insert(.lowerUnbounded)
        }
        switch upper {
        case .included: flags.insert(.upperIncluded)
        case .excluded: break
        case .unbounded: flags.insert(.upperUnbounded)
        }
        buffer.append(flags.rawValue)
        for end in [lower, upper] {
            switch end {
            case .included(let bound), .excluded(let bound): appendWithLength(bound, to: &buffer)
            case .unbounded: break
            }
        }
    }

    /// Reads the bound's range type.
    public init(postgres cell: Cell) throws(CellError) {
        let type = Bound.postgresRangeType
        guard cell.type == type else { throw .type(expected: type.description) }
        self = try cell.withBytes { bytes throws(CellError) in
            var reader = ByteReader(bytes: bytes)
            let flags = RangeFlags(rawValue: try reader.integer())
            guard !flags.contains(.empty) else { return .empty }
            func end(isUnbounded: Bool, isIncluded: Bool) throws(CellError) -> End {
                guard !isUnbounded else { return .unbounded }
                let bound = try Bound(postgres: cell.part(type: Bound.postgresType, bytes: try reader.value()))
                return isIncluded ? .included(bound) : .excluded(bound)
            }
            let lower = try end(
                isUnbounded: flags.contains(.lowerUnbounded),
                isIncluded: flags.contains(.lowerIncluded)
            )
            let upper = try end(
                isUnbounded: flags.contains(.upperUnbounded),
                isIncluded: flags.contains(.upperIncluded)
            )
            guard reader.isAtEnd else { throw .malformed }
            return .between(lower: lower, upper: upper)
        }
    }
}

private struct RangeFlags: OptionSet {
    let rawValue: UInt8

    static let empty = RangeFlags(rawValue: 0x01)
    static let lowerIncluded = RangeFlags(rawValue: 0x02)
    static let upperIncluded = RangeFlags(rawValue: 0x04)
    static let lowerUnbounded = RangeFlags(rawValue: 0x08)
    static let upperUnbounded = RangeFlags(rawValue: 0x10)
}

// MARK: - Bounds

extension Int32: PostgresRangeBound {
    /// `int4range`
    public static var postgresRangeType: PostgresType { .int4Range }
    /// `int4range[]`
    public static var postgresRangeArrayType: PostgresType { .int4RangeArray }
}

extension Int64: PostgresRangeBound {
    /// `int8range`
    public static var postgresRangeType: PostgresType { .int8Range }
    /// `int8range[]`
    public static var postgresRangeArrayType: PostgresType { .int8RangeArray }
}

extension Int: PostgresRangeBound {
    /// `int8range`
    public static var postgresRangeType: PostgresType { .int8Range }
    /// `int8range[]`
    public static var postgresRangeArrayType: PostgresType { .int8RangeArray }
}

extension Decimal: PostgresRangeBound {
    /// `numrange`
    public static var postgresRangeType: PostgresType { .numericRange }
    /// `numrange[]`
    public static var postgresRangeArrayType: PostgresType { .numericRangeArray }
}

extension CivilDate: PostgresRangeBound {
    /// `daterange`
    public static var postgresRangeType: PostgresType { .dateRange }
    /// `daterange[]`
    public static var postgresRangeArrayType: PostgresType { .dateRangeArray }
}

extension CivilTimestamp: PostgresRangeBound {
    /// `tsrange`
    public static var postgresRangeType: PostgresType { .timestampRange }
    /// `tsrange[]`
    public static var postgresRangeArrayType: PostgresType { .timestampRangeArray }
}

extension Date: PostgresRangeBound {
    /// `tstzrange`
    public static var postgresRangeType: PostgresType { .timestamptzRange }
    /// `tstzrange[]`
    public static var postgresRangeArrayType: PostgresType { .timestamptzRangeArray }
}
