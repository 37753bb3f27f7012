package import Foundation

/// Something in the audit that isn't as it was sealed. It names the entry by its request; what the entry says stays there.
package struct Finding: Hashable, Sendable, Codable {
    package enum Kind: String, Sendable, Codable {
        case entryChanged = "entry-changed"
        case entryMissing = "entry-missing"
        case entryAdded = "entry-added"
        case entryOrder = "entry-order"
        case entryTime = "entry-time"
        case lineMalformed = "line-malformed"
        case headChanged = "head-changed"
        case headMissing = "head-missing"
        case headForged = "head-forged"
        case headTime = "head-time"
        case leavesChanged = "leaves-changed"
        case unguarded
    }

    package var kind: Kind
    package var head: Int?
    /// The entry's place among all leaves, from 0.
    package var leaf: Int?
    package var request: UUID?
    package var detail: String

    package init(_ kind: Kind, head: Int? = nil, leaf: Int? = nil, request: UUID? = nil, _ detail: String) {
        self.kind = kind
        self.head = head
        self.leaf = leaf
        self.request = request
        self.detail = detail
    }
}

extension Finding: CustomStringConvertible {
    package var description: String {
        let place = [
            request.map { "entry \($0.uuidString.lowercased())" }, leaf.map { "leaf \($0)" }, head.map { "head \($0)" },
        ]
        let where_ = place.compactMap(\.self).joined(separator: ", ")
        return where_.isEmpty ? "\(kind.rawValue): \(detail)" : "\(kind.rawValue): \(where_): \(detail)"
    }
}
