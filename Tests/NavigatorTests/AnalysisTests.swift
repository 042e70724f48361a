import TestSupport
import XCTest

/// What an editor asks of the analysis on the command line: walks, splits, days, tables, depth.
final class AnalysisTests: XCTestCase {
  /// Each command of the walk answers what the guide says that it does.
  func testTheWalkOfSixEdits() throws {
    try Script.run(
      "python3 \"$TOP/Tests/Walks/walk.py\" \"$TOP/Sources/Pathways/Pathways.docc/SixEdits.md\"")
  }

  /// Cases from a table and from lines give the same bytes, on one core and on several.
  func testFairnessOfATableOnAnyNumberOfCores() throws {
    let lines = (0..<40).map { "case-\($0),\(10 + $0),\($0 % 3 == 0 ? "moderate" : "mild")" }
    let objects = (0..<40).map { number in
      let severity = number % 3 == 0 ? "moderate" : "mild"
      return """
        {"id": "case-\(number)", "facts": {"age": \(10 + number), "severity": "\(severity)"}}
        """
    }
    let inputs = [
      ("cases.csv", (["id,age,severity"] + lines).joined(separator: "\n")),
      ("cases.ndjson", objects.joined(separator: "\n")),
    ]
    for format in ["--format text", "--format json", "--csv"] {
      var answers: Set<String> = []
      for (name, content) in inputs {
        let command = "catalogue fairness --cases \(name) \(format) --on 2026-11-20"
        let file = try XCTUnwrap(
          GoldenFile(
            text: "# Many cases.\n$ navigator \(command)\n>>> \(name)\n\(content)\n",
            folder: RepositoryFolder.top))
        for cores in [1, 2, 5] {
          // A table has a line more: its header.
          let lines = file.run(cores: cores).split(
            separator: "\n", omittingEmptySubsequences: false)
          answers.insert(lines.filter { !$0.contains("\"line\":") }.joined(separator: "\n"))
        }
      }
      XCTAssertEqual(answers.count, 1, format)
      XCTAssertTrue(answers.first?.hasPrefix("<<< exit 0") ?? false, format)
    }
  }

  /// Whoever had the offer has one of its parts: proved to be the same, and said so.
  func testASplitOfferIsTheSameForEveryone() throws {
    try Script.run(
      """
      split() { python3 - "$1" "$2" <<'END'
      import copy, json, sys
      path = "new/offers/offers.json"
      file = json.load(open("old/offers/offers.json"))
      course = file["offers"].pop(0)
      for name, condition in [("a-course", sys.argv[1]), ("b-course", sys.argv[2])]:
          part = copy.deepcopy(course)
          part["id"], part["requires"]["condition"] = name, condition
          file["offers"].append(part)
      json.dump(file, open(path, "w"))
      END
      }
      $N catalogue init old --language en >/dev/null || fail 'no catalogue'
      cp -r old new; sed -i 's/self-help-course/a-course/' new/alerts.json new/tests/first.json
      day='--on 2026-11-20'
      split low-mood anxiety
      $N catalogue diff old new $day >out; grep -q 'self-help-course.*removed' out \\
        || fail 'without the option it is not said to be gone'
      $N catalogue diff old new $day --renamed self-help-course=a-course,b-course >out
      grep -q 'self-help-course → a-course, b-course' out || fail 'the split is not told'
      grep -Eq 'New:|No longer:' out && fail 'somebody is said to gain or lose'
      split low-mood low-mood
      $N catalogue diff old new $day --renamed self-help-course=a-course,b-course >out
      [ $? = 1 ] || fail 'a loss is no finding'
      grep -q 'No longer: .*condition' out || fail 'who loses is not told'
      $N catalogue diff old new $day --renamed self-help-course=c-course 2>err
      [ $? = 2 ] && grep -q c-course err || fail 'an unknown offer is taken'
      """)
  }

  /// What begins or ends after the last day that was asked for is not told.
  func testDiffLooksNoFurtherThanItIsAsked() throws {
    try Script.run(
      """
      $N catalogue init old --language en >/dev/null || fail 'no catalogue'
      cp -r old new
      sed -i '0,/"status": "established"/s//"status": "pilot", "valid": {"to": "2026-12-31"}/' \\
        new/offers/offers.json
      diff() { $N catalogue diff old new --on 2026-11-20 "$@" >out; }
      diff; grep -q 'from 1 Jan 2027' out || fail 'the end is not told'
      diff --until 2027-01-01; grep -q 'from 1 Jan 2027' out || fail 'the last day is left out'
      diff --until 2026-12-31; grep -q 2027 out && fail 'more is told than was asked'
      true
      """)
  }

  /// How long a deeper search took, and up to where was looked, is said in the reader's language;
  /// the answer is the same whatever that took.
  func testADeepSearchSaysHowFarItLooked() throws {
    try Script.run(
      """
      # Needs make the search stop at a depth.
      xray() { $N catalogue xray --catalogue "$TOP/Data/catalogue" --in Silkeborg \\
        --on 2026-11-20 "$@"; }
      xray --further 6 --language da >out 2>err
      grep -Eq 'op til 6 oplysninger, på [0-9]+,[0-9] s' err || fail "$(cat err)"
      grep -q 'højst 6 oplysninger' out || fail 'how far it looked is not said'
      grep -Eq '[0-9],[0-9] s' out && fail 'the time is part of the answer'
      xray --further 6 --language en 2>&1 >other | grep -q 'up to 6 facts, in' || fail 'English'
      """)
  }
}
