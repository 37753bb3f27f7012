import Contacts
import Foundation
import Registry

/// A record for a person to read.
struct RecordSheet {
    private(set) var lines: [String] = []

    init(_ record: ChildRecord) {
        let current = record.names.first { $0.kind == "current" }
        lines.append(
            Terminal.bold(Terminal.plain(MatchTable.name(family: current?.family ?? "", given: current?.given ?? "")))
        )
        add("number", record.number.description)
        add("born", "\(record.born), \(record.gender.rawValue)")
        for name in record.names where name.kind != "current" {
            add(
                name.kind == "alias" ? "also known as" : "formerly",
                MatchTable.name(family: name.family, given: name.given)
            )
        }
        if let notice = record.notice { add("shielded", notice) }
        if let authority = record.authority { add("authority", authority) }
        if let upn = record.upn { add("pupil number", upn) }
        if let nhs = record.nhsNumber { add("NHS number", nhs) }
        for address in record.addresses.prefix(1) where address.to == nil {
            let place = (address.lines + [address.town, address.postcode]).joined(separator: ", ")
            add("address", "\(place) (\(record.whereabouts ?? "current"), since \(address.from))")
        }
        for carer in record.carers {
            add(
                carer.parentalResponsibility ? "parent" : "carer",
                [MatchTable.name(family: carer.family, given: carer.given), carer.phone, carer.email, carer.address]
            )
        }
        for involvement in record.involvements { add(involvement) }
        for term in record.formerLeads {
            add(
                "led before",
                [[term.practitioner, term.service].compactMap(\.self).joined(separator: ", "), "until \(term.to)"]
            )
        }
        if let assessment = record.commonAssessment {
            let verb = assessment.to == nil ? "is" : "was"
            add("assessment", ["a common assessment \(verb) with \(assessment.service)", assessment.phone])
        }
        if record.sensitiveServiceInvolved {
            add("sensitive", "A sensitive service is involved. Your ContactPoint team can pass a request on.")
        }
        for service in record.sensitiveInvolvements {
            add(service.kind, [service.service, service.practitioner, service.phone, "recorded on \(service.basis)"])
        }
    }

    private mutating func add(_ involvement: ChildRecord.Involvement) {
        let time = involvement.to.map { "\(involvement.from) to \($0)" } ?? "since \(involvement.from)"
        add(
            involvement.kind,
            [involvement.service, time, involvement.role, involvement.leadProfessional ? "lead professional" : nil]
        )
        let practitioner = [involvement.practitioner, involvement.occupation].compactMap(\.self).joined(separator: ", ")
        add("", [practitioner, involvement.phone, involvement.email, involvement.hours])
    }

    private mutating func add(_ label: String, _ parts: [String?]) {
        add(label, parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · "))
    }

    /// A label, and its text beside it, in lines that a terminal shows whole.
    private mutating func add(_ label: String, _ text: String) {
        var label = label
        var line = ""
        for word in Terminal.plain(text).split(separator: " ") {
            if !line.isEmpty, line.count + word.count >= Self.textWidth {
                addLine(label, line)
                label = ""
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        addLine(label, line)
    }

    private mutating func addLine(_ label: String, _ text: String) {
        let padding = String(repeating: " ", count: max(1, Self.labelWidth - label.count))
        lines.append("  " + Terminal.dim(label) + padding + text)
    }

    private static let labelWidth = 28
    private static let textWidth = 88
}
