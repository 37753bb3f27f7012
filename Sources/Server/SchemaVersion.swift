/// The version of the database's schema that this server was built for.
package enum SchemaVersion {
    /// The highest number in `migrations/versioned`.
    package static let current = 9
}
