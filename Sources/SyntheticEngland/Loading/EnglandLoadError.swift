/// Why a nation could not be loaded.
package struct EnglandLoadError: Error, Sendable, Hashable, CustomStringConvertible {
    package struct Code: Hashable, Sendable {
        private enum Kind { case notSuperuser, notEmpty, noSchema }
        private let kind: Kind
        private init(_ kind: Kind) { self.kind = kind }

        /// The connection isn't a superuser's.
        package static let notSuperuser = Code(.notSuperuser)
        /// The index holds children already.
        package static let notEmpty = Code(.notEmpty)
        /// The database has not been migrated.
        package static let noSchema = Code(.noSchema)
    }

    package var code: Code
    package var description: String
}

/// What the loader is doing, for a terminal.
package struct LoadProgress: Sendable {
    package enum Phase: String, Sendable {
        /// An earlier load broke off: what it left is removed first.
        case mending
        case copying, keying, indexing, validating, vacuuming, done
    }

    package var phase: Phase
    /// Children copied, children keyed, definitions made, tables vacuumed: of `total`.
    package var done: Int
    package var total: Int
    /// Since the phase began.
    package var elapsed: Duration

    /// A second.
    package var rate: Double {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        return seconds > 0 ? Double(done) / seconds : 0
    }
}
