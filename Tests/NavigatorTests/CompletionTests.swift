import Foundation
import TestSupport
import XCTest

/// What the program says to shells and to `man` is understood by them.
final class CompletionTests: XCTestCase {
  /// Bash completes a command, an option by its Danish name, and the values after it.
  func testBashCompletes() throws {
    try Script.run(
      #"""
      $N completion bash --language da >c.bash && bash -n c.bash || fail "not bash"
      . ./c.bash
      complete_at() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _navigator
        printf '%s\n' "${COMPREPLY[@]}"
      }
      expect() { [ "$1" = "$2" ] || fail "got <$1> instead of <$2>"; }
      expect "$(complete_at navigator sugg)" suggest
      expect "$(complete_at navigator suggest --kommune Silk)" Silkeborg
      expect "$(complete_at navigator suggest --municipality Silk)" Silkeborg
      expect "$(complete_at navigator suggest --sværhed mod)" moderat
      expect "$(complete_at navigator suggest --kommu)" --kommune
      expect "$(complete_at navigator suggest --municip)" --municipality
      expect "$(complete_at navigator catalogue xr)" xray
      expect "$(complete_at navigator explain psychologist-depr)" psychologist-depression
      expect "$(complete_at navigator letter --case x.json psychologist-depr)" psychologist-depression
      expect "$(complete_at navigator completion z)" zsh
      expect "$(complete_at navigator suggest --udskrift j)" json
      """#)
  }

  /// The other shells read their scripts, where they are installed.
  func testOtherShellsReadTheirScripts() throws {
    try Script.run(
      """
      for language in da en; do
        for shell in zsh fish; do
          $N completion $shell --language $language >c.$shell || fail "no script for $shell"
          [ -s c.$shell ] || fail "an empty script for $shell"
          command -v $shell >/dev/null || continue
          $shell -n c.$shell || fail "$shell does not read its script"
        done
      done
      """)
  }

  /// The manual page is set without a warning, in both languages.
  func testTheManualIsSet() throws {
    try Script.run(
      """
      for language in da en; do
        $N manual --language $language >navigator.1 || fail "no manual"
        command -v groff >/dev/null || continue
        groff -K utf8 -Tutf8 -man -ww navigator.1 >page 2>warnings || fail "not set"
        [ -s warnings ] && fail "$(head -3 warnings)"
        grep -q Silkeborg page || fail "no examples"
        grep -q interview page || fail "no commands"
      done
      """)
  }

  /// A new catalogue is right as it is, has tests that pass, and answers, in each language.
  func testANewCatalogueIsRightAndAnswers() throws {
    try Script.run(
      """
      $N catalogue init en --language en >told || fail "no start"
      grep -q 'catalogue check en' told || fail "nothing is said"
      $N catalogue init da --language da >told || fail "no start in Danish"
      for language in en da; do
        $N catalogue check --strict $language || fail "not right"
        $N catalogue test --catalogue $language || fail "its tests fail"
        $N catalogue format --check $language || fail "not laid out"
      done
      $N suggest --catalogue en --condition low-mood --severity mild --age 30 --language en |
        grep -q 'Self-help course' || fail "no answer"
      $N suggest --catalogue da --tilstand nedtrykt --svaerhed let --alder 30 --language da |
        grep -q 'Selvhjælpskursus' || fail "no answer in Danish"
      $N catalogue init en 2>told && fail "a folder is filled twice"
      grep -q not-empty told || fail "not told why"
      """)
  }

  /// Schemas are written for whoever has no catalogue that can be read yet.
  func testSchemasNeedNoCatalogue() throws {
    try Script.run(
      """
      mkdir broken; echo '{' >broken/catalogue.json
      $N catalogue schema offers --catalogue broken >schema 2>told || fail "no schema"
      grep -q 'json-schema.org' schema || fail "no schema"
      grep -q 'catalogue check' told || fail "not told what is missing"
      """)
  }

  /// Everything that the catalogue names can be shown.
  func testEverythingNamedIsShown() throws {
    try Script.run(
      """
      for name in AL2 age severity adult mdi bup cl-rm M-SAFE; do
        $N catalogue show $name >shown || fail "$name is not shown"
        grep -q 'json:' shown || fail "$name stands nowhere"
      done
      """)
  }
}
