/// What a stream lends to its reader, and takes back when the reader's closure returns.
protocol LentStream: AnyObject {
    /// Refuses whoever kept it.
    func close()
}

extension Connection {
    /// Lends a stream that has begun on this connection to `body`, and ends it whichever way that is left.
    func lend<Stream: LentStream, Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ stream: Stream,
        to body: (Stream) async throws -> sending Value
    ) async throws -> sending Value {
        let value: Value
        do {
            value = try await body(stream)
        } catch {
            stream.close()
            await abandonStream()
            throw error
        }
        stream.close()
        await abandonStream()
        return value
    }
}
