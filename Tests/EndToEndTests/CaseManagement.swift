import Crypto
import Foundation

/// A local case-management system, which signs for whom it asks.
struct CaseManagement {
    let subject: UUID
    let key: P256.Signing.PrivateKey

    /// The public key, as an account of a system has it.
    static func jwk(_ key: P256.Signing.PrivateKey) -> String {
        let point = key.publicKey.rawRepresentation
        return """
            {"kty": "EC", "crv": "P-256", "kid": "2026", "x": "\(point.prefix(32).base64)", "y": "\(point.suffix(32).base64)"}
            """
    }

    /// What the system signs for a practitioner's request.
    ///
    /// - Parameters:
    ///   - practitioner: or the system itself.
    ///   - life: in seconds.
    ///   - more: claims, as JSON with a comma before it.
    func assertion(
        for practitioner: UUID,
        life: Double = 60,
        methods: String = #"["pwd","otp"]"#,
        more: String = ""
    ) throws -> String {
        let now = Int(Date().timeIntervalSince1970)
        let header = Data(#"{"alg":"ES256","kid":"2026"}"#.utf8).base64
        let claims = """
            {"iss":"\(subject.uuidString.lowercased())","sub":"\(practitioner.uuidString.lowercased())",\
            "aud":"contactpoint","iat":\(now),"exp":\(now + Int(life)),"amr":\(methods)\(more)}
            """
        let text = header + "." + Data(claims.utf8).base64
        return text + "." + (try key.signature(for: Data(text.utf8)).rawRepresentation.base64)
    }
}

extension SmallEngland {
    /// A system of Camden's, as two of its team have made it.
    func caseManagement() async throws -> CaseManagement {
        let (subject, key) = (UUID(), P256.Signing.PrivateKey())
        try await change(
            """
            insert into access.account (subject, name, role, occupation, authority, system_key, dbs_checked_on, trained_on, agreed_on)
            values ('\(subject)', 'Camden case management', 7, 'case-management system', 202, '\(CaseManagement.jwk(key))',
                current_date, current_date, current_date)
            """
        )
        return CaseManagement(subject: subject, key: key)
    }
}
