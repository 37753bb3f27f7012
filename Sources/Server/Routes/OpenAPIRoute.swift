import Foundation
import Hummingbird
import NIOCore

/// `GET /openapi.json`: the API's description, from the file `openapi.json`.
struct OpenAPIRoute {
    func add(to router: Router<APIContext>) {
        router.get("openapi.json") { _, _ in
            guard let document = Self.document else { throw Problem.internalError }
            return Response(
                status: .ok,
                headers: [.contentType: "application/json", .cacheControl: "public, max-age=3600"],
                body: .init(byteBuffer: ByteBuffer(bytes: document))
            )
        }
    }

    static let document: Data? = Bundle.module.url(forResource: "openapi", withExtension: "json").flatMap {
        try? Data(contentsOf: $0)
    }
}
