import Access
import ArgumentParser
import Foundation

/// Tokens for the load generator, a line each, of the subjects it reads from standard input.
struct TokensCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tokens")

    @Option(help: "The issuer's folder.") var issuerFolder: String

    func run() async throws {
        let issuer = try DevelopmentIssuer(folder: issuerFolder)
        while let line = readLine() {
            guard let subject = UUID(uuidString: line) else { throw ValidationError("A line isn't a subject.") }
            print(try await issuer.token(subject: subject, lifetime: 86_400))
        }
    }
}
