import Crypto
package import Foundation

/// A signed statement of who asks for what, made for one request and valid for a minute at most.
///
/// Fields have fixed widths (see `access.verify` in the migrations), so nothing in them can be mistaken for a delimiter.
/// The request id is random, or made by a client's key, and used once; it is also the id of the grant that the request opens.
package struct SessionToken: Sendable {
    package let bytes: [UInt8]
    /// The request's id, and its grant's.
    package let request: UUID

    /// - Parameters:
    ///   - purpose: nil only to record a request that named none.
    ///   - lifetime: seconds the token is good for; the database accepts 60 at most.
    package init(
        for caller: Caller,
        because purpose: Purpose?,
        signedWith key: SessionKey,
        request: UUID? = nil,
        issued: Date = Date(),
        lifetime: TimeInterval = 60
    ) {
        let request = request ?? caller.request ?? UUID()
        var bytes: [UInt8] = [2]
        bytes.reserveCapacity(103)
        func append(_ value: some FixedWidthInteger) {
            withUnsafeBytes(of: value.bigEndian) { bytes += $0 }
        }
        func append(_ time: Date?) { append(Int64((time?.timeIntervalSince1970 ?? 0) * 1_000_000)) }
        append(key.id)
        append(caller.account)
        append(caller.onBehalfOf ?? 0)
        append(UInt8(caller.role.rawValue))
        append(caller.authority ?? 0)
        withUnsafeBytes(of: request.uuid) { bytes += $0 }
        append(purpose?.kind.rawValue ?? 0)
        append(issued)
        append(issued + lifetime)
        append(caller.signedInAt)
        append(caller.practitionerSignedInAt)
        bytes += HMAC<SHA256>.authenticationCode(for: bytes, using: key.key)
        self.bytes = bytes
        self.request = request
    }

    /// As the reading transaction names it, in the setting `contactpoint.token`.
    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self
        )
    }
}
