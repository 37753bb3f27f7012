/// Why the audit can't be sealed, published, exported or verified. Its description names no person.
package struct AuditError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: Sendable {
        /// A key file that is none.
        case key
        /// A file that can't be read or written.
        case file
        /// The database isn't what was published or signed.
        case tampered
    }

    package let code: Code
    package let description: String

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
