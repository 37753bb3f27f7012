package import Access
import Audit
import Contacts
import Feeds
package import Hummingbird
import HummingbirdCore
import NIOCore
package import Postgres
package import Registry
import Search
import Stewardship
package import ServiceLifecycle

/// Builds the server: the program and the tests call the same.
///
/// - Parameters:
///   - pool: logged in as `contactpoint_api`. It runs as a service of the application, which closes it last.
///   - keys: sign the sessions by which the database knows the caller.
///   - tokens: verifies bearer tokens.
///   - services: what runs beside the requests: the audit's sealer.
package func contactPointApplication(
    _ configuration: ServerConfiguration,
    pool: Pool,
    keys: SessionKeyRing,
    tokens: BearerTokens,
    services extra: [any Service] = []
) throws -> some ApplicationProtocol {
    let logger = configuration.logger
    let tracer = configuration.traces.map { FileTracer(path: $0, metrics: configuration.metrics, logger: logger) }
    // Services start in this order and end in the reverse one.
    var services: [any Service] =
        [
            pool, GrantSweeper(pool: pool, logger: logger), ShieldSweeper(pool: pool, logger: logger), tokens.provider,
        ] + extra
    if let tracer { services.append(tracer) }
    if let path = configuration.sessionKeyFile {
        let interval = configuration.sessionKeyInterval
        services.append(SessionKeyWatch(path: path, ring: keys, interval: interval, logger: logger))
    }
    if let feeds = configuration.feeds {
        let imports = UploadImports(pool: feeds, keys: keys)
        services += [feeds, UploadImporter(imports: imports, interval: configuration.uploadInterval, logger: logger)]
    }
    let throttle = configuration.throttle.map { Throttle(pool: pool, limits: $0, logger: logger) }
    if let throttle { services.append(throttle) }
    if let metrics = configuration.metrics, let (host, port) = configuration.metricsAddress {
        services.append(metricsApplication(host: host, port: port, metrics: metrics, logger: logger))
    }
    let http = HTTP1Channel.Configuration(
        idleTimeout: .seconds(30),
        httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 * 1024,
            maxHeaderListSize: 32 * 1024,
            maxHeaderFieldCount: 100
        )
    )
    var server = HTTPServerBuilder.http1(configuration: http)
    if let tls = configuration.tls {
        let (builder, reloader) = try tls.server(http, every: configuration.certificateInterval, logger: logger)
        server = builder
        services.append(reloader)
    }
    return Application(
        router: contactPointRouter(
            configuration,
            pool: pool,
            keys: keys,
            tokens: tokens,
            throttle: throttle,
            tracer: tracer
        ),
        server: server,
        configuration: .init(
            address: .hostname(configuration.host, port: configuration.port),
            availableConnectionsDelegate: .maximum(configuration.connectionLimit, logger: logger)
        ),
        services: services,
        logger: logger
    )
}

/// The same with a key that stays.
package func contactPointApplication(
    _ configuration: ServerConfiguration,
    pool: Pool,
    key: SessionKey,
    tokens: BearerTokens,
    services: [any Service] = []
) throws -> some ApplicationProtocol {
    try contactPointApplication(
        configuration,
        pool: pool,
        keys: SessionKeyRing(key),
        tokens: tokens,
        services: services
    )
}

/// Serves until SIGTERM or SIGINT: then requests under way are answered, and the pool closes.
///
/// - Throws: ``ListenError`` where the address can't be had.
package func serveContactPoint(
    _ configuration: ServerConfiguration,
    pool: Pool,
    keys: SessionKeyRing,
    tokens: BearerTokens,
    services: [any Service] = []
) async throws {
    do {
        try await contactPointApplication(configuration, pool: pool, keys: keys, tokens: tokens, services: services)
            .runService()
    } catch let error as IOError {
        throw ListenError(host: configuration.host, port: configuration.port, errno: error.errnoCode)
    }
}

/// The routes with all that stands before them, from the outside in: trace, log, headers, problems, sign-in.
func contactPointRouter(
    _ configuration: ServerConfiguration,
    pool: Pool,
    keys: SessionKeyRing,
    tokens: BearerTokens,
    throttle: Throttle? = nil,
    tracer: FileTracer? = nil
) -> Router<APIContext> {
    contactPointRouter(
        configuration,
        pool: pool,
        keys: keys,
        readiness: Readiness(pool: pool, provider: tokens.provider),
        throttle: throttle,
        tracer: tracer,
        identifying: BearerAuthentication(
            desk: SignInDesk(tokens: tokens, accounts: AccountDirectory(pool: pool))
        )
    )
}

/// The same with another way of finding out who asks, which puts the answer into the context; no throttle and no traces.
package func contactPointRouter(
    _ configuration: ServerConfiguration,
    pool: Pool,
    keys: SessionKeyRing,
    readiness: Readiness,
    identifying identity: some RouterMiddleware<APIContext>
) -> Router<APIContext> {
    contactPointRouter(
        configuration,
        pool: pool,
        keys: keys,
        readiness: readiness,
        throttle: nil,
        tracer: nil,
        identifying: identity
    )
}

private func contactPointRouter(
    _ configuration: ServerConfiguration,
    pool: Pool,
    keys: SessionKeyRing,
    readiness: Readiness,
    throttle: Throttle?,
    tracer: FileTracer?,
    identifying identity: some RouterMiddleware<APIContext>
) -> Router<APIContext> {
    let registry = Registry(pool: pool, keys: keys)
    let router = Router(context: APIContext.self)
    router.addMiddleware {
        RequestTraces(tracer: tracer)
        RequestLog()
        if let metrics = configuration.metrics { RequestMetrics(factory: metrics) }
        AnswerHeaders()
        ProblemAnswers()
    }
    HealthRoutes(readiness: readiness).add(to: router)
    OpenAPIRoute().add(to: router)

    let signedIn = router.group("v1").addMiddleware {
        RequestLimit(configuration.requestLimit)
        SchemaGate(readiness: readiness)
        identity
        Throttling(throttle: throttle, registry: registry)
    }
    let search = Search(registry: registry)
    // A search changes nothing: it may be repeated.
    SearchRoutes(search: search, registry: registry, throttle: throttle).add(to: signedIn)
    let changing = signedIn.group().addMiddleware { RepeatedRequests() }
    HouseholdRoutes(search: search, registry: registry, throttle: throttle).add(to: signedIn)
    ChildRoutes(contacts: Contacts(registry: registry), registry: registry, throttle: throttle).add(to: signedIn)
    InvolvementRoutes(contacts: Contacts(registry: registry), registry: registry).add(to: changing)
    ServiceRoutes(contacts: Contacts(registry: registry), registry: registry).add(to: changing)
    BrokerRoutes(contacts: Contacts(registry: registry), registry: registry).add(to: changing)
    AuditRoutes(trail: AuditTrail(registry: registry), registry: registry).add(to: signedIn)
    AlertRoutes(queue: AlertQueue(registry: registry), registry: registry).add(to: changing)
    AuthorityRoutes(registry: registry).add(to: signedIn)
    AccountRoutes(team: Team(registry: registry), registry: registry).add(to: changing)
    SavingsRoutes(registry: registry).add(to: signedIn)
    ShieldingRoutes(registry: registry).add(to: changing)
    StewardshipRoutes(stewardship: Stewardship(registry: registry), registry: registry).add(to: changing)
    ReviewRoutes(queue: ReviewQueue(registry: registry), registry: registry).add(to: changing)
    // An upload is resumed where it ended: no key is needed.
    UploadRoutes(pool: configuration.feeds, keys: keys, registry: registry, limit: configuration.uploadLimit)
        .add(to: signedIn)
    refuseOtherMethods(router)
    return router
}

/// A path that exists, asked with another method, says which methods it has (RFC 9110, 15.5.6).
private func refuseOtherMethods(_ router: Router<APIContext>) {
    let known = Dictionary(grouping: router.routes, by: \.path.description)
    for routes in known.values {
        let allowed = routes.map(\.method)
        for method in HTTPRequest.Method.known where !allowed.contains(method) {
            router.on(routes[0].path, method: method) { _, _ -> Response in
                throw Problem.methodNotAllowed(allowed: allowed.map(\.rawValue).sorted())
            }
        }
    }
}
