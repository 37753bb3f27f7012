import Contacts
import Foundation
import Registry

/// A record for a person to read.
struct RecordSheet {
    private(set) var lines: [String] = []

    init(_ record: ChildRecord) {
        let current = record.names.first { $0.kind == "current" }
        add("", Terminal.bold(MatchTable.name(family: current?.family ?? "", given: current?.given ?? "")))
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
        if let assessment = record.commonAssessment {
            add("assessment", ["a common assessment is with \(assessment.service)", assessment.phone])
        }
        if record.sensitiveServiceInvolved {
            add("sensitive", "A sensitive service is involved. Your ContactPoint team can pass a request on.")
        }
        for service in record.sensitiveInvolvements {
            add(service.kind, [service.service, service.practitioner, service.phone, "recorded on \(service.basis)"])
        }
    }

    private mutating func add(_ involvement: ChildRecord.Involvement) {
        let practitioner = [involvement.practitioner, involvement.occupation].compactMap(\.self).joined(separator: ", ")
        let time = involvement.to.map { "\(involvement.from) to \($0)" } ?? "since \(involvement.from)"
        add(
            involvement.kind,
            [
                involvement.service, practitioner, involvement.phone, involvement.email, time,
                involvement.leadProfessional ? Terminal.bold("lead professional") : nil,
            ]
        )
    }

    private mutating func add(_ label: String, _ parts: [String?]) {
        add(label, parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · "))
    }

    private mutating func add(_ label: String, _ text: String) {
        let width = 28
        let padding = String(repeating: " ", count: max(1, width - label.count))
        lines.append(label.isEmpty ? text : "  " + Terminal.dim(label) + padding + text)
    }
}
