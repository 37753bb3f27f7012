extension Comparison.Name {
    /// In words, of a field called so.
    func reason(_ field: String) -> String {
        switch self {
        case .same: "\(field) the same"
        case .part: field == "family name" ? "part of the family name the same" : "one of the given names the same"
        case .variant: "\(field) is another form of the recorded one"
        case .oneLetter, .oneLetterOfFew: "\(field) differs by one letter"
        case .nearlySame: "\(field) nearly the same"
        case .soundsAlike: "\(field) sounds alike"
        case .initial: "initial of the \(field) the same"
        case .similar: "\(field) similar"
        case .begins: "\(field) begins the same"
        case .unlike, .differs: "\(field) differs"
        }
    }
}

extension Comparison.Born {
    var reason: String {
        switch self {
        case .same: "birth date the same"
        case .swapped: "day and month of birth swapped"
        case .yearOff: "born the same day a year apart"
        case .dayOff: "born a day apart"
        case .oneDigit: "birth date differs by one digit"
        case .monthOff: "born in another month, same day and year"
        case .firstOfJanuary: "born in the same year, the day perhaps a guess"
        case .twoParts: "two parts of the birth date the same"
        case .nearby: "born within a month"
        case .sameYear, .differs: "birth date differs"
        }
    }
}

extension Comparison.Place {
    var reason: String {
        switch self {
        case .same: "postcode the same"
        case .former: "former postcode the same"
        case .oneCharacter: "postcode differs by one character"
        case .sector: "postcode nearby"
        case .district: "postcode in the same district"
        case .differs: "postcode differs"
        }
    }
}

extension Comparison.Agreement {
    var reason: String? { self == .same ? nil : "gender differs" }
}

extension Comparison.Order {
    var reason: String? {
        switch self {
        case .current: nil
        case .former: "a former or other name"
        case .swapped: "family and given name swapped"
        }
    }
}
