extension PhraseTables {
  /// The same tables in memory, for many notes.
  ///
  /// What the program carries is made anew each time it is looked at: for one note that is less than to
  /// make all of it once, for some dozens it is more.
  var unfolded: PhraseTables {
    PhraseTables(
      index: index.unfolded, uses: uses.unfolded, suffixLengths: suffixLengths,
      elements: elements.unfolded, sequences: sequences.unfolded, patterns: patterns.unfolded,
      followers: followers.unfolded, precursors: precursors.unfolded,
      beginnings: beginnings.unfolded, byWord: byWord.unfolded, byKind: byKind.unfolded,
      longWords: longWords.unfolded, towns: towns.unfolded, medicines: medicines.unfolded,
      townPlaces: townPlaces, placeNames: placeNames, townOrder: townOrder.unfolded,
      medicineOrder: medicineOrder.unfolded, medicineClasses: medicineClasses, listed: listed,
      listEnds: listEnds)
  }
}
