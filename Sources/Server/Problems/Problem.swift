import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// An answer that isn't what was asked for, as RFC 9457 has it: a stable type for programs, a detail that tells people
/// what to do. It never repeats a value of the request.
struct Problem: Error, Sendable {
    /// The last part of ``type``.
    let code: String
    let title: String
    let status: HTTPResponse.Status
    var detail: String
    var headers: HTTPFields = [:]

    var type: String { (Self.registered.contains(code) ? Self.registry : Self.namespace) + code }

    static let namespace = "urn:contactpoint:problem:"
    /// Those of draft-ietf-httpbis-resumable-upload, which clients of uploads know.
    private static let registered = ["mismatching-upload-offset", "completed-upload", "inconsistent-upload-length"]
    private static let registry = "https://iana.org/assignments/http-problem-types#"
}

extension Problem {
    private struct Body: Encodable {
        let type: String
        let title: String
        let status: Int
        let detail: String
        let trace: String?
    }

    /// - Parameter trace: the id of the trace that the request belongs to.
    func response(trace: String?) throws -> Response {
        let body = try JSON.encode(Body(type: type, title: title, status: status.code, detail: detail, trace: trace))
        var headers = headers
        headers[.contentType] = "application/problem+json"
        return Response(status: status, headers: headers, body: .init(byteBuffer: body))
    }
}
