internal import LocatedJSON

extension PersonalNumber {
  /// A personal number of another country, as a catalogue describes it.
  ///
  /// In the description `dd`, `mm` and `yy` (or `yyyy`) are digits of a date that can be, `#` is a
  /// digit, `@` a letter, `*` either, and `-` a separator that may be left out; anything else stands
  /// for itself.
  public struct Shape: Hashable, Sendable {
    /// One place of it.
    enum Place: Hashable, Sendable {
      case digit
      case letter
      case digitOrLetter
      case day
      case month
      case year
      case separator
      case byte(UInt8)
    }

    let places: [Place]

    /// Creates a shape, or `nil` if the description has fewer than six places that vary: what is
    /// shorter would refuse what is no personal number.
    init?(_ description: String) {
      places = description.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "#"): .digit
        case UInt8(ascii: "@"): .letter
        case UInt8(ascii: "*"): .digitOrLetter
        case UInt8(ascii: "d"): .day
        case UInt8(ascii: "m"): .month
        case UInt8(ascii: "y"): .year
        case UInt8(ascii: "-"): .separator
        default: .byte(byte)
        }
      }
      let varying = places.count { place in
        switch place {
        case .digit, .letter, .digitOrLetter, .day, .month, .year: true
        case .separator, .byte: false
        }
      }
      guard varying >= 6 else { return nil }
    }

    /// Returns where a number ends that begins at a place of a text, or `nil` if none does.
    func end(at start: Int, in text: Span<UInt8>) -> Int? {
      var offset = start
      var (day, month) = (0, 0)
      var (hasDay, hasMonth) = (false, false)
      for place in places {
        switch place {
        case .separator: PersonalNumber.skipSeparator(text, &offset)
        case .byte(let byte):
          guard offset < text.count, text[offset] == byte else { return nil }
          offset += 1
        case .letter:
          guard offset < text.count, PersonalNumber.isLetter(text[offset]) else { return nil }
          offset += 1
        case .digitOrLetter:
          if PersonalNumber.digit(text, &offset) != nil { continue }
          guard offset < text.count, PersonalNumber.isLetter(text[offset]) else { return nil }
          offset += 1
        case .digit, .day, .month, .year:
          guard let digit = PersonalNumber.digit(text, &offset) else { return nil }
          if place == .day { (day, hasDay) = (day * 10 + digit, true) }
          if place == .month { (month, hasMonth) = (month * 10 + digit, true) }
        }
      }
      if hasDay, !(1...31).contains(day) { return nil }
      if hasMonth, !(1...12).contains(month) { return nil }
      var next = offset
      let isCut = PersonalNumber.digit(text, &next) != nil
      return isCut ? nil : offset
    }
  }

  /// Returns the bytes of the first number of some shapes in a text, or `nil` if there is none.
  static func firstRange(of shapes: [Shape], in text: Span<UInt8>) -> Range<Int>? {
    var wasPart = false
    for start in 0..<text.count {
      var next = start
      let isPart = digit(text, &next) != nil || isLetter(text[start])
      defer { wasPart = isPart }
      guard isPart, !wasPart else { continue }
      for shape in shapes {
        if let end = shape.end(at: start, in: text) { return start..<end }
      }
    }
    return nil
  }
}

extension PersonalNumber.Shape {
  /// The shapes that a catalogue describes.
  static func all(in json: JSON?, _ diagnostics: inout [Diagnostic]) -> [Self] {
    var found: [Self] = []
    for element in json?.elements ?? JSON.none {
      guard let description = element.member("shape") else { continue }
      if let shape = Self(description.string ?? "") {
        found.append(shape)
      } else {
        diagnostics.append(
          Diagnostic(
            "short-shape", at: description.location,
            ValueRemark.shapeTooShort(description.excerpt()),
            help: ValueRemark.writeSixMarks))
      }
    }
    return found
  }
}
