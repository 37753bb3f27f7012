public import Foundation

/// PostgreSQL's `numeric` is a list of digits to the base of 10,000: their number, the weight of the first (its exponent),
/// sign, decimal places shown, then the digits, each two bytes. `Decimal` is a 128-bit whole number and a power of ten.
extension Decimal: PostgresEncodable, PostgresDecodable {
    /// `numeric`
    public static var postgresType: PostgresType { .numeric }

    /// The digits, with as many decimal places as there are: a `Decimal` has no zeros at its end, so 1.50 becomes 1.5.
    public func encode(into buffer: inout [UInt8]) {
        guard !isNaN else { return NumericHeader(sign: .nan).append(to: &buffer) }
        var rest = significandDigits
        var groups: [UInt16] = []
        // The lowest group may be partly beyond the significand, whose exponent needn't be one of four's.
        let (group, shift) = exponent.quotientAndRemainderFloored(by: 4)
        if shift > 0 {
            let low = UInt128(powerOfTen: 4 - shift)
            groups.append(UInt16(rest % low * UInt128(powerOfTen: shift)))
            rest /= low
        }
        while rest > 0 {
            groups.append(UInt16(rest % 10_000))
            rest /= 10_000
        }
        while groups.last == 0 { groups.removeLast() }
        NumericHeader(
            digits: Int16(groups.count),
            weight: Int16(groups.isEmpty ? 0 : group + groups.count - 1),
            sign: isSignMinus ? .minus : .plus,
            scale: Int16(max(0, -exponent))
        ).append(to: &buffer)
        for digit in groups.reversed() { digit.appendBigEndian(to: &buffer) }
    }

    /// Reads `numeric`. `infinity`, and what needs more than a `Decimal`'s 38 digits, is `.outOfRange`: nothing is rounded.
    public init(postgres cell: Cell) throws(CellError) {
        guard cell.type == .numeric else { throw .type(expected: "numeric") }
        self = try cell.withBytes { bytes throws(CellError) in
            var reader = ByteReader(bytes: bytes)
            let header = try NumericHeader(&reader)
            switch header.sign {
            case .nan: return .nan
            case .infinity, .minusInfinity: throw .outOfRange
            case .plus, .minus: break
            }
            var exponent = 4 * (Int(header.weight) + 1 - Int(header.digits))
            var significand: UInt128 = 0
            for index in 0..<header.digits {
                let digit: UInt16 = try reader.integer()
                guard digit < 10_000 else { throw .malformed }
                var width = 4
                var value = UInt128(digit)
                // Zeros at the end need no room.
                while index == header.digits - 1, width > 1, value % 10 == 0 {
                    value /= 10
                    width -= 1
                    exponent += 1
                }
                let (product, overflows) = significand.multipliedReportingOverflow(by: UInt128(powerOfTen: width))
                let (sum, carries) = product.addingReportingOverflow(value)
                guard !overflows, !carries else { throw .outOfRange }
                significand = sum
            }
            guard reader.isAtEnd else { throw .malformed }
            if significand == 0 { return 0 }
            // A larger exponent than there is becomes zeros, where there is room for them.
            while exponent > 127 {
                let (product, overflows) = significand.multipliedReportingOverflow(by: 10)
                guard !overflows else { throw .outOfRange }
                significand = product
                exponent -= 1
            }
            guard (-128...127).contains(exponent) else { throw .outOfRange }
            guard let number = Decimal(significand, exponent: exponent, isNegative: header.sign == .minus) else {
                throw .outOfRange
            }
            return number
        }
    }

    /// Foundation shows its 128 bits only as text.
    private var significandDigits: UInt128 { UInt128(significand.magnitude.description) ?? 0 }

    /// The number, or nil where Foundation would round it.
    private init?(_ significand: UInt128, exponent: Int, isNegative: Bool) {
        guard let whole = Decimal(string: significand.description), whole.description == significand.description else {
            return nil
        }
        self.init(sign: isNegative ? .minus : .plus, exponent: exponent, significand: whole)
    }
}

private struct NumericHeader {
    enum Sign: UInt16 {
        case plus = 0x0000
        case minus = 0x4000
        case nan = 0xC000
        case infinity = 0xD000
        case minusInfinity = 0xF000
    }

    var digits: Int16 = 0
    var weight: Int16 = 0
    var sign: Sign
    var scale: Int16 = 0

    init(digits: Int16 = 0, weight: Int16 = 0, sign: Sign, scale: Int16 = 0) {
        self.digits = digits
        self.weight = weight
        self.sign = sign
        self.scale = scale
    }

    init(_ reader: inout ByteReader) throws(CellError) {
        digits = try reader.integer()
        weight = try reader.integer()
        guard let sign = Sign(rawValue: try reader.integer()), digits >= 0 else { throw .malformed }
        self.sign = sign
        scale = try reader.integer()
        guard scale >= 0 else { throw .malformed }
    }

    func append(to buffer: inout [UInt8]) {
        digits.appendBigEndian(to: &buffer)
        weight.appendBigEndian(to: &buffer)
        sign.rawValue.appendBigEndian(to: &buffer)
        scale.appendBigEndian(to: &buffer)
    }
}

extension UInt128 {
    /// Ten to this power, of 0 to 4.
    fileprivate init(powerOfTen power: Int) {
        self = [1, 10, 100, 1000, 10_000][power]
    }
}

extension Int {
    /// The quotient rounded down, and the remainder, which is never negative.
    fileprivate func quotientAndRemainderFloored(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
