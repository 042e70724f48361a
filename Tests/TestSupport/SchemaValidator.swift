import Foundation
import LocatedJSON

/// A validator of JSON Schema 2020-12, as far as our schemas use it.
public struct SchemaValidator {
  private let root: JSON

  /// Creates a validator from the bytes of a schema.
  public init(_ bytes: [UInt8]) throws {
    root = try JSONDocument(SourceFile(name: "schema", bytes: bytes)).root
  }

  /// Returns whether a text is as the schema says.
  public func accepts(_ text: String) throws -> Bool {
    accepts(try JSONDocument(SourceFile(name: "text", bytes: Array(text.utf8))).root, root)
  }

  /// Words of schemas that this validator does not know: it would pass over them.
  public func unknownWords() -> [String] {
    var unknown: Set<String> = []
    collect(root, &unknown)
    return unknown.sorted()
  }

  private static let annotations: Set<String> = [
    "$schema", "$id", "$defs", "title", "description", "format",
  ]

  private func collect(_ schema: JSON, _ unknown: inout Set<String>) {
    for member in schema.members {
      switch member.key {
      case "properties", "$defs": for child in member.members { collect(child, &unknown) }
      case "anyOf", "oneOf", "allOf": for child in member.elements { collect(child, &unknown) }
      case "items", "not", "propertyNames": collect(member, &unknown)
      case "additionalProperties" where member.kind == .object: collect(member, &unknown)
      case let key where Self.annotations.contains(key): break
      default: if check(root, member, schema) == nil { unknown.insert(member.key) }
      }
    }
  }

  private func accepts(_ value: JSON, _ schema: JSON) -> Bool {
    schema.members.allSatisfy { check(value, $0, schema) ?? true }
  }

  /// Returns whether a value meets one word of a schema, or `nil` if the word says nothing of it.
  private func check(_ value: JSON, _ word: JSON, _ schema: JSON) -> Bool? {
    switch word.key {
    case "$ref":
      let name = word.string?.split(separator: "/").last.map(String.init) ?? ""
      return root.member("$defs")?.member(name).map { accepts(value, $0) } ?? false
    case "type": return isOf(word.string ?? "", value)
    case "enum":
      return word.elements.contains { $0.string == value.string && value.kind == .string }
    case "required":
      return value.kind != .object
        || word.elements.allSatisfy { value.member($0.string ?? "") != nil }
    case "properties":
      return value.members.allSatisfy { member in
        word.member(member.key).map { accepts(member, $0) } ?? true
      }
    case "additionalProperties":
      let known = schema.member("properties")
      return value.members.allSatisfy { member in
        known?.member(member.key) != nil || (word.kind == .object && accepts(member, word))
      }
    case "propertyNames":
      return value.members.allSatisfy { member in
        let text = "\"\(member.key)\""
        let name = try? JSONDocument(SourceFile(name: "", bytes: Array(text.utf8))).root
        return name.map { accepts($0, word) } ?? false
      }
    case "items": return value.elements.allSatisfy { accepts($0, word) }
    case "anyOf": return word.elements.contains { accepts(value, $0) }
    case "allOf": return word.elements.allSatisfy { accepts(value, $0) }
    case "oneOf": return word.elements.filter { accepts(value, $0) }.count == 1
    case "not": return !accepts(value, word)
    default: return checkSize(value, word)
    }
  }

  private func checkSize(_ value: JSON, _ word: JSON) -> Bool? {
    let limit = Double(word.integer ?? 0)
    let number = value.kind == .number ? Double(String(decoding: value.bytes, as: UTF8.self)) : nil
    let count = value.elements.reduce(0) { sum, _ in sum + 1 }
    switch word.key {
    case "minimum": return number.map { $0 >= limit } ?? true
    case "maximum": return number.map { $0 <= limit } ?? true
    case "minItems": return value.kind != .array || count >= word.integer ?? 0
    case "maxItems": return value.kind != .array || count <= word.integer ?? 0
    case "minLength":
      return value.kind != .string || (value.string ?? "").count >= word.integer ?? 0
    case "pattern":
      return value.string?.range(of: word.string ?? "", options: .regularExpression) != nil
    default: return nil
    }
  }

  private func isOf(_ type: String, _ value: JSON) -> Bool {
    switch type {
    case "object": value.kind == .object
    case "array": value.kind == .array
    case "string": value.kind == .string
    case "boolean": value.kind == .true || value.kind == .false
    case "null": value.kind == .null
    case "number": value.kind == .number
    case "integer": value.kind == .number && value.integer != nil
    default: false
    }
  }
}
