package import Access
import Contacts
package import Hummingbird
import NIOCore
package import Postgres
package import Registry
import Search

/// Builds the server: the program and the tests call the same.
///
/// - Parameters:
///   - pool: logged in as `contactpoint_api`. It runs as a service of the application, which closes it last.
///   - key: signs the sessions by which the database knows the caller.
///   - tokens: verifies bearer tokens.
package func contactPointApplication(
    _ configuration: ServerConfiguration,
    pool: Pool,
    key: SessionKey,
    tokens: BearerTokens
) -> some ApplicationProtocol {
    Application(
        router: contactPointRouter(pool: pool, key: key, tokens: tokens),
        server: .http1(
            configuration: .init(
                idleTimeout: .seconds(30),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 * 1024,
                    maxHeaderListSize: 32 * 1024,
                    maxHeaderFieldCount: 100
                )
            )
        ),
        configuration: .init(address: .hostname(configuration.host, port: configuration.port)),
        services: [
            pool, GrantSweeper(pool: pool, logger: configuration.logger),
            ShieldSweeper(pool: pool, logger: configuration.logger),
        ],
        logger: configuration.logger
    )
}

/// Serves until SIGTERM or SIGINT: then requests under way are answered, and the pool closes.
///
/// - Throws: ``ListenError`` where the address can't be had.
package func serveContactPoint(
    _ configuration: ServerConfiguration,
    pool: Pool,
    key: SessionKey,
    tokens: BearerTokens
) async throws {
    do {
        try await contactPointApplication(configuration, pool: pool, key: key, tokens: tokens).runService()
    } catch let error as IOError {
        throw ListenError(host: configuration.host, port: configuration.port, errno: error.errnoCode)
    }
}

/// The routes with all that stands before them, from the outside in: log, headers, problems, sign-in.
func contactPointRouter(pool: Pool, key: SessionKey, tokens: BearerTokens) -> Router<APIContext> {
    let registry = Registry(pool: pool, key: key)
    let readiness = Readiness(pool: pool)
    let accounts = AccountDirectory(pool: pool)

    let router = Router(context: APIContext.self)
    router.addMiddleware {
        RequestLog()
        AnswerHeaders()
        ProblemAnswers()
    }
    HealthRoutes(readiness: readiness).add(to: router)
    OpenAPIRoute().add(to: router)

    let signedIn = router.group("v1").addMiddleware {
        SchemaGate(readiness: readiness)
        BearerAuthentication(tokens: tokens, accounts: accounts)
    }
    SearchRoutes(search: Search(registry: registry), registry: registry).add(to: signedIn)
    ChildRoutes(contacts: Contacts(registry: registry), registry: registry).add(to: signedIn)
    AuthorityRoutes(registry: registry).add(to: signedIn)
    ShieldingRoutes(registry: registry).add(to: signedIn)
    refuseOtherMethods(router)
    return router
}

/// A path that exists, asked with another method, says which methods it has (RFC 9110, 15.5.6).
private func refuseOtherMethods(_ router: Router<APIContext>) {
    let known = Dictionary(grouping: router.routes, by: \.path.description)
    for routes in known.values {
        let allowed = routes.map(\.method)
        for method in [HTTPRequest.Method.get, .head, .post, .put, .patch, .delete, .options]
        where !allowed.contains(method) {
            router.on(routes[0].path, method: method) { _, _ -> Response in
                throw Problem.methodNotAllowed(allowed: allowed.map(\.rawValue).sorted())
            }
        }
    }
}
