/// Text for HTML and SVG: whatever a child, a team or a service is called, it stays text.
package struct Markup: ExpressibleByStringInterpolation, CustomStringConvertible, Sendable {
    package struct StringInterpolation: StringInterpolationProtocol {
        package var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { text += literal }
        package mutating func appendInterpolation(_ value: String) { text += Markup.escaped(value) }
        package mutating func appendInterpolation(_ value: Int) { text += String(value) }
        package mutating func appendInterpolation(_ markup: Markup) { text += markup.description }
        package mutating func appendInterpolation(_ markups: [Markup]) {
            for markup in markups { text += markup.description }
        }
    }

    package let description: String

    package init(stringLiteral value: String) { description = value }
    package init(stringInterpolation: StringInterpolation) { description = stringInterpolation.text }

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default:
                // What isn't shown could steer: controls, and marks that turn the direction of writing.
                if scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format {
                    continue
                }
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
