import Postgres
package import Registry

/// The requests for brokered contact that are the caller's.
package struct BrokeredRequests: Sendable, Codable {
    /// One that the caller asked.
    package struct Asked: Sendable, Codable {
        package var id: String
        package var number: ChildNumber
        package var askedAt: String
        /// `asked`, `answered`, `declined` or `withdrawn`. That it was passed on doesn't show.
        package var state: String
        /// How to reach the service, in its own words.
        package var answer: String?
    }

    /// One that waits for the caller: as the child's team, or as the service that it was passed to.
    package struct Waiting: Sendable, Codable {
        package var id: String
        package var number: ChildNumber
        package var askedAt: String
        /// `asked` or `passed`.
        package var state: String
        package var askedBy: String
        package var occupation: String
        package var callback: String
    }

    package var asked: [Asked]
    package var waiting: [Waiting]
}

/// What happened to a child that somebody works with.
package struct Notice: Sendable, Codable {
    package var id: String
    package var number: ChildNumber
    /// `service involved`, `service left`, `moved`, `lead changed` or `lead offered`.
    package var kind: String
    package var at: String
    package var service: String?
    package var serviceKind: String?
}

extension Contacts {
    private struct Id: Decodable {
        let id: String
    }

    private struct Notices: Decodable {
        let notices: [Notice]
    }

    /// Asks the child's team to pass a request for contact on to a service that can't be seen. Returns the request's id,
    /// whether there is such a service or not.
    ///
    /// - Parameter callback: how the service can reach the caller: 5 to 200 characters.
    package func askBroker(
        for number: ChildNumber,
        callback: String,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> String {
        try await ask(Id.self, as: caller, because: purpose) { token in
            """
            select contacts.ask_broker(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value), \(callback))
            """
        }.id
    }

    /// A step of a request: the team's `pass` (to an involvement) or `decline`, the service's `answer` or `decline`, and
    /// `withdraw` of who asked.
    package func broker(
        _ step: String,
        of request: Int64,
        to involvement: Int64?,
        answer: String?,
        as caller: Caller,
        because purpose: Purpose
    ) async throws {
        _ = try await ask(Registry.Done.self, as: caller, because: purpose) { token in
            """
            select contacts.broker(\(token.bytes), \(purpose.reason), \(caller.client), \(request), \(step), \(involvement),
                \(answer))
            """
        }
    }

    /// The caller's requests.
    package func brokered(as caller: Caller, because purpose: Purpose) async throws -> BrokeredRequests {
        try await ask(BrokeredRequests.self, as: caller, because: purpose) { token in
            "select contacts.brokered(\(token.bytes), \(purpose.reason), \(caller.client))"
        }
    }

    /// The caller's unread notices, the oldest hundred.
    package func notices(as caller: Caller, because purpose: Purpose) async throws -> [Notice] {
        try await ask(Notices.self, as: caller, because: purpose) { token in
            "select contacts.notices(\(token.bytes), \(purpose.reason), \(caller.client))"
        }.notices
    }

    /// Says that the caller has read notices. Others' ids change nothing and say nothing.
    package func haveRead(_ notices: [Int64], as caller: Caller, because purpose: Purpose) async throws {
        _ = try await ask(Registry.Done.self, as: caller, because: purpose) { token in
            "select contacts.read_notices(\(token.bytes), \(purpose.reason), \(caller.client), \(notices))"
        }
    }
}
