import Foundation

/// A listening socket on 127.0.0.1.
struct LoopbackSocket {
    let descriptor: Int32
    let port: Int

    struct Failure: Error {}

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, size) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, pointer, &size) == 0
            }
        }
        guard isBound else { throw Failure() }
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    func close() {
        Foundation.shutdown(descriptor, Int32(SHUT_RDWR))
        Foundation.close(descriptor)
    }
}

/// Stands between a client and a server's socket, and after so many of the server's bytes cuts the connection off or
/// falls silent: what a network does.
final class FaultyProxy: Sendable {
    enum Fault: Sendable {
        case reset, silence
    }

    private let listener: LoopbackSocket
    private let target: String
    private let limit: Int
    private let fault: Fault

    var port: Int { listener.port }

    /// - Parameter target: the path of the server's Unix socket.
    init(to target: String, after limit: Int, _ fault: Fault) throws {
        listener = try LoopbackSocket()
        self.target = target
        self.limit = limit
        self.fault = fault
        Thread.detachNewThread { [self] in
            while true {
                let client = accept(listener.descriptor, nil, nil)
                guard client >= 0 else { return }
                Thread.detachNewThread { self.serve(client) }
            }
        }
    }

    func close() { listener.close() }

    private func serve(_ client: Int32) {
        let server = connect()
        var room = limit
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var sockets = [
                pollfd(fd: client, events: Int16(POLLIN), revents: 0),
                pollfd(fd: server, events: Int16(room > 0 ? POLLIN : 0), revents: 0),
            ]
            if room == 0, fault == .reset { break }
            // Somebody who waits for more than this has hung, and is told so.
            guard poll(&sockets, 2, 15_000) > 0 else { break }
            if sockets[0].revents != 0 {
                let count = recv(client, &buffer, buffer.count, 0)
                guard count > 0 else { break }
                if room > 0 { _ = send(server, buffer, count, Int32(MSG_NOSIGNAL)) }
            }
            if sockets[1].revents != 0 {
                let count = recv(server, &buffer, min(room, buffer.count), 0)
                guard count > 0 else { break }
                _ = send(client, buffer, count, Int32(MSG_NOSIGNAL))
                room -= count
            }
        }
        // Lingering for nothing makes the kernel answer with RST.
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(client, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
        Foundation.close(client)
        Foundation.close(server)
    }

    private func connect() -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { path in
            path.copyBytes(from: target.utf8.prefix(path.count - 1))
        }
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                Foundation.connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        return descriptor
    }
}
