import Hummingbird

/// What a load balancer asks: is the process alive, and can it serve?
struct HealthRoutes {
    private struct State: Encodable {
        let status: String
    }

    let readiness: Readiness

    func add(to router: Router<APIContext>) {
        router.get("health/live") { _, _ in
            try JSON.response(State(status: "live"))
        }
        router.get("health/ready") { _, _ in
            try await readiness.check()
            return try JSON.response(State(status: "ready"))
        }
    }
}
