extension England {
    /// The rows of all services: some ten thousand, made at once.
    func serviceRows() -> RowBuffer {
        var rows = RowBuffer()
        for (index, place) in places.enumerated() {
            for kind in ServiceKind.allCases {
                let count = services.count(kind, place: index)
                for ordinal in 0..<count {
                    let number = services.number(kind, ordinal, place: index)
                    var random = Random(seed: seed, stream: 4, index: Int(number))
                    let postcode = count == 1 ? random.below(place.postcodes) : ordinal * place.postcodes / count
                    rows.beginRow(columns: 7)
                    rows.append(number)
                    rows.append(kind.name)
                    rows.append(name(of: kind, in: place, postcode: postcode, random: &random))
                    rows.append(place.area.authority)
                    rows.append("01632 960\(String(1000 + random.below(1000)).dropFirst())")
                    rows.append("office@service\(number).example.org")
                    reference(of: kind, number).map { rows.append($0) } ?? rows.appendNull()
                }
            }
        }
        return rows
    }

    private func name(of kind: ServiceKind, in place: Place, postcode: Int, random: inout Random) -> String {
        var street: [UInt8] = []
        place.appendStreet(ofPostcode: postcode, to: &street)
        var town: [UInt8] = []
        place.appendTown(ofPostcode: postcode, to: &town)
        let streetName = String(decoding: street, as: UTF8.self)
        let townName = String(decoding: town, as: UTF8.self)
        let saint = random.element(of: [
            "St Mary's", "St John's", "All Saints", "St Peter's", "Holy Trinity", "St Joseph's",
        ])
        switch kind {
        case .primarySchool where random.chance(0.3): return "\(saint) Primary School, \(townName)"
        case .primarySchool, .nursery: return "\(streetName) \(kind.title)"
        case .secondarySchool where random.chance(0.2): return "\(saint) High School, \(townName)"
        case .secondarySchool: return "\(streetName) \(kind.title)"
        case .practice:
            return "\(streetName) \(random.element(of: ["Surgery", "Medical Centre", "Practice", "Health Centre"]))"
        default: return "\(townName) \(kind.title)"
        }
    }

    /// In the form of a URN or an ODS code, from ranges that are not given out.
    private func reference(of kind: ServiceKind, _ number: Int64) -> String? {
        switch kind {
        case .primarySchool, .secondarySchool: String(800_000 + number)
        case .practice: "Z" + String(100_000 + number).dropFirst()
        default: nil
        }
    }
}
