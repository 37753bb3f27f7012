private import Foundation

/// Marks that people leave out, or that their keyboard doesn't have.
enum DroppedMarks {
    /// `Siân` is typed Sian, `Łukasz` Lukasz.
    static func withoutAccents(_ name: String) -> String {
        name.replacing("ł", with: "l").replacing("Ł", with: "L").replacing("ø", with: "o").replacing("ı", with: "i")
            .folding(options: .diacriticInsensitive, locale: nil)
    }

    /// `O'Brien` is typed OBrien, or O Brien.
    static func withoutApostrophes(_ name: String, joint: String) -> String {
        name.replacing("'", with: joint)
    }
}
