package import Foundation
package import Postgres
package import Registry

/// A service that works with children.
package struct ListedService: Sendable, Codable {
    package var service: Int64
    package var version: Int
    package var kind: String
    package var name: String
    /// The number of the authority where it works.
    package var authority: Int
    /// The national partner that keeps it; nil where the authority's team does.
    package var partner: String?
    package var phone: String?
    package var email: String?
    package var reference: String?
    package var from: CivilDate?
    /// The day after its last.
    package var to: CivilDate?
}

/// A post that an account holds at a service, with its own contact details.
package struct OwnPost: Sendable, Codable {
    package var service: Int64
    package var name: String
    package var version: Int
    package var phone: String?
    package var email: String?
    package var hours: String?
}

extension Contacts {
    /// The services of an authority, by name: 500 at most. No child's data.
    package func services(of authority: Int16, kind: String?, name: String?) async throws -> [ListedService] {
        let rows = try await registry.reference(
            """
            select service, version, kind, name, authority, partner, phone, email, reference, valid_from, valid_to
            from contacts.service
            where authority = \(authority) and (\(kind)::text is null or kind = \(kind))
                and (\(name)::text is null or starts_with(lower(name), lower(\(name))))
            order by name, service limit 500
            """
        )
        return try rows.decode(
            (
                Int64, Int32, String, String, Int16, String?, String?, String?, String?, CivilDate?, CivilDate?
            ).self
        ).map {
            ListedService(
                service: $0,
                version: Int($1),
                kind: $2,
                name: $3,
                authority: Int($4),
                partner: $5,
                phone: $6,
                email: $7,
                reference: $8,
                from: $9,
                to: $10
            )
        }
    }

    /// Adds a service, or changes one by its version. Its kind is for ever.
    package func keepService(
        _ service: Int64?,
        version: Int32?,
        _ details: Patch,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> Kept {
        let details = try JSON(details)
        return try await ask(Kept.self, as: caller, because: purpose) { token in
            """
            select contacts.keep_service(\(token.bytes), \(purpose.reason), \(caller.client), \(service), \(version),
                \(details))
            """
        }
    }

    /// The caller's posts. No child's data.
    package func posts(of caller: Caller) async throws -> [OwnPost] {
        let rows = try await registry.reference(
            """
            select p.service, s.name, p.version, p.phone, p.email, p.hours
            from contacts.post as p join contacts.service as s on s.service = p.service
            where p.account = \(caller.person) order by s.name
            """
        )
        return try rows.decode((Int64, String, Int32, String?, String?, String?).self).map {
            OwnPost(service: $0, name: $1, version: Int($2), phone: $3, email: $4, hours: $5)
        }
    }

    /// Gives an account a post, changes its contact details (`phone`, `email`, `hours`) or ends it (`ended`).
    ///
    /// - Parameters:
    ///   - subject: whose; nil for the caller's own.
    ///   - version: nil for a new post.
    package func keepPost(
        at service: Int64,
        of subject: UUID?,
        version: Int32?,
        _ details: Patch,
        as caller: Caller,
        because purpose: Purpose
    ) async throws -> Kept {
        let details = try JSON(details)
        return try await ask(Kept.self, as: caller, because: purpose) { token in
            """
            select contacts.keep_post(\(token.bytes), \(purpose.reason), \(caller.client), \(service), \(subject),
                \(version), \(details))
            """
        }
    }
}
