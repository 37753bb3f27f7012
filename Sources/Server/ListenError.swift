import Foundation

/// The server can't listen on its address.
package struct ListenError: Error, CustomStringConvertible {
    package let host: String
    package let port: Int
    let errno: CInt

    package var description: String {
        """
        The server can't listen on \(host), port \(port) (\(String(cString: strerror(errno)))). \
        Choose another with --port.
        """
    }
}
