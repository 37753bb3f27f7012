private import Registry

/// The rows of a block, a buffer a table.
struct BlockRows: Sendable {
    private(set) var buffers = [RowBuffer](repeating: RowBuffer(), count: EnglandTable.allCases.count)

    subscript(table: EnglandTable) -> RowBuffer {
        get { buffers[table.rawValue] }
        _modify { yield &buffers[table.rawValue] }
    }
}

extension Block {
    func rows() -> BlockRows {
        var rows = BlockRows()
        for child in children {
            let number = child.number.value
            write(child, number, to: &rows[.child])
            writeNames(child, number, to: &rows[.name])
            writeHome(child, number, to: &rows[.home])
            writeStays(child, number, to: &rows[.address])
            writeCarers(child, number, to: &rows)
            writeOtherNumbers(child, number, to: &rows[.otherNumber])
            writeInvolvements(child, number, to: &rows)
            if let assessment = child.assessment {
                rows[.assessment].beginRow(columns: 4)
                rows[.assessment].append(number)
                rows[.assessment].append(Self.id(number, 0))
                rows[.assessment].append(assessment.service)
                rows[.assessment].append(day: assessment.since)
            }
            if child.shieldedOn != Block.never {
                rows[.shield].beginRow(columns: 2)
                rows[.shield].append(number)
                rows[.shield].append(noonOf: child.shieldedOn)
            }
        }
        return rows
    }

    private func write(_ child: Child, _ number: Int64, to rows: inout RowBuffer) {
        rows.beginRow(columns: 4)
        rows.append(number)
        rows.append(day: child.born)
        switch child.gender {
        case .female: rows.append("female" as StaticString)
        case .male: rows.append("male" as StaticString)
        case .unspecified: rows.append("unspecified" as StaticString)
        }
        rows.append(day: child.archivedOn)
    }

    private func writeNames(_ child: Child, _ number: Int64, to rows: inout RowBuffer) {
        var ordinal: Int16 = 1
        for name in names[child.names] {
            rows.beginRow(columns: 5)
            rows.append(number)
            rows.append(ordinal)
            switch name.kind {
            case .current: rows.append("current" as StaticString)
            case .former: rows.append("former" as StaticString)
            case .alias: rows.append("alias" as StaticString)
            }
            rows.append(name.family, of: text)
            rows.append(name.given, of: text)
            ordinal += 1
        }
    }

    private func writeHome(_ child: Child, _ number: Int64, to rows: inout RowBuffer) {
        rows.beginRow(columns: 4)
        rows.append(number)
        rows.append(authority)
        rows.append(day: child.responsibleSince)
        rows.append(child.whereabouts.name)
    }

    private func writeStays(_ child: Child, _ number: Int64, to rows: inout RowBuffer) {
        var ordinal: Int16 = 1
        for stay in stays[child.stays] {
            rows.beginRow(columns: 8)
            rows.append(number)
            rows.append(ordinal)
            rows.append(stay.line1, of: text)
            rows.append(stay.line2, of: text)
            rows.append(stay.town, of: text)
            rows.append(stay.postcode, of: text)
            rows.append(day: stay.from)
            rows.append(day: stay.to)
            ordinal += 1
        }
    }

    private func writeCarers(_ child: Child, _ number: Int64, to rows: inout BlockRows) {
        var ordinal: Int16 = 1
        for carer in carers[child.carers] {
            rows[.carer].beginRow(columns: 5)
            rows[.carer].append(number)
            rows[.carer].append(ordinal)
            rows[.carer].append(carer.family, of: text)
            rows[.carer].append(carer.given, of: text)
            rows[.carer].append(carer.hasParentalResponsibility)
            if !(carer.phone.isNone && carer.email.isNone && carer.address.isNone) {
                rows[.carerContact].beginRow(columns: 5)
                rows[.carerContact].append(number)
                rows[.carerContact].append(ordinal)
                rows[.carerContact].append(carer.phone, of: text)
                rows[.carerContact].append(carer.email, of: text)
                rows[.carerContact].append(carer.address, of: text)
            }
            ordinal += 1
        }
    }

    private func writeOtherNumbers(_ child: Child, _ number: Int64, to rows: inout RowBuffer) {
        if let nhs = child.nhsNumber {
            rows.beginRow(columns: 3)
            rows.append(number)
            rows.append("nhs" as StaticString)
            rows.append(digits: nhs, width: 10)
        }
        if !child.upn.isNone {
            rows.beginRow(columns: 3)
            rows.append(number)
            rows.append("upn" as StaticString)
            rows.append(child.upn, of: text)
        }
    }

    private func writeInvolvements(_ child: Child, _ number: Int64, to rows: inout BlockRows) {
        // An ended sensitive service stays visible for a year, as every service does.
        var markedUntil: Day?
        for index in child.involvements {
            let involvement = involvements[index]
            let id = Self.id(number, index - child.involvements.lowerBound + 1)
            switch involvement.kind {
            case .sexualHealth, .mentalHealth, .substanceMisuse:
                write(sensitive: involvement, number, id, to: &rows[.sensitive])
                markedUntil = involvement.ended
            default: write(involvement, number, id, to: &rows[.involvement])
            }
        }
        if let markedUntil {
            rows[.mark].beginRow(columns: 2)
            rows[.mark].append(number)
            rows[.mark].append(day: markedUntil)
        }
    }

    /// An id as the database draws them, 48 bits, from a child and the n-th of its rows (splitmix64).
    private static func id(_ number: Int64, _ ordinal: Int) -> Int64 {
        var bits = (UInt64(number) << 8 | UInt64(ordinal)) &+ 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return max(1, Int64((bits ^ bits >> 31) >> 16))
    }

    private func write(_ involvement: Involvement, _ number: Int64, _ id: Int64, to rows: inout RowBuffer) {
        rows.beginRow(columns: 10)
        rows.append(number)
        rows.append(id)
        rows.append(involvement.service)
        rows.append(day: involvement.started)
        rows.append(day: involvement.ended)
        rows.append(involvement.practitioner, of: text)
        involvement.practitioner.isNone ? rows.appendNull() : rows.append(involvement.kind.occupation)
        rows.append(involvement.phone, of: text)
        rows.append(involvement.email, of: text)
        rows.append(involvement.isLead)
    }

    private func write(
        sensitive involvement: Involvement,
        _ number: Int64,
        _ id: Int64,
        to rows: inout RowBuffer
    ) {
        rows.beginRow(columns: 11)
        rows.append(number)
        rows.append(id)
        rows.append(involvement.service)
        rows.append(day: involvement.started)
        rows.append(day: involvement.ended)
        rows.append(involvement.practitioner, of: text)
        rows.append(involvement.phone, of: text)
        rows.append(involvement.email, of: text)
        if involvement.onConsent {
            rows.append("consent" as StaticString)
        } else {
            rows.append("significant harm suspected" as StaticString)
        }
        rows.append(involvement.practitioner, of: text)
        rows.append(noonOf: involvement.started)
    }
}

extension Block {
    /// The size of the block's rows on their way to the database.
    package func byteCountOfRows() -> Int { rows().buffers.reduce(0) { $0 + $1.bytes.count } }
}
