internal import LocatedJSON

/// What is said of a table of cases that can't be read, or only in part.
enum BatchRemark: Remark {
  /// The column `column` is no fact.
  case columnIsNoFact(String)

  /// The column `column` stands twice.
  case columnStandsTwice(String)

  /// The line has `cells` cells, the header `columns`.
  case cellsDiffer(cells: Int, columns: Int)

  /// Put quotation marks around a cell that holds a delimiter.
  case quoteCell

  /// The quotation mark is never closed.
  case quoteIsNotClosed

  /// The cell must end after the closing quotation mark.
  case cellMustEnd

  /// Write a quotation mark inside a cell twice.
  case doubleQuote

  /// The text is not UTF-8 but probably in a Windows codepage.
  case notUTF8

  /// Save the spreadsheet as CSV UTF-8.
  case saveAsUTF8
}
