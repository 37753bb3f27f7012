import Foundation
import Registry

extension SubjectAnswer {
    /// A document for a family to read and to print, complete in itself.
    package func html() -> String {
        let name = names.first { $0.kind == "current" } ?? names.first
        let who = asker == .child ? "You" : askerName ?? "A parent"
        let whom = name.map(Self.words) ?? "the child"
        let parts = [
            section("The child", identity),
            table("Addresses", ["Address", "From", "To"], addresses.map { [$0.address, $0.since, $0.until ?? ""] }),
            table(
                "Who cares for the child",
                ["Name", "Parental responsibility"],
                carers.map { [$0.name, $0.parentalResponsibility ? "yes" : "no"] }
            ),
            table("Services", ["Service", "Who", "Reached by", "From", "To"], services.map(Self.row)),
            table(
                "Common assessments",
                ["With", "From", "To"],
                assessments.map { [$0.with, $0.since, $0.until ?? ""] }
            ),
            table("Who sends what is held", ["Source", "Latest"], sources.map { [$0.kind, $0.latest] }),
            table(
                "Who looked",
                ["On", "What", "Sector", "For", "Times"],
                looks.map { [$0.on, Self.deed($0.how), $0.sector, $0.purpose, String($0.times)] }
            ),
        ]
        let page: Markup = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>ContactPoint: what is held of a child</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <main>
            <h1>What ContactPoint holds</h1>
            <p>\(who) asked on \(receivedOn) what is held of \(whom). This is the answer of \(answeredOn).</p>
            \(parts)
            \(Self.rights)
            <p class="dim">Request \(request.uuidString.lowercased())</p>
            </main>
            </body>
            </html>

            """
        return page.description
    }

    private var identity: Markup {
        let facts: [(String, String?)] =
            [("Number in the index", number.description), ("Born", born), ("Gender", gender)]
            + names.map { (["current": "Name", "former": "Former name"][$0.kind] ?? "Also known as", Self.words($0)) }
            + numbers.map { ($0.kind == "nhs" ? "NHS number" : "Unique pupil number", $0.value) }
            + [("Whereabouts", whereabouts), ("Responsible authority", authority), ("Kept until 25", keptUntil25)]
        let rows: [Markup] = facts.compactMap { term, fact in
            fact.map { "<tr><th scope=\"row\">\(term)</th><td>\($0)</td></tr>" }
        }
        return "<table>\(rows)</table>"
    }

    private func section(_ title: String, _ body: Markup) -> Markup {
        "<section><h2>\(title)</h2>\(body)</section>"
    }

    /// Nothing, where there is no row: what was left out looks like what isn't held.
    private func table(_ title: String, _ heads: [String], _ rows: [[String]]) -> Markup {
        guard !rows.isEmpty else { return "" }
        let head: [Markup] = heads.map { "<th scope=\"col\">\($0)</th>" }
        let body: [Markup] = rows.map { row in
            let cells: [Markup] = row.map { "<td>\($0)</td>" }
            return "<tr>\(cells)</tr>"
        }
        return section(title, "<table><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table>")
    }

    private static func words(_ name: Name) -> String {
        [name.given, name.family].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func row(_ service: Service) -> [String] {
        let who = [service.practitioner, service.occupation, service.leads == true ? "lead professional" : nil]
        return [
            "\(service.name) (\(service.kind))", who.compactMap(\.self).joined(separator: ", "),
            [service.phone, service.email].compactMap(\.self).joined(separator: ", "), service.since,
            service.until ?? "",
        ]
    }

    private static func deed(_ how: String) -> String {
        switch how {
        case "search": "was shown the record among a search's results"
        case "household": "was shown the record as one of a household"
        default: "opened the record"
        }
    }

    /// The same words in every answer: they tell nothing of this one.
    private static let rights: Markup = """
        <section><h2>Your rights</h2>
        <p>ContactPoint holds who a child is and who works with the child, so that those who help can find one another. It holds \
        no notes, assessments or opinions. It is kept until 18, until 25 for some who agreed to it, then six years in an archive.</p>
        <p>Where the law says so, an answer leaves things out: what is another person's, what a child may keep private, and what \
        would put somebody at risk. This is said in every answer, whether or not anything was left out.</p>
        <p>If something is wrong, ask the team that gave you this to correct it; it answers within a month. You may complain to the \
        Information Commissioner, ico.org.uk, and go to court.</p></section>
        """

    private static let style: Markup = """
        body{margin:0;color:#17202a;background:#fff;font:16px/1.5 system-ui,"Liberation Sans",Arial,sans-serif}
        main{max-width:760px;margin:0 auto;padding:28px 20px}h1{font-size:1.8rem;line-height:1.2}h2{font-size:1.2rem;margin:1.6em 0 .4em}
        table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;vertical-align:top;padding:5px 8px;border-bottom:1px solid #c9d1d8;overflow-wrap:anywhere}
        .dim{color:#54606c}
        @media print{@page{size:A4;margin:18mm 16mm}body{font-size:11pt;color:#000}main{max-width:none;padding:0}tr,h2{break-inside:avoid}h2,thead{break-after:avoid}thead{display:table-header-group}}
        """
}
