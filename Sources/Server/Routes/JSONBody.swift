import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads a request's body as JSON, in bounded size and time.
enum JSONBody {
    static let limit = 64 * 1024
    /// A body is sent at once; whoever sends it drop by drop holds a place.
    static let patience: Duration = .seconds(10)

    /// - Throws: ``Problem``.
    static func read<Body: Decodable>(_: Body.Type = Body.self, of request: Request) async throws -> Body {
        guard let type = request.headers[.contentType].flatMap(MediaType.init(from:)), type.isType(.applicationJson)
        else {
            throw Problem.contentType
        }
        // Said before reading: a client that announces ten megabytes is told at once.
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Problem.bodyTooLarge
        }
        let body: ByteBuffer
        do {
            body = try await collected(request.body)
        } catch is NIOTooManyBytesError {
            throw Problem.bodyTooLarge
        }
        return try decode(Data(body.readableBytesView))
    }

    static func decode<Body: Decodable>(_ data: Data, as _: Body.Type = Body.self) throws -> Body {
        do {
            return try JSONDecoder().decode(Body.self, from: data)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem.bodyNotJSON
        }
    }

    private static func collected(_ body: RequestBody) async throws -> ByteBuffer {
        try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask { try await body.collect(upTo: limit) }
            group.addTask {
                try await Task.sleep(for: patience)
                throw Problem.bodyTooSlow
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw Problem.bodyTooSlow }
            return first
        }
    }
}

/// The fields of a JSON body, which may have those of `Key` and no others.
protocol BodyKey: StrictKey {
    /// What such a body is, for the words of problems.
    static var place: String { get }
}

private struct StrictBody<Key: BodyKey>: Decodable {
    let fields: StrictFields<Key>

    init(from decoder: any Decoder) throws {
        fields = try StrictFields(decoder, of: Key.place)
    }
}

extension Request {
    /// The body's fields.
    ///
    /// - Throws: ``Problem``.
    func fields<Key: BodyKey>(_: Key.Type) async throws -> StrictFields<Key> {
        try await JSONBody.read(StrictBody<Key>.self, of: self).fields
    }

    /// The version that the client read, from the header If-Match (RFC 9110, 13.1.1). `*` names none.
    ///
    /// - Throws: ``Problem`` `version-missing`.
    func version() throws -> Int32 {
        guard let text = headers[.ifMatch], text.hasPrefix("\""), text.hasSuffix("\""), text.count > 2,
            let version = Int32(text.dropFirst().dropLast())
        else { throw Problem.versionMissing }
        return version
    }
}
