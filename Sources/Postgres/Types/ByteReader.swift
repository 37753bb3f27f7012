/// Reads a binary value piece by piece, and never beyond its end.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func integer<Number: FixedWidthInteger>(_: Number.Type = Number.self) throws(CellError) -> Number {
        Number(bigEndian: try take(MemoryLayout<Number>.size).loadUnaligned(as: Number.self))
    }

    mutating func int32() throws(CellError) -> Int32 { try integer() }

    mutating func take(_ count: Int) throws(CellError) -> UnsafeRawBufferPointer {
        guard count >= 0, count <= bytes.count - offset else { throw .malformed }
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
    }

    /// A value after its length, which is -1 for null.
    mutating func value() throws(CellError) -> UnsafeRawBufferPointer? {
        let length = Int(try int32())
        return length == -1 ? nil : try take(length)
    }
}
