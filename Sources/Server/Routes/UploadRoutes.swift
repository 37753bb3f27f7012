import Feeds
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Postgres
import Registry

/// `/v1/feeds/uploads`: sources' files, resumable as draft-ietf-httpbis-resumable-upload has it, and what became of them.
struct UploadRoutes {
    /// Logged in as `contactpoint_feed`.
    let pool: Pool?
    let keys: SessionKeyRing
    let registry: Registry
    /// How many bytes an upload may have.
    let limit: Int64

    private static let pieceType = "application/partial-upload"

    func add(to routes: RouterGroup<APIContext>) {
        routes.on("feeds/uploads", method: .options, use: options)
        routes.post("feeds/uploads", use: begin)
        routes.get("feeds/uploads", use: list)
        routes.head("feeds/uploads/{upload}", use: show)
        routes.get("feeds/uploads/{upload}", use: show)
        routes.patch("feeds/uploads/{upload}", use: append)
        routes.delete("feeds/uploads/{upload}", use: cancel)
        routes.get("feeds/uploads/{upload}/rejects", use: rejects)
        routes.get("feeds/outcomes", use: outcomes)
    }

    private struct List: Encodable {
        let uploads: [Upload]
    }

    private struct Rejects: Encodable {
        let rejects: [UploadReject]
    }

    private struct Outcomes: Encodable {
        struct Outcome: Encodable {
            let sequence: String
            let recordID: String
            let version: Int64
            let outcome: String
            let number: ChildNumber?
            let score: Double?
            let reasons: String?
        }

        let outcomes: [Outcome]
    }

    /// What a request says of the piece that is its body.
    private struct Piece {
        let offset: Int64
        let isLast: Bool
        /// How many bytes the upload will have, where the request tells.
        let length: Int64?

        init(_ request: Request, at offset: Int64?) throws {
            guard let offset else { throw Problem.uploadHeader }
            self.offset = offset
            switch request.headers[.uploadComplete] {
            case "?1": isLast = true
            case "?0": isLast = false
            default: throw Problem.uploadHeader
            }
            let ends = request.headers[.contentLength].flatMap { Int64($0) }.map { offset + min($0, .max - offset) }
            length = try request.count(.uploadLength) ?? (isLast ? ends : nil)
        }
    }

    @Sendable
    private func options(_: Request, context _: APIContext) async throws -> Response {
        Response(status: .noContent, headers: [.acceptPatch: Self.pieceType, .uploadLimit: uploadLimit])
    }

    @Sendable
    private func begin(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            (try request.uploadFormat(), try Piece(request, at: 0))
        } ask: { feeds, asked in
            let (format, piece) = asked
            let upload = try await feeds.beginUpload(format, length: piece.length, most: limit)
            let received = try await take(piece, of: request, to: upload, of: feeds)
            var response = answer(.created, received, isComplete: piece.isLast)
            response.headers[.location] = "/v1/feeds/uploads/\(upload)"
            return response
        }
    }

    @Sendable
    private func append(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            guard request.headers[.contentType] == Self.pieceType else { throw Problem.uploadType }
            return (try context.id("upload"), try Piece(request, at: try request.count(.uploadOffset)))
        } ask: { feeds, asked in
            let (upload, piece) = asked
            let received = try await take(piece, of: request, to: upload, of: feeds)
            return answer(.noContent, received, isComplete: piece.isLast)
        }
    }

    /// Keeps the body as it comes: what was kept when the connection breaks is not sent again.
    private func take(_ piece: Piece, of request: Request, to upload: Int64, of feeds: Feeds) async throws -> Int64 {
        func keep(_ bytes: [UInt8], at offset: Int64, isLast: Bool = false) async throws -> Int64 {
            try await feeds.append(bytes, to: upload, at: offset, isLast: isLast, length: piece.length, most: limit)
        }
        // What doesn't fit is refused before any of it is read.
        var offset = try await keep([], at: piece.offset)
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            bytes += buffer.readableBytesView
            while bytes.count >= Upload.pieceSize {
                offset = try await keep(Array(bytes.prefix(Upload.pieceSize)), at: offset)
                bytes.removeFirst(Upload.pieceSize)
            }
        }
        return try await keep(bytes, at: offset, isLast: piece.isLast)
    }

    @Sendable
    private func list(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
        } ask: { feeds, _ in
            try JSON.response(List(uploads: try await feeds.uploads()))
        }
    }

    @Sendable
    private func show(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            try context.id("upload")
        } ask: { feeds, id in
            guard let upload = try await feeds.uploads(id).first else { throw Refusal(.notFound) }
            var response = answer(.ok, upload.received, isComplete: upload.isComplete)
            response.headers[.uploadLength] = upload.length.map(String.init)
            response.headers[.contentType] = "application/json"
            response.body = .init(byteBuffer: try JSON.encode(upload))
            return response
        }
    }

    @Sendable
    private func cancel(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            try context.id("upload")
        } ask: { feeds, upload in
            try await feeds.cancel(upload)
            return Response(status: .noContent)
        }
    }

    @Sendable
    private func rejects(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            (try context.id("upload"), Int32(clamping: try request.after()))
        } ask: { feeds, asked in
            try JSON.response(Rejects(rejects: try await feeds.rejects(of: asked.0, after: asked.1)))
        }
    }

    @Sendable
    private func outcomes(_ request: Request, context: APIContext) async throws -> Response {
        try await asking(request, context) {
            try request.after()
        } ask: { feeds, after in
            let outcomes = try await feeds.outcomes(after: after).map {
                Outcomes.Outcome(
                    sequence: String($0.sequence),
                    recordID: $0.recordID,
                    version: $0.version,
                    outcome: $0.state,
                    number: $0.number,
                    score: $0.score,
                    reasons: $0.reasons
                )
            }
            return try JSON.response(Outcomes(outcomes: outcomes))
        }
    }

    /// Who asks and why, as everywhere; here the database is asked as the source.
    private func asking<Value>(
        _ request: Request,
        _ context: APIContext,
        read: () async throws -> Value,
        ask: (Feeds, Value) async throws -> Response
    ) async throws -> Response {
        let caller = try context.requireSignedIn().caller
        let attempt = DisclosureAttempt(action: "upload", caller: caller, registry: registry, logger: context.logger)
        return try await attempt.asking(request, read: read) { value, purpose in
            guard let pool else { throw Problem.uploadsNotServed }
            do {
                return try await ask(Feeds(pool: pool, keys: keys, caller: caller, purpose: purpose), value)
            } catch let refusal as Refusal {
                var problem = Problem(refusal)
                if refusal.code == .uploadTooLarge { problem.headers[.uploadLimit] = uploadLimit }
                throw problem
            }
        }
    }

    private var uploadLimit: String { "max-size=\(limit)" }

    private func answer(_ status: HTTPResponse.Status, _ received: Int64, isComplete: Bool) -> Response {
        Response(
            status: status,
            headers: [
                .uploadOffset: String(received), .uploadComplete: isComplete ? "?1" : "?0", .uploadLimit: uploadLimit,
            ]
        )
    }
}

extension Request {
    /// Of what kind the file is.
    fileprivate func uploadFormat() throws -> FeedReader.Format {
        guard ["gzip", "identity", nil].contains(headers[.contentEncoding]) else { throw Problem.uploadType }
        let type = headers[.contentType].flatMap(MediaType.init(from:))
        if type?.isType(.textCsv) == true { return .csv }
        if type?.isType(.init(type: .application, subType: "x-ndjson")) == true { return .ndjson }
        throw Problem.uploadType
    }

    /// A header's whole number, of 15 digits at most (RFC 9651).
    fileprivate func count(_ name: HTTPField.Name) throws -> Int64? {
        guard let text = headers[name] else { return nil }
        guard text.utf8.count <= 15, let number = Int64(text), number >= 0 else { throw Problem.uploadHeader }
        return number
    }

    /// After which of a list the page begins.
    fileprivate func after() throws -> Int64 {
        guard let text = uri.queryParameters["after"] else { return 0 }
        guard let after = Int64(text), after >= 0 else { throw Refusal(.valueMalformed) }
        return after
    }
}
