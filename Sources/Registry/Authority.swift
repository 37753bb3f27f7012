package import Postgres

/// A local authority responsible for children's services. The DfE number is the steady key.
package struct Authority: Hashable, Sendable, Codable {
    package var number: Int16
    package var name: String
    package var region: String
    /// The Office for National Statistics' code in force today.
    package var gssCode: String
    package var validFrom: CivilDate?
    package var validTo: CivilDate?
}

extension Authority {
    /// All authorities, by number.
    package static let all: SQL = """
        select a.authority, a.name, a.region, c.gss_code, a.valid_from, a.valid_to
        from registry.authority as a
        join registry.authority_code as c on c.authority = a.authority and c.valid_to is null
        order by a.authority
        """

    package static func decode(_ rows: Rows) throws -> [Authority] {
        try rows.decode((Int16, String, String, String, CivilDate?, CivilDate?).self).map {
            Authority(number: $0, name: $1, region: $2, gssCode: $3, validFrom: $4, validTo: $5)
        }
    }
}

extension Registry {
    /// The authorities, by number. Reference data: anyone may read it.
    package func authorities() async throws -> [Authority] {
        try Authority.decode(await reference(Authority.all))
    }
}
