import Foundation
import Postgres
import Registry

extension Report {
    /// One file with everything in it, for a director in two minutes: first the answer, then why, at the end how.
    package func html() -> String {
        let page: Markup = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>ContactPoint: time saved, \(name), \(Format.month(from)) to \(Format.month(to))</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <main>
            <header>
            <p class="dim">ContactPoint · practitioner time saved</p>
            <h1>\(name)</h1>
            <p class="dim">\(Format.month(from)) to \(Format.month(to)) · made on \(Format.day(madeOn))</p>
            </header>
            \(headline)\(savingPart)\(measuredPart)\(backlogPart)\(comparisonPart)\(laterPart)\(limitsPart)\(methodPart)
            </main>
            </body>
            </html>

            """
        // A number stays with its sign on a line.
        return page.description.replacing(" %", with: "\u{00A0}%")
    }

    private func section(_ title: String, _ origin: String, _ body: Markup) -> Markup {
        "<section><h2>\(title)<span class=\"origin\">\(origin)</span></h2>\(body)</section>\n"
    }

    private var headline: Markup {
        guard let saving, let surveyed else {
            let reasons: [Markup] =
                obstacles.isEmpty
                ? ["<li>No survey is in the books.</li>"] : obstacles.prefix(12).map { "<li>\($0)</li>" as Markup }
            return """
                <section class="headline"><p class="big">No estimate</p>
                <p>An estimate would be wrong, so there is none:</p><ul>\(reasons)</ul></section>

                """
        }
        let net: Markup =
            cost.flatMap { cost in
                guard let central = cost.netCentralPence, let low = cost.netConservativePence, let even = cost.breakEven
                else { return nil }
                return """
                    <p>Running costs \(Format.pounds(Double(cost.penceAYear))) a year (\(cost.source)). Net of it: \
                    <strong>\(Format.pounds(central.estimate))</strong> central, <span class="n">\(Format.pounds(low))</span> conservative. It pays for itself \
                    once the problem falls by <strong>\(Format.share(even.estimate))</strong> (\(Format.shares(even))).</p>
                    """
            }
            ?? cost.map { cost in
                """
                <p>Running costs \(Format.pounds(Double(cost.penceAYear))) a year for all \(Report.authorities) authorities \
                (\(cost.source)). What is saved is of \(surveyed.authorities) of them, so no net figure is given.</p>
                """
            } ?? "<p>No running cost is recorded, so no net figure is given.</p>"
        return """
            <section class="headline">
            <p class="big">\(Format.pounds(saving.rangePence))<span> a year</span></p>
            <p>\(authority == nil ? "In the \(surveyed.authorities) of \(Report.authorities) authorities that were surveyed, this" : "This") is what practitioners’ time would be worth that they no longer spend finding out who else works with a child, \
            if the problem falls by \(Format.share(saving.reductionLow)) to \(Format.share(saving.reductionHigh)). \
            Surveyed in \(surveyed.taken.map(Format.month).joined(separator: ", ")), with the 95 % interval of the sample; \
            the fall is assumed.</p>
            <dl>
            <div><dt>Conservative</dt><dd>\(Format.pounds(saving.conservativePence))</dd><dd class="dim">\(Format.figures(saving.conservativeHours)) hours</dd></div>
            <div><dt>Central</dt><dd>\(Format.pounds(saving.centralPence.estimate))</dd><dd class="dim">\(Format.pounds(saving.centralPence))</dd></div>
            <div><dt>Hours, central</dt><dd>\(Format.figures(saving.centralHours.estimate))</dd><dd class="dim">\(Format.figures(saving.centralHours))</dd></div>
            \(measuredTile)
            </dl>
            \(net)
            </section>

            """
    }

    private var measuredTile: Markup {
        guard let share = measured?.total.shareElsewhere else { return "" }
        return """
            <div><dt>Across a border</dt><dd>\(Format.share(share))</dd><dd class="dim">measured: of records opened</dd></div>
            """
    }

    private var savingPart: Markup {
        guard let surveyed, let saving else { return "" }
        let rows: [Markup] = surveyed.byOccupation.map { row in
            """
            <tr><th scope="row">\(Self.label(row))</th><td>\(Format.whole(row.respondents))</td><td>\(Format.whole(row.headcount))</td>\
            <td>\(Format.figures(row.hours.estimate))</td><td>\(Format.pounds(row.pence.estimate))</td><td>\(Format.pounds(row.pence))</td></tr>
            """
        }
        let problem = section(
            "What not knowing costs now",
            "surveyed",
            """
            <p>\(Format.whole(surveyed.respondents)) practitioners answered for \(Format.whole(surveyed.headcount))\
            \(authority == nil ? " in \(surveyed.authorities) of \(Report.authorities) authorities" : ""). They look \
            \(Format.figures(surveyed.searches)) times a year, \(Format.figures(surveyed.minutesPerSearch)) minutes each, and \
            \(Format.share(surveyed.shareNeverFound, digits: 0)) of the time never find out. That is \
            \(Format.figures(surveyed.hours.estimate)) hours (\(Format.figures(surveyed.hours))) and \
            \(Format.pounds(surveyed.pence.estimate)) (\(Format.pounds(surveyed.pence))) a year.</p>
            \(Chart.intervals(
                "occupations",
                "Cost in pounds a year by occupation, with its 95 % interval\(surveyed.byOccupation.count > 12 ? ": the twelve largest" : "")",
                surveyed.byOccupation.prefix(12).map { (Self.label($0), $0.pence) },
                words: "Each occupation's estimate in pounds a year with its 95 % interval. The table below has the numbers."
            ))
            <div class="scroll" role="region" aria-label="By occupation, a year, with the 95 % interval" tabindex="0"><table><caption>By occupation, a year, with the 95 % interval</caption>
            <thead><tr><th scope="col">Occupation</th><th scope="col">Answers</th><th scope="col">Headcount</th><th scope="col">Hours</th><th scope="col">Cost</th><th scope="col">Interval</th></tr></thead>
            <tbody>\(rows)</tbody>
            <tfoot><tr><th scope="row">All</th><td>\(Format.whole(surveyed.respondents))</td><td>\(Format.whole(surveyed.headcount))</td><td>\(Format.figures(surveyed.hours.estimate))</td><td>\(Format.pounds(surveyed.pence.estimate))</td><td>\(Format.pounds(surveyed.pence))</td></tr></tfoot>
            </table></div>
            """
        )
        let netHeading: Markup =
            cost?.netCentralPence == nil ? "" : "<th scope=\"col\">Net of the running cost</th>"
        let scenarioRows: [Markup] = scenarios.map { row in
            let net: Markup = row.netPence.map { "<td>\(Format.pounds($0))</td>" } ?? ""
            let isAssumed = [saving.reductionLow, saving.reductionHigh].contains(row.reduction)
            return """
                <tr><th scope="row">\(Format.share(row.reduction))\(isAssumed ? " (assumed here)" : "")</th>\
                <td>\(Format.pounds(row.pence.estimate))</td><td>\(Format.pounds(row.pence))</td>\
                \(net)</tr>
                """
        }
        let scenarioPart = section(
            "If the problem falls by more or by less",
            "surveyed × assumed",
            """
            <div class="scroll" role="region" aria-label="What would be saved a year, with the 95 % interval of the sample" tabindex="0"><table><caption>What would be saved a year, with the 95 % interval of the sample</caption>
            <thead><tr><th scope="col">The problem falls by</th><th scope="col">Saved</th><th scope="col">Interval</th>\(netHeading)</tr></thead>
            <tbody>\(scenarioRows)</tbody></table></div>
            """
        )
        let items: [Markup] = sensitivity.map { row in
            "<tr><th scope=\"row\">\(row.assumption)</th><td>\(row.low)</td><td>\(Format.pounds(row.lowPence))</td><td>\(row.high)</td><td>\(Format.pounds(row.highPence))</td></tr>"
        }
        return problem + scenarioPart
            + section(
                "What moves the result most",
                "surveyed × assumed",
                """
                <p>The central case is \(Format.pounds(saving.centralPence.estimate)) a year. One assumption at a time, the rest as they are:</p>
                \(Chart.sensitivity(
                    sensitivity, central: saving.centralPence.estimate,
                    words: "Bars from the low to the high result of each assumption, the longest first. The table below has the numbers."
                ))
                <div class="scroll" role="region" aria-label="The central case, with one assumption changed" tabindex="0"><table><caption>The central case, with one assumption changed</caption>
                <thead><tr><th scope="col">Assumption</th><th scope="col" colspan="2">Low</th><th scope="col" colspan="2">High</th></tr></thead>
                <tbody>\(items)</tbody></table></div>
                """
            )
    }

    private var measuredPart: Markup {
        guard let measured else {
            return section("What the index did", "measured", "<p>Nothing is counted, or too little to be told.</p>")
        }
        let total = measured.total
        let table = { (caption: String, first: String, rows: [Measured.Row]) -> Markup in
            let body: [Markup] = rows.map { row in
                """
                <tr><th scope="row">\(row.label)</th><td>\(Format.whole(row.searches))</td><td>\(Format.whole(row.enquiries))</td>\
                <td>\(row.shareOpened.map { Format.share($0) } ?? "–")</td><td>\(row.minutes.map(Format.figures) ?? "–")</td>\
                <td>\(row.shareElsewhere.map { Format.share($0) } ?? "–")</td></tr>
                """
            }
            return """
                <div class="scroll" role="region" aria-label="\(caption)" tabindex="0"><table><caption>\(caption)</caption><thead><tr><th scope="col">\(first)</th><th scope="col">Searches</th><th scope="col">Enquiries</th><th scope="col">Found</th><th scope="col">Minutes</th><th scope="col">Across a border</th></tr></thead>
                <tbody>\(body)</tbody></table></div>
                """
        }
        let reached = measured.countedTo.map { " The audit is counted to \(Format.time($0))." } ?? ""
        let growing =
            measured.notOver.map {
                " \(Format.month($0)) isn’t over: it is told to its own authority alone, and is in no rate."
            }
            ?? ""
        let check: Markup =
            crossCheck.map { check in
                """
                <p class="mixed"><strong>Cross-check, which mixes measured, surveyed and assumed:</strong> if each of the \
                \(Format.figures(check.enquiriesAYear)) enquiries a year that found a record took the place of one that \
                would have taken the surveyed \(Format.figures(check.surveyedMinutes)) minutes, and not the measured \
                \(Format.figures(check.measuredMinutes)), at \(Format.pounds(check.pencePerHour)) an hour, that is worth \
                \(Format.pounds(check.pence)) a year.</p>
                """
            } ?? ""
        return section(
            "What the index did",
            "measured",
            """
            <p>\(Format.whole(total.searches)) searches in \(Format.whole(total.enquiries)) enquiries; \
            \(total.shareOpened.map { Format.share($0) } ?? "none") ended in a record opened, \
            \(total.minutes.map(Format.figures) ?? "–") minutes after the first search on average. \
            Of the records opened \(total.shareElsewhere.map { Format.share($0) } ?? "none") were of children whom another \
            authority is responsible for: no local system could have found them. Shielded children \
            count as near by.\(reached)\(growing)</p>
            \(Chart.trend(
                measured.months,
                words: "Enquiries by month, and how many ended in a record opened. The table below has the numbers."
            ))
            \(check)
            \(table("By occupation", "Occupation", measured.byOccupation))
            \(measured.byTeam.isEmpty ? "" : table("By team", "Team", measured.byTeam))
            <details><summary>By month</summary>\(table("By month", "Month", measured.months))</details>
            """
        )
    }

    private var backlogPart: Markup {
        backlogs.enumerated().reduce("") { (parts: Markup, item) in
            let (index, backlog) = item
            let warnings: [Markup] = backlog.warnings.map { "<li>\($0)</li>" }
            let plain: Markup = """
                <p>Before: \(Format.figures(backlog.before)) open cases on average; after: \(Format.figures(backlog.after)). The plain \
                difference is \(Format.figures(backlog.after - backlog.before))\
                \(backlog.difference.map { " (\(Format.figures($0)))" } ?? "").</p>
                """
            let step: Markup =
                backlog.step.map { step in
                    """
                    <p class="big small">\(backlog.share.map { Format.share($0.estimate) } ?? Format.figures(step.estimate))<span> on the day\
                    \(backlog.share.map { ", 95 % interval \(Format.shares($0))" } ?? "")</span></p>
                    <p>The step is \(Format.figures(step.estimate)) cases (\(Format.figures(step))) off the trend before.</p>
                    """
                } ?? ""
            return parts
                + section(
                    "Open cases of \(backlog.team), \(backlog.event) on \(Format.day(backlog.day))",
                    "recorded",
                    """
                    \(step)\(Chart.backlog(
                        "backlog\(index)", backlog,
                        words: "Counts of open cases by day before and after \(Format.day(backlog.day)), the trend of each side, and the first trend drawn on."
                    ))\(plain)<ul class="warnings">\(warnings)</ul>
                    """
                )
        }
    }

    private var comparisonPart: Markup {
        guard let comparison else { return "" }
        let rows: [Markup] = comparison.rows.sorted { $0.name < $1.name }.map { row in
            """
            <tr><th scope="row">\(row.name)\(row.standsOut ? " ▲" : "")</th><td>\(Format.whole(row.children))</td>\
            <td>\(Format.figures(row.rate.estimate))</td><td>\(Format.figures(row.rate))</td>\
            <td>\(row.poundsPerChild.map { "£\(Format.figures($0.estimate)) (\(Format.figures($0)))" } ?? "no survey")</td></tr>
            """
        }
        return section(
            "Authorities, compared fairly",
            "measured",
            """
            <p>\(Format.figures(comparison.rate)) enquiries a year for 1,000 children. Small authorities scatter more by chance, so a \
            league table would rank luck: what stands within the funnel can’t be told from the rest. Triangles stand outside 99.8 %: \
            a question to ask, not a verdict. The authorities vary \(Format.figures(comparison.dispersion)) times as much as counts \
            do by chance alone, and the funnel is as wide.</p>
            \(Chart.funnel(
                comparison,
                words: "Each authority's enquiries a year for 1,000 children against its number of children, within limits of chance. The table below has the numbers."
            ))
            <details><summary>All authorities, by name</summary><div class="scroll" role="region" aria-label="By name: no ranking" tabindex="0"><table><caption>By name: no ranking</caption>
            <thead><tr><th scope="col">Authority</th><th scope="col">Children</th><th scope="col">Enquiries for 1,000</th><th scope="col">Interval</th><th scope="col">Surveyed problem for a child</th></tr></thead>
            <tbody>\(rows)</tbody></table></div></details>
            """
        )
    }

    private var laterPart: Markup {
        guard !laterWaves.isEmpty, let surveyed else { return "" }
        let rows: [Markup] = ([surveyed] + laterWaves).map { wave in
            """
            <tr><th scope="row">\(wave.taken.map(Format.month).joined(separator: ", "))</th><td>\(Format.whole(wave.respondents))</td>\
            <td>\(Format.figures(wave.hours.estimate))</td><td>\(Format.figures(wave.hours))</td>\
            <td>\(Format.pounds(wave.pence.estimate))</td><td>\(Format.pounds(wave.pence))</td></tr>
            """
        }
        return section(
            "Waves of the survey",
            "surveyed",
            """
            <div class="scroll" role="region" aria-label="The problem a year, by wave; the first is the baseline" tabindex="0"><table><caption>The problem a year, by wave; the first is the baseline</caption>
            <thead><tr><th scope="col">Wave</th><th scope="col">Answers</th><th scope="col">Hours</th><th scope="col">Interval</th><th scope="col">Cost</th><th scope="col">Interval</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
        )
    }

    private var limitsPart: Markup {
        let items: [Markup] = cannotConclude.map { "<li>\($0)</li>" }
        let troubles: [Markup] = surveyed == nil ? [] : obstacles.map { "<li>\($0)</li>" }
        return section("What this can’t tell", "read before quoting", "<ul>\(items)\(troubles)</ul>")
    }

    private var methodPart: Markup {
        let items: [Markup] = method.map {
            "<dt>\($0.what)</dt><dd>\($0.how).<br><span class=\"dim\">\($0.source)</span></dd>"
        }
        return section("Method", "formulas and sources", "<dl class=\"method\">\(items)</dl>")
    }

    static func label(_ row: Surveyed.Row) -> String {
        row.occupation ?? "\(Format.together) (\(row.occupations))"
    }

    private static let style: Markup = """
        :root{color-scheme:light dark;--ink:#17202a;--dim:#54606c;--page:#fff;--card:#f3f5f7;--line:#c9d1d8;--solid:#1f5a8c;--pale:#a9c8e3;--warn:#8a4b00}
        @media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--dim:#a5b0bb;--page:#12171c;--card:#1c242c;--line:#3a4651;--solid:#7db8e8;--pale:#34597a;--warn:#f0b060}}
        *{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
        main{max-width:760px;margin:0 auto;padding:28px 20px 60px}h1{font-size:2rem;line-height:1.15;margin:.1em 0}h2{font-size:1.2rem;margin:0 0 .5em;display:flex;justify-content:space-between;align-items:baseline;gap:1em}
        .origin{font-size:.75rem;font-weight:600;letter-spacing:.04em;border:1px solid var(--line);border-radius:99px;padding:.1em .8em;color:var(--dim);white-space:nowrap}
        header p{margin:.1em 0}.dim{color:var(--dim)}section{margin:34px 0;break-inside:auto}.headline{background:var(--card);border-left:6px solid var(--solid);padding:18px 22px;margin-top:22px}
        .big{font-size:2.1rem;line-height:1.2;font-weight:700;margin:0 0 .2em}.big span{font-size:1rem;font-weight:400}.n,strong{white-space:nowrap}.mixed strong{white-space:normal}.small{font-size:1.6rem}
        .headline dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(145px,1fr));gap:14px;margin:18px 0}.headline dl div{border-top:1px solid var(--line);padding-top:8px}
        dt{font-size:.85rem;color:var(--dim)}.headline dd{margin:0;font-size:1.25rem;font-weight:650}.headline dd.dim{font-size:.85rem;font-weight:400}
        table{border-collapse:collapse;width:100%;font-size:.88rem;margin:14px 0;font-variant-numeric:tabular-nums}caption{text-align:left;color:var(--dim);padding-bottom:4px}
        td{white-space:nowrap}th,td{padding:5px 8px;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}td:nth-child(2):not(:last-child){white-space:normal}th[scope=row],thead th:first-child{text-align:left;font-weight:500}thead th{font-weight:600}tfoot{display:table-row-group}tfoot th,tfoot td{font-weight:650}
        figure{margin:14px 0}figcaption{font-size:.88rem;color:var(--dim)}.scroll{overflow-x:auto}svg{width:100%;min-width:560px;height:auto;display:block;margin:8px 0}svg text{font-size:12px;fill:var(--ink)}svg .dim{fill:var(--dim)}svg .end{text-anchor:end}svg .middle{text-anchor:middle}
        .grid{stroke:var(--line);stroke-width:1}.line{stroke:var(--ink);stroke-width:1.6}.dashed{stroke-dasharray:5 4}.mark{stroke:var(--solid);stroke-width:1.6}.nofill{fill:none}.solid{fill:var(--solid)}.pale{fill:var(--pale);stroke:var(--solid);stroke-width:1}.open{fill:var(--page);stroke:var(--solid);stroke-width:1.4}
        .mixed{border:1px dashed var(--dim);padding:10px 14px}.warnings{color:var(--warn)}ul{padding-left:1.2em}li{margin:.25em 0}details summary{cursor:pointer}.method dt{margin-top:12px;font-size:.95rem;color:var(--ink);font-weight:600}.method dd{margin:2px 0 0}
        @media print{@page{size:A4;margin:16mm 14mm}:root{--ink:#000;--dim:#444;--page:#fff;--card:#f3f5f7;--line:#bbb;--solid:#1f5a8c;--pale:#a9c8e3;--warn:#6b3a00}body{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}main{max-width:none;padding:0}section{margin:20px 0}figure,svg,tr,.headline,h2{break-inside:avoid}h2,caption,thead,tbody tr:nth-child(-n+2){break-after:avoid}tbody tr:nth-last-child(-n+2){break-before:avoid}.scroll{overflow:visible}svg{min-width:0}details{display:block}summary{display:none}details::details-content{content-visibility:visible;display:block;height:auto}}
        """
}

extension Markup {
    static func + (left: Markup, right: Markup) -> Markup { "\(left)\(right)" }
}
