import Foundation
import Hummingbird
import NIOCore

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
    /// The body's bytes, where it says that it is JSON: 64 kB at most.
    ///
    /// - Throws: ``Problem``.
    func json() async throws -> Data {
        let limit = 64 * 1024
        guard let type = headers[.contentType].flatMap(MediaType.init(from:)), type.isType(.applicationJson) else {
            throw Problem.contentType
        }
        // Said before reading: a client that announces ten megabytes is told at once.
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit { throw Problem.bodyTooLarge }
        do {
            return Data(try await body.collect(upTo: limit).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Problem.bodyTooLarge
        }
    }

    /// The body's fields.
    ///
    /// - Throws: ``Problem``.
    func fields<Key: BodyKey>(_: Key.Type) async throws -> StrictFields<Key> {
        let data = try await json()
        do {
            return try JSONDecoder().decode(StrictBody<Key>.self, from: data).fields
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem.bodyNotJSON
        }
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
