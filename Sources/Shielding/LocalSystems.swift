package import Foundation
package import Postgres
package import Registry

/// What a local system does: says which children it holds, asks what happened to their shields, confirms.
package struct LocalSystems: Sendable {
    private let shielding: Shielding
    private let registry: Registry

    package init(registry: Registry) {
        self.registry = registry
        shielding = Shielding(registry: registry)
    }

    /// Says which children the system holds, or holds no more. 500 at a time.
    package func hold(_ children: [ChildNumber], holds: Bool, as caller: Caller, because purpose: Purpose) async throws
    {
        try await Shielding.naming {
            try await registry.change(as: caller, because: purpose) { token in
                """
                select shielding.hold(\(token.bytes), \(purpose.reason), \(caller.client),
                    \(children.map(\.value)), \(holds))
                """
            }
        }
    }

    /// The oldest notices that the system has not confirmed, 500 at most, in their order for each child.
    package func notices(as caller: Caller, because purpose: Purpose) async throws -> [Notice] {
        try await shielding.read(
            "select notice, number, kind, at from shielding.pulled()",
            as: caller,
            because: purpose
        ) { token in
            "select shielding.pull(\(token.bytes), \(purpose.reason), \(caller.client))"
        } decode: {
            try $0.decode((UUID, Int64, String, Date).self).map {
                Notice(id: $0, number: try ChildNumber(stored: $1), kind: $2, at: Moment($3))
            }
        } children: {
            $0.map(\.number)
        }
    }

    /// Says that the system applied these notices. 500 at a time.
    package func confirm(_ notices: [UUID], as caller: Caller, because purpose: Purpose) async throws {
        try await Shielding.naming {
            try await registry.change(as: caller, because: purpose) { token in
                "select shielding.confirm(\(token.bytes), \(purpose.reason), \(caller.client), \(notices))"
            }
        }
    }

    /// Registers a system under its account, of the role `system` or `source`.
    ///
    /// - Parameters:
    ///   - pool: logged in as `contactpoint_operator`.
    ///   - url: where it is told at once; without one it asks.
    /// - Returns: false where there is no such account.
    package static func add(_ subject: UUID, name: String, url: String?, pool: Pool) async throws -> Bool {
        let rows = try await pool.query("select shielding.add_system(\(subject), \(name), \(url))")
        return try rows.decode(Int64?.self).first.flatMap(\.self) != nil
    }
}
