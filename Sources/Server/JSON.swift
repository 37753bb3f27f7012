import Foundation
import Hummingbird
import NIOCore

/// JSON as the API writes it.
enum JSON {
    static func encode(_ value: some Encodable) throws -> ByteBuffer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return ByteBuffer(bytes: try encoder.encode(value))
    }

    static func response(
        _ value: some Encodable,
        status: HTTPResponse.Status = .ok,
        etag: Int? = nil,
        cacheControl: String? = nil
    ) throws -> Response {
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[.cacheControl] = cacheControl
        headers[.eTag] = etag.map { "\"\($0)\"" }
        return Response(status: status, headers: headers, body: .init(byteBuffer: try encode(value)))
    }
}
