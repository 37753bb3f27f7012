import ArgumentParser
import Foundation
import Logging

/// The command line of the national child contact index.
@main
struct Contactpoint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contactpoint",
        abstract: "The national child contact index of England: who a child is, and who works with the child.",
        discussion: """
            Data goes to standard output, talk to standard error. Options name the
            environment variable that stands in for them.

            Exit status:
               0  done
               1  unexpected, or nothing found
              64  usage: an option, the criteria, the purpose or the reason
              65  bad input files
              66  the database has another schema version
              69  the database can't be reached
              77  not permitted
             130  interrupted
            """,
        version: "contactpoint 0.1.0",
        subcommands: [
            SearchCommand.self,
            ChildCommand.self,
            ContactsCommand.self,
            AuthorityCommand.self,
            ServeCommand.self,
            AccountCommand.self,
            AccessCommand.self,
            MigrateCommand.self,
            EnglandCommand.self,
            FeedCommand.self,
            AuditCommand.self,
            SavingsCommand.self,
            ShieldingCommand.self,
            StewardshipCommand.self,
            RetentionCommand.self,
        ]
    )

    static func main() async {
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = Setting.logLevel
            return handler
        }
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            if let failure = Failure(error) {
                Terminal.tell("error: \(failure.description)")
                exit(withError: ExitCode(failure.status))
            }
            exit(withError: error)
        }
    }
}
