import XCTest

/// `navigator batch` as it is started: order, jobs, resuming, closed pipes, full disks, long lines.
final class BatchTests: XCTestCase {
  func testAnyNumberOfJobsGivesTheSameBytes() throws {
    try Script.run(
      """
      cases $SOME >in
      for j in 1 2 7; do $N batch in --jobs $j >out$j 2>err$j; [ $? = 1 ] || fail "jobs $j"; done
      cmp out1 out2 && cmp out1 out7 || fail 'jobs differ'
      [ $(wc -l <out1) = $SOME ] || fail 'lines were lost'
      grep -q 'could not be read' err2 || fail 'no count of errors'
      $N batch --jobs 2 <in 2>/dev/null | cmp - out1 || fail 'standard input differs'
      """)
  }

  /// An error stands in the line of its case, with the number of that line.
  func testBadLinesAreNamedInTheirPlace() throws {
    try Script.run(
      """
      cases $SOME >in; $N batch in >out 2>/dev/null
      python3 - <<'END' || fail 'errors are not in their place'
      import json
      for number, line in enumerate(open("out"), 1):
          answer = json.loads(line)
          if answer["format"] == "navigator.error/1":
              assert answer["line"] == number, (number, answer)
      END
      """)
  }

  /// A line tells what is overdue and who has the person as `follow` does, also where nothing happened.
  func testLinesTellWhatIsOverdueAndWhoHasThePerson() throws {
    try Script.run(
      """
      begin='{"on":"2026-11-19","facts":{"age":17,"turns18On":"2026-12-15"}'
      referral='{"type":"referral","on":"2026-03-01","offer":"hospital-psychiatry-adult"}'
      noShow='{"type":"noShow","on":"2026-03-20","offer":"hospital-psychiatry-adult"}'
      for events in '' ',"events":['"$referral,$noShow"']'; do
        echo "$begin$events}" >case
        $N follow --case case --format json >follow || fail 'follow'
        $N batch case >line || fail 'batch'
        $N batch --full case >full || fail 'batch --full'
        $N suggest --case case --format json >whole || fail 'suggest'
        python3 - <<'END' || fail "a line tells other than follow: $events"
      import json
      told, line, full, whole = (json.load(open(name)) for name in ("follow", "line", "full", "whole"))
      late = {rule["id"] for rule in told["followUps"] if rule["state"] == "overdue"}
      assert late and late == set(line["followUps"]), (late, line["followUps"])
      holder = told["holder"].get("offer") or told["holder"].get("holder")
      assert line["ball"] == holder, (line["ball"], told["holder"])
      for part in ("holder", "followUps", "ball"):
          assert full[part] == whole[part], (part, full[part], whole[part])
      END
      done
      """)
  }

  /// Stopped in the middle by a kill that nothing can catch, it goes on and ends with the same bytes.
  func testAKilledRunIsResumed() throws {
    try Script.run(
      """
      cases $SOME >in; $N batch in >whole 2>/dev/null
      for part in 3 2; do
        rm -f pipe out; mkfifo pipe
        { head -n $(($SOME / part)) in; exec sleep 60; } >pipe & feeder=$!
        $N batch --jobs 2 --output out <pipe >/dev/null 2>&1 & victim=$!
        for wait in $(seq 600); do [ -s out ] && break; sleep 0.1; done
        kill -9 $victim; kill $feeder; wait $victim 2>/dev/null
        [ -s out ] || fail 'nothing was written before the kill'
        cmp -s out whole && fail 'it was not stopped'
        head -c -7 out >cut && mv cut out
        $N batch in --output out --resume 2>/dev/null
        cmp out whole || fail 'the resumed run differs'
      done
      $N batch in --output out --resume 2>/dev/null; cmp out whole || fail 'nothing left to do'
      $N batch in --output table.csv --columns id,fits 2>/dev/null; cp table.csv whole.csv
      head -c 5000 whole.csv >table.csv
      $N batch in --output table.csv --columns id,fits --resume 2>/dev/null
      cmp table.csv whole.csv || fail 'the resumed table differs'
      sed -i '1d' in; head -c 50000 whole >out
      $N batch in --output out --resume 2>err; [ $? = 2 ] || fail 'other cases were taken'
      grep -q other-output err || fail 'the mismatch is not told'
      """)
  }

  func testClosedPipesAndFullDisks() throws {
    try Script.run(
      """
      cases $SOME >in
      $N batch in 2>err | head -1 | grep -q navigator.line || fail 'no first line'
      [ ! -s err ] || fail 'a reader that stops is no fault'
      $N batch in >/dev/full 2>err; [ $? = 2 ] || fail 'a full disk is no success'
      grep -q "can't be written" err || fail 'the full disk is not told'
      $N batch --jobs 2 in --output /dev/full 2>err; [ $? = 2 ] || fail 'a full file is no success'
      """)
  }

  func testEmptyAndUnendedInput() throws {
    try Script.run(
      """
      $N batch </dev/null >out || fail 'nothing is nothing'; [ ! -s out ] || fail 'out of nothing'
      printf '{"facts":{}}' | $N batch | grep -c navigator.line/1 | grep -qx 1 || fail 'last line'
      printf '{"facts":{}}\\r\\n{"facts":{}}\\r\\n' | $N batch | wc -l | grep -qx 2 || fail 'CRLF'
      printf '\\n\\n' | $N batch | grep -c empty-line | grep -qx 2 || fail 'empty lines'
      $N batch nowhere 2>err; [ $? = 2 ] || fail 'a file that is not there'
      """)
  }

  func testTablesOfSpreadsheets() throws {
    try Script.run(
      #"""
      printf '\357\273\277id;age\r\n1;30\r\n"2";"31"\r\n' >bom.csv
      $N batch bom.csv --columns id --on 2026-11-20 >out || fail 'a byte order mark is no fault'
      [ "$(tr '\n' ' ' <out)" = 'id,error 1, 2, ' ] || fail "$(cat out)"
      printf 'id,municipality\n1,K\370benhavn\n2,Aarhus\n' >latin.csv
      $N batch latin.csv --columns id >out 2>/dev/null; [ $? = 1 ] || fail 'a wrong codepage'
      grep -q 'wrong-codepage.*UTF-8' out && grep -q '^2,' out || fail "$(cat out)"
      printf 'id,\370\n1,2\n' >head.csv
      $N batch head.csv 2>err; [ $? = 2 ] && grep -q wrong-codepage err || fail 'header codepage'
      : >none.csv; $N batch none.csv 2>err; [ $? = 2 ] && grep -q missing-header err || fail 'header'
      printf 'age,id\n34,"two\nlines"\n"3\n' >lines.csv
      $N batch lines.csv >out 2>/dev/null; [ $(wc -l <out) = 2 ] || fail 'a record is a line'
      grep -q '"id":"two\\nlines"' out || fail 'a line break in a cell'
      grep -q '"line":4.*open-quotation' out || fail "$(cat out)"
      """#)
  }

  /// Memory does not grow with a line, nor with the number of lines.
  func testALongLineIsNamedAndTheRestGoesOn() throws {
    try Script.run(
      """
      { echo '{"facts":{}}'; head -c 50000000 /dev/zero | tr '\\0' x; echo; echo '{"facts":{}}'; } >in
      (ulimit -v 400000; $N batch in >out 2>/dev/null); [ $? = 1 ] || fail 'the long line'
      [ $(wc -l <out) = 3 ] || fail 'a line for a line'
      sed -n 2p out | grep -q '"line":2.*line-too-long' || fail 'the long line is not named'
      sed -n 3p out | grep -q navigator.line/1 || fail 'the rest did not go on'
      """)
  }

  /// A million lines through a pipe whose reader is slow to begin.
  func testManyLinesThroughASlowReader() throws {
    try Script.run(
      """
      yes '{"on":"2026-11-20","facts":{"age":34,"municipality":"0751","severity":"mild"}}' |
        head -n $MANY | $N batch | { sleep 2; wc -l; } | grep -qx $MANY || fail 'lines were lost'
      """)
  }

  /// Another program can hold it open and talk to it line by line.
  func testAConversation() throws {
    try Script.run(
      """
      cat >talk.py <<'END'
      import json, subprocess, sys
      program = subprocess.Popen([sys.argv[1], "batch", "--line-buffered"], stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE)
      for age in (9, 30, 70):
          program.stdin.write(b'{"id":"%d","facts":{"age":%d}}\\n' % (age, age))
          program.stdin.flush()
          assert json.loads(program.stdout.readline())["id"] == str(age)
      program.stdin.close()
      sys.exit(program.wait())
      END
      timeout 300 python3 talk.py $N || fail 'no conversation'
      """)
  }

  func testASummaryCounts() throws {
    try Script.run(
      """
      cases $SOME >in; $N batch in --summary --format json >out 2>summary
      python3 - $SOME <<'END' || fail 'the summary is wrong'
      import collections, json, sys
      summary = json.load(open("summary"))
      lines = [json.loads(line) for line in open("out")]
      good = [line for line in lines if line["format"] == "navigator.line/1"]
      assert summary["cases"] == len(good) and summary["errors"] == len(lines) - len(good)
      fits = collections.Counter(offer for line in good for offer in line["fits"])
      alerts = collections.Counter(alert for line in good for alert in line["alerts"])
      asked = collections.Counter(fact for line in good for fact in line["questions"])
      for offer, counts in summary["offers"].items():
          assert counts["fits"] == fits[offer], offer
          assert sum(counts.values()) == len(good), offer
      assert {k: v for k, v in summary["alerts"].items() if v} == dict(alerts)
      assert summary["questions"] == dict(asked)
      END
      head -c 100000 out >part
      $N batch in --summary --format json --output part --resume 2>again
      cmp summary again && cmp part out || fail 'a resumed summary counts something else'
      """)
  }
}
