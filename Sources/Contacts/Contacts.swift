import Postgres
package import Registry

/// Opens a record: who the child is, and who works with the child. Keeps what practitioners, services and teams say of it.
package struct Contacts: Sendable {
    /// What a shielded record tells instead of what it hides.
    package static let brokerNotice = """
        This record is shielded: whereabouts and services are withheld. If you need to reach those who work with this \
        child, call the ContactPoint broker line of your own authority; they will pass your request on.
        """

    let registry: Registry

    package init(registry: Registry) {
        self.registry = registry
    }

    /// Opens one record; the access is in the audit before anything is read. A number that was superseded opens the record that
    /// goes on, which has its own number.
    ///
    /// - Throws: ``Refusal`` with `not-found` where there is no such record, or none for this caller.
    package func open(_ number: ChildNumber, as caller: Caller, because purpose: Purpose) async throws -> ChildRecord {
        let (rows, token) = try await registry.disclose(as: caller, because: purpose) { token in
            "select contacts.begin(\(token.bytes), \(purpose.reason), \(caller.client), \(number.value))"
        } read: {
            Self.reads
        }
        guard let record = try Self.record(from: rows) else { throw Refusal(.notFound) }
        try await registry.returned([record.number], of: token)
        return record
    }

    /// No statement names the child, nor says how long what ended stays visible: the grant and the policies do.
    private static let reads: [SQL] = [
        """
        select c.number, c.born, c.gender,
            exists (select from shielding.shield as s where s.child = c.number and s.ended is null),
            a.name, h.whereabouts
        from registry.child as c
        left join registry.child_home as h on h.child = c.number
        left join registry.authority as a on a.authority = h.authority
        """,
        "select kind, family, given from registry.child_name order by ordinal",
        """
        select line_1, line_2, town, postcode, lived_from, lived_to
        from registry.child_address order by lived_to desc nulls first, lived_from desc
        """,
        """
        select c.family, c.given, c.parental_responsibility, k.phone, k.email, k.address
        from registry.carer as c
        left join registry.carer_contact as k on k.child = c.child and k.ordinal = c.ordinal
        order by c.ordinal
        """,
        """
        select i.involvement, s.kind, s.name, i.started, i.ended, i.practitioner, i.occupation, i.role,
            coalesce(i.phone, p.phone, s.phone), coalesce(i.email, p.email, s.email), p.hours,
            i.lead_professional and i.ended is null
        from contacts.involvement as i
        join contacts.service as s on s.service = i.service
        left join contacts.post as p on p.account = i.account and p.service = i.service
        order by i.ended desc nulls first, i.lead_professional desc, i.started desc
        """,
        """
        select s.name, s.phone, c.since, c.ended
        from contacts.common_assessment as c
        join contacts.service as s on s.service = c.service
        order by c.ended desc nulls first
        """,
        "select true from contacts.sensitive_mark",
        """
        select s.kind, s.name, i.started, i.ended, i.practitioner, coalesce(i.phone, s.phone), coalesce(i.email, s.email), i.basis
        from contacts.sensitive_involvement as i
        join contacts.service as s on s.service = i.service
        order by i.started desc
        """,
        "select kind, value from registry.other_number",
        """
        select s.name, t.practitioner, t.since, t.ended
        from contacts.lead_term as t
        join contacts.service as s on s.service = t.service
        order by t.ended desc, t.since desc
        """,
    ]

    private static func record(from rows: [Rows]) throws -> ChildRecord? {
        guard
            let (stored, born, gender, shielded, authority, whereabouts) = try rows[0].decode(
                (Int64, CivilDate, String, Bool, String?, String?).self
            ).first,
            let number = ChildNumber(stored)
        else { return nil }
        let others = try rows[8].decode((String, String).self)
        return ChildRecord(
            number: number,
            names: try rows[1].decode((String, String, String).self).map { .init(kind: $0, family: $1, given: $2) },
            born: born,
            gender: Gender(rawValue: gender) ?? .unspecified,
            shielded: shielded,
            // The team of the responsible authority sees the whereabouts and needs no broker.
            notice: shielded && authority == nil ? brokerNotice : nil,
            authority: authority,
            whereabouts: whereabouts,
            addresses: try rows[2].decode((String, String?, String, String, CivilDate, CivilDate?).self).map {
                .init(lines: [$0, $1].compactMap(\.self), town: $2, postcode: $3, from: $4, to: $5)
            },
            carers: try rows[3].decode((String, String, Bool, String?, String?, String?).self).map {
                .init(family: $0, given: $1, parentalResponsibility: $2, phone: $3, email: $4, address: $5)
            },
            involvements: try rows[4].decode(
                (
                    Int64, String, String, CivilDate, CivilDate?, String?, String?, String?, String?, String?, String?,
                    Bool
                ).self
            ).map {
                .init(
                    id: String($0),
                    kind: $1,
                    service: $2,
                    from: $3,
                    to: $4,
                    practitioner: $5,
                    occupation: $6,
                    role: $7,
                    phone: $8,
                    email: $9,
                    hours: $10,
                    leadProfessional: $11
                )
            },
            formerLeads: try rows[9].decode((String, String?, CivilDate, CivilDate).self).map {
                .init(service: $0, practitioner: $1, from: $2, to: $3)
            },
            commonAssessment: try rows[5].decode((String, String?, CivilDate, CivilDate?).self).first.map {
                .init(service: $0, phone: $1, since: $2, to: $3)
            },
            sensitiveServiceInvolved: !rows[6].isEmpty,
            sensitiveInvolvements: try rows[7].decode(
                (String, String, CivilDate, CivilDate?, String?, String?, String?, String).self
            ).map {
                .init(kind: $0, service: $1, from: $2, to: $3, practitioner: $4, phone: $5, email: $6, basis: $7)
            },
            nhsNumber: others.first { $0.0 == "nhs" }?.1,
            upn: others.first { $0.0 == "upn" }?.1
        )
    }
}
