import CZlib

/// Unpacks gzip (RFC 1952), a piece at a time and in bounded memory. Members on end are one file.
final class Gunzip {
    private static let pieceSize = 1 << 18
    /// Rows pack to a tenth or so. What is packed so much more than that is made to fill a disk.
    private static let mostTimes = 200

    /// zlib wants it to stay where it is.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private var packed: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// Whether zlib had more than went into the last piece.
    private var hasMore = false
    private var taken = 0
    private var given = 0

    init() {
        stream.initialize(to: z_stream())
        let status = gunzip_begin(stream)
        precondition(status == Z_OK, "zlib has no memory")
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Adds the file's next bytes.
    func append(_ bytes: [UInt8]) {
        packed.removeFirst(position)
        position = 0
        packed += bytes
    }

    /// The next unpacked bytes; nil where more packed ones are needed.
    func next() throws(FeedFileError) -> [UInt8]? {
        guard position < packed.count || hasMore else { return nil }
        if isAtEnd { inflateReset(stream) }
        let (piece, status) = unpack()
        // What it can't go on with without more bytes is no fault.
        guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(status) else {
            throw FeedFileError("gzip-broken", "The file is damaged: compress it again and send it again.")
        }
        isAtEnd = status == Z_STREAM_END
        given += piece.count
        guard given <= max(taken * Self.mostTimes, 1 << 24) else {
            throw FeedFileError("gzip-too-tight", "The file unpacks to far more than rows do: send it as it is.")
        }
        return piece
    }

    /// - Throws: ``FeedFileError`` where the file ends in the middle.
    func finish() throws(FeedFileError) {
        guard isAtEnd else {
            throw FeedFileError("gzip-broken", "The compressed file ends too early: send all of it.")
        }
    }

    private func unpack() -> (piece: [UInt8], status: Int32) {
        var status = Z_OK
        let before = position
        let piece = packed.withUnsafeMutableBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
                stream.pointee.next_in = input.baseAddress.map { $0 + before }
                stream.pointee.avail_in = UInt32(input.count - before)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(Self.pieceSize)
                status = inflate(stream, Z_NO_FLUSH)
                count = Self.pieceSize - Int(stream.pointee.avail_out)
            }
        }
        position = packed.count - Int(stream.pointee.avail_in)
        taken += position - before
        hasMore = stream.pointee.avail_out == 0 && status == Z_OK
        return (piece, status)
    }
}
