import Hummingbird

/// What a load balancer asks: is the process alive, and can it serve?
struct HealthRoutes {
    private struct State: Encodable {
        let status: String
        var warnings: [String]?
    }

    let readiness: Readiness

    func add(to router: Router<APIContext>) {
        router.get("health/live") { _, _ in
            try JSON.response(State(status: "live"))
        }
        router.get("health/ready") { _, _ in
            try await readiness.check()
            let months = try await readiness.checkAudit()
            let warnings =
                months < 3 ? ["The audit has partitions for \(months) months ahead: 'contactpoint audit extend'."] : nil
            return try JSON.response(State(status: "ready", warnings: warnings))
        }
    }
}
