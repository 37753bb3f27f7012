import Foundation

/// A JSON web token taken apart (RFC 7515, compact form), strictly: what two readers could read in two ways is refused.
struct SignedToken {
    struct Header: Decodable {
        let alg: String
        let kid: String
        let typ: String?
    }

    let text: String
    let header: Header
    let claims: Claims
    let signed: Data
    let signature: Data

    /// Longer ones aren't looked at.
    static let limit = 8192

    /// Nil where it isn't one. Nothing is verified yet.
    init?(_ text: String) {
        guard text.utf8.count <= Self.limit else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Data(base64URL: parts[0]), let claims = Data(base64URL: parts[1]),
            let signature = Data(base64URL: parts[2]), !signature.isEmpty,
            let names = JSONMembers(of: header), names.isSubset(of: Self.headerNames),
            JSONMembers(of: claims) != nil,
            let readHeader = try? JSONDecoder().decode(Header.self, from: header),
            let readClaims = try? JSONDecoder().decode(Claims.self, from: claims),
            ["jwt", "at+jwt", nil].contains(readHeader.typ?.lowercased())
        else { return nil }
        self.text = text
        self.header = readHeader
        self.claims = readClaims
        self.signed = Data(text[..<parts[1].endIndex].utf8)
        self.signature = signature
    }

    /// What a header may hold. Keys come from the issuer, never from the token or from where it points (`jwk`, `jku`, `x5c`,
    /// `x5u`), and no extension is understood (`crit`).
    private static let headerNames: Set<String> = ["alg", "kid", "typ", "x5t", "x5t#S256"]
}

/// What a bearer token says: who signed in, with whom, how, until when. Rights are the index's own matter.
struct Claims: Codable {
    /// One audience or several.
    struct Audience: Codable {
        var names: [String]

        init(_ names: [String]) { self.names = names }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            names =
                if let one = try? container.decode(String.self) { [one] } else { try container.decode([String].self) }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(names)
        }
    }

    /// The certificate that the token is bound to (RFC 8705), by its SHA-256.
    struct Confirmation: Codable {
        var certificate: String?

        private enum CodingKeys: String, CodingKey {
            case certificate = "x5t#S256"
        }
    }

    var iss: String
    var sub: String
    var aud: Audience
    var iat: Double
    var exp: Double
    var nbf: Double?
    var amr: [String]?
    var acr: String?
    var cnf: Confirmation?
}

/// The names of a JSON object's members; nil where it is none, or where an object in it has a name twice: of two members with
/// one name readers take the first or the last, as they like (RFC 8259, section 4).
func JSONMembers(of data: Data) -> Set<String>? {
    let data = [UInt8](data)
    var open: [Set<String>?] = []
    var outermost: Set<String>?
    var position = data.startIndex
    while position < data.endIndex {
        switch data[position] {
        case UInt8(ascii: "{"):
            guard open.count < 16 else { return nil }
            open.append([])
        case UInt8(ascii: "["):
            guard open.count < 16 else { return nil }
            open.append(nil)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            guard let closed = open.popLast() else { return nil }
            if open.isEmpty { outermost = closed }
        case UInt8(ascii: "\""):
            let start = data.index(after: position)
            var isEscaped = false
            position = start
            while position < data.endIndex, data[position] != UInt8(ascii: "\"") {
                if data[position] == UInt8(ascii: "\\") {
                    isEscaped = true
                    position = data.index(after: position)
                }
                if position < data.endIndex { position = data.index(after: position) }
            }
            guard position < data.endIndex else { return nil }
            let text = data[start..<position]
            let next = data[data.index(after: position)...].first { ![0x20, 0x09, 0x0a, 0x0d].contains($0) }
            if next == UInt8(ascii: ":"), let names = open.last, var known = names {
                // An escaped name could be another one in disguise.
                guard !isEscaped, known.insert(String(decoding: text, as: UTF8.self)).inserted else { return nil }
                open[open.count - 1] = known
            }
        default: break
        }
        position = data.index(after: position)
    }
    return open.isEmpty ? outermost : nil
}
