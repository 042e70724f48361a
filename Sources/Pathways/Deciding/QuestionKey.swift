/// A question's place in the order of an answer, as one number.
///
/// Safety first; then by what the answer would change of the plan, what the GP can answer before
/// what only the place can, and by what it settles.
struct QuestionKey {
  /// The number: what counts more stands in higher bits.
  let word: UInt64

  /// Creates the key of a question of safety: what the plan hangs on first, else in the
  /// vocabulary's order.
  init(safety subject: Index<Subject>, weight: Int) {
    word = UInt64(0xF_FFFF - min(0xF_FFFF, weight)) << 43 | UInt64(subject.number)
  }

  /// Creates the key of any other question.
  init(
    subject: Index<Subject>, weight: Int, isLocal: Bool, settles: Int, missing: Int
  ) {
    let light = UInt64(0xF_FFFF - min(0xF_FFFF, weight))
    let few = UInt64(0x1FFF - min(0x1FFF, settles))
    let fewer = UInt64(0x1FFF - min(0x1FFF, missing))
    word =
      1 << 63 | light << 43 | (isLocal ? 1 : 0) << 42 | few << 29 | fewer << 16
      | UInt64(subject.number)
  }

  /// The subject of a key.
  static func subject(in word: UInt64) -> Index<Subject> { Index(Int(word & 0xFFFF)) }
}
