import Postgres
package import Registry

extension Feeds {
    /// What became of a row.
    package struct Outcome: Hashable, Sendable {
        /// In the order in which rows came.
        package var sequence: Int64
        package var recordID: String
        package var version: Int64
        /// `linked`, `made`, `review`, `held`, `staged`, `superseded` or `retracted`. Of a shielded child `held` is all that is
        /// told, where the row is linked too.
        package var state: String
        /// The child's number, where the row is linked to one whom no shield hides; nil too where that happened while this was read.
        package var number: ChildNumber?
        package var score: Double?
        package var reasons: String?
    }

    /// A page of what became of the source's rows, in the order in which they came.
    ///
    /// - Parameter after: the sequence of the last one read.
    package func outcomes(after: Int64) async throws -> [Outcome] {
        let most: Int32 = 5000
        let (rows, _) = try await registry.disclose(as: caller, because: purpose) { token in
            """
            select feeds.begin_outcomes(\(token.bytes), \(purpose.reason), \(caller.client), \(after), \(most))
            """
        } read: {
            [
                """
                select sequence, record_id, version, state, child, score, reasons from feeds.outcomes(\(after), \(most))
                """
            ]
        }
        return try rows[0].decode((Int64, String, Int64, String, Int64?, Float?, String?).self).map {
            sequence,
            recordID,
            version,
            state,
            child,
            score,
            reasons in
            Outcome(
                sequence: sequence,
                recordID: recordID,
                version: version,
                state: state,
                number: child.flatMap { ChildNumber($0) },
                score: score.map(Double.init),
                reasons: reasons
            )
        }
    }
}
