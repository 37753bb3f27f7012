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
