import Foundation
import Postgres
import Search

/// What each field may hold, and the form in which the index stores it.
struct FieldRules {
    struct Broken: Error {
        let code: String
        let message: String
    }

    let today: CivilDate
    let authorities: Set<Int16>?

    /// The value as it is stored, or what is wrong with it.
    func check(_ typed: String, as column: FeedColumn) -> Result<String, Broken> {
        guard typed.unicodeScalars.allSatisfy(\.isPlain) else {
            return broken("control-character", "take out characters that can't be seen: NUL, tabs, line ends")
        }
        let text = typed.trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty else { return broken("blank", "it holds nothing but spaces: leave it empty") }
        return switch column {
        case .familyName, .formerFamilyName: name(text, most: 100)
        case .givenNames: name(text, most: 200)
        case .carer1Name, .carer2Name: name(text, most: 200)
        case .born: born(text)
        case .gender:
            require(
                ["female", "male", "unspecified"].contains(text),
                text,
                "gender-unknown",
                "write female, male or unspecified"
            )
        case .addressLine1, .addressLine2, .town: bounded(text, most: 200)
        case .postcode:
            Postcode(text).map { .success($0.text) }
                ?? broken("postcode-malformed", "write a postcode as LS1 4AP")
        case .nhsNumber:
            require(
                CheckedNumber.isNHSNumber(compact(text)),
                compact(text),
                "nhs-number-malformed",
                "an NHS number has ten digits, of which the last checks the others"
            )
        case .upn:
            require(
                CheckedNumber.isUPN(text.uppercased()),
                text.uppercased(),
                "upn-malformed",
                "a UPN has a check letter and twelve digits"
            )
        case .carer1Phone, .carer2Phone: phone(text)
        case .schoolURN:
            require(
                text.utf8.count == 6 && text.utf8.allSatisfy(isDigit),
                text,
                "urn-malformed",
                "a school's URN has six digits"
            )
        case .gpCode:
            require(
                text.utf8.count == 6 && text.utf8.dropFirst().allSatisfy(isDigit)
                    && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text.utf8.first ?? 0),
                text,
                "gp-code-malformed",
                "a practice's code has a capital letter and five digits"
            )
        case .authority: authority(text)
        case .recordID, .version, .change: .success(text)
        }
    }

    private func name(_ text: String, most: Int) -> Result<String, Broken> {
        guard text.unicodeScalars.count <= most else { return broken("too-long", "use at most \(most) characters") }
        let canBeName = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
                || " -'’‘`´.,()/".unicodeScalars.contains(scalar)
        }
        guard canBeName, text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
            return broken(
                "name-malformed",
                "a name has letters, and besides them spaces, hyphens, apostrophes and full stops"
            )
        }
        return .success(text.precomposedStringWithCanonicalMapping.split(separator: " ").joined(separator: " "))
    }

    private func born(_ text: String) -> Result<String, Broken> {
        guard let date = CivilDate(iso: text) else {
            return broken("date-malformed", "write a day that there is, as 2015-05-14")
        }
        guard date <= today else { return broken("date-in-future", "nobody is born after today: correct the date") }
        guard today.year - date.year <= 26 else {
            return broken("too-old", "the index holds nobody over 25: correct the date, or leave the row out")
        }
        return .success(text)
    }

    private func authority(_ text: String) -> Result<String, Broken> {
        guard text.utf8.count == 3, text.utf8.allSatisfy(isDigit), let number = Int16(text) else {
            return broken("authority-malformed", "use the authority's three-digit number")
        }
        return require(
            authorities?.contains(number) ?? true,
            text,
            "authority-unknown",
            "there is no such authority: see 'contactpoint authority list'"
        )
    }

    private func phone(_ text: String) -> Result<String, Broken> {
        let digits = text.utf8.filter(isDigit).count
        return require(
            (7...15).contains(digits) && text.utf8.count <= 30
                && text.unicodeScalars.allSatisfy { isASCIIDigit($0) || " +-()x".unicodeScalars.contains($0) },
            text,
            "phone-malformed",
            "a telephone number has 7 to 15 digits, and besides them spaces, +, - and brackets"
        )
    }

    private func bounded(_ text: String, most: Int) -> Result<String, Broken> {
        require(text.unicodeScalars.count <= most, text, "too-long", "use at most \(most) characters")
    }

    private func require(_ holds: Bool, _ stored: String, _ code: String, _ message: String) -> Result<String, Broken> {
        holds ? .success(stored) : broken(code, message)
    }

    private func broken(_ code: String, _ message: String) -> Result<String, Broken> {
        .failure(Broken(code: code, message: message))
    }

    private func compact(_ text: String) -> String { text.filter { $0 != " " && $0 != "-" } }
    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private func isASCIIDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
