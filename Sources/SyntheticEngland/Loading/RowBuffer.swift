/// Rows in the binary format of COPY, of words that stand in a block's text.
///
/// `BinaryCopyBuffer` takes Swift values; here most values are pieces of one buffer, and a `String` for each would be
/// most of the generator's time.
struct RowBuffer: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var rows = 0

    static let header: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    static let trailer: [UInt8] = [0xFF, 0xFF]

    mutating func beginRow(columns: Int16) {
        rows += 1
        write(columns)
    }

    mutating func append<Value: FixedWidthInteger>(_ value: Value) {
        write(Int32(MemoryLayout<Value>.size))
        write(value)
    }

    mutating func append(_ flag: Bool) { append(flag ? 1 : 0 as UInt8) }

    mutating func append(day: Block.Day) {
        day == Block.never ? appendNull() : append(day)
    }

    /// `timestamptz`: noon of the day.
    mutating func append(noonOf day: Block.Day) {
        append((Int64(day) * 24 + 12) * 3_600_000_000)
    }

    mutating func append(_ text: StaticString) {
        write(Int32(text.utf8CodeUnitCount))
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ text: String) {
        write(Int32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(_ text: Block.Text, of buffer: [UInt8]) {
        guard !text.isNone else { return appendNull() }
        write(text.count)
        bytes.append(contentsOf: buffer[text.bytes])
    }

    mutating func append(digits number: Int64, width: Int) {
        write(Int32(width))
        bytes.append(decimal: Int(number), width: width)
    }

    mutating func appendNull() { write(-1 as Int32) }

    private mutating func write<Value: FixedWidthInteger>(_ value: Value) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
