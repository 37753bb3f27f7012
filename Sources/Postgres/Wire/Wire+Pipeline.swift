import CLibpq

extension Wire {
    /// What was sent in a pipeline, in the order in which the answers come.
    private enum Sent {
        case deallocate
        case prepare(StatementCache.Statement)
        case execute(StatementCache.Statement, segment: Int)
        case sync
    }

    /// Sends all segments, each followed by a sync, and reads all answers: one round trip. A segment is one implicit
    /// transaction unless it, or one before it, said `begin`. Throws the first error, after everything was read.
    func pipeline(_ segments: [[SQL]]) async throws(PostgresError) -> [[Rows]] {
        for segment in segments {
            for sql in segment { try check(sql) }
        }
        guard PQenterPipelineMode(pointer) == 1 else { throw lost("pipeline mode was refused") }
        let sent = try send(segments)
        try await flush()
        let answer = try await receive(sent, segments: segments.count)
        guard PQexitPipelineMode(pointer) == 1 else { throw lost("pipeline mode wasn't left") }
        if let failure = answer.failure { throw failure }
        return answer.rows
    }

    private func send(_ segments: [[SQL]]) throws(PostgresError) -> [Sent] {
        var sent: [Sent] = []
        // In a transaction block a failing DEALLOCATE would abort it, so what is doomed waits for its end.
        if isIdle {
            let doomed = statements.takeDoomed()
            for name in doomed {
                guard PQsendQueryParams(pointer, "deallocate \(name)", 0, nil, nil, nil, nil, 1) == 1 else {
                    throw lost("the pipeline couldn't be sent")
                }
                sent.append(.deallocate)
                try sync(&sent)
            }
        }
        for (index, segment) in segments.enumerated() {
            // What an earlier segment prepares may be skipped by an error there, so each prepares for itself.
            var made: [StatementCache.Statement] = []
            for sql in segment {
                let statement: StatementCache.Statement
                if let known = statements.find(sql) ?? made.first(where: { $0.isPrepared(for: sql) }) {
                    statement = known
                } else {
                    statement = statements.make(sql)
                    made.append(statement)
                    guard sendPrepare(statement) else { throw lost("the pipeline couldn't be sent") }
                    sent.append(.prepare(statement))
                }
                if statement.effect.outlivesTransaction { isDirty = true }
                guard send(statement, sql) else { throw lost("the pipeline couldn't be sent") }
                sent.append(.execute(statement, segment: index))
            }
            try sync(&sent)
        }
        return sent
    }

    private func sync(_ sent: inout [Sent]) throws(PostgresError) {
        guard PQpipelineSync(pointer) == 1 else { throw lost("the pipeline couldn't be sent") }
        sent.append(.sync)
    }

    private func receive(
        _ sent: [Sent],
        segments: Int
    ) async throws(PostgresError) -> (rows: [[Rows]], failure: PostgresError?) {
        var rows = [[Rows]](repeating: [], count: segments)
        var failure: PostgresError?
        for command in sent {
            switch command {
            case .sync:
                guard let result = try await nextResult() else { throw failure ?? lost("a sync is missing") }
                let status = PQresultStatus(result)
                PQclear(result)
                guard status == PGRES_PIPELINE_SYNC else { throw failure ?? lost("a sync is missing") }
            case .deallocate:
                while let result = try await nextResult() { PQclear(result) }
            case .prepare(let statement):
                while let result = try await nextResult() {
                    switch PQresultStatus(result) {
                    case PGRES_COMMAND_OK:
                        statements.insert(statement)
                        PQclear(result)
                    case PGRES_PIPELINE_ABORTED: PQclear(result)
                    default: failure = failure ?? self.failure(result)
                    }
                    if isBroken { break }
                }
            case .execute(let statement, let segment):
                while let result = try await nextResult() {
                    if PQresultStatus(result) == PGRES_PIPELINE_ABORTED {
                        PQclear(result)
                        continue
                    }
                    switch take(result, text: statement.text) {
                    case .success(let taken): rows[segment].append(taken)
                    case .failure(let error):
                        if error.isStalePlan { statements.forget(statement) }
                        failure = failure ?? error
                    }
                    if isBroken { break }
                }
            }
            if isBroken { throw failure ?? lost("the connection was lost") }
        }
        return (rows, failure)
    }
}
