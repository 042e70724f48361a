import XCTest

/// No input is destroyed, nothing is written before it was looked at, and what goes wrong is told.
final class InputSafetyTests: XCTestCase {
  private static let cases = """
    printf '{"id":"a","facts":{"age":30}}\n{"id":"b","facts":{"age":31}}\n' >in.ndjson
    cp in.ndjson kept
    """

  /// Whatever name the output has, it is not the input.
  func testW1TheInputIsNeverTheOutput() throws {
    try Script.run(
      #"""
      \#(Self.cases)
      mkdir sub; ln in.ndjson hard; ln -s in.ndjson soft; ln -s ../in.ndjson sub/soft
      for name in in.ndjson ./in.ndjson sub/../in.ndjson "$PWD/in.ndjson" hard soft sub/soft; do
        for more in '' --resume '--format-out csv' --summary; do
          $N batch in.ndjson --output $name $more >/dev/null 2>err
          [ $? = 2 ] || fail "$name $more was taken"
          grep -q 'both read and written' err || fail "$(cat err)"
          cmp in.ndjson kept || fail "$name $more destroyed the input"
        done
      done
      $N batch in.ndjson --output /dev/fd/3 3<>in.ndjson 2>/dev/null; [ $? = 2 ] || fail 'a descriptor'
      cmp in.ndjson kept || fail 'a descriptor destroyed the input'
      $N batch - --output in.ndjson <in.ndjson 2>/dev/null; [ $? = 2 ] || fail 'standard input'
      $N batch /dev/stdin --output hard <in.ndjson 2>/dev/null; [ $? = 2 ] || fail '/dev/stdin'
      $N batch in.ndjson >>in.ndjson 2>/dev/null; [ $? = 2 ] || fail 'standard output'
      $N batch <in.ndjson 1<>in.ndjson 2>/dev/null; [ $? = 2 ] || fail 'both streams'
      $N batch other.ndjson in.ndjson --output soft 2>/dev/null; [ $? = 2 ] || fail 'the second'
      cmp in.ndjson kept || fail 'the input was destroyed'
      $N batch in.ndjson --output new 2>/dev/null || fail 'another file is no fault'
      """#)
  }

  /// Nothing is touched until every input was opened and its header read.
  func testW2AnOutputIsKeptWhereTheInputIsNoInput() throws {
    try Script.run(
      #"""
      \#(Self.cases)
      echo 'dear old answers' >out; cp out old
      printf 'id,agee\na,30\n' >bad.csv; : >none.csv; printf 'id,\370\n' >latin.csv
      for input in nowhere bad.csv none.csv latin.csv 'in.ndjson nowhere' 'in.ndjson bad.csv'; do
        $N batch $input --output out 2>/dev/null; [ $? = 2 ] || fail "$input was taken"
        cmp out old || fail "$input: the old answers are gone"
      done
      $N batch in.ndjson --output out --columns nonsense 2>/dev/null; cmp out old || fail 'an option'
      $N batch in.ndjson --output out --catalogue . 2>/dev/null; cmp out old || fail 'a catalogue'
      """#)
  }

  /// A file that is not the beginning of the answers is told and kept.
  func testW2AForeignFileIsNotGoneOnWith() throws {
    try Script.run(
      #"""
      \#(Self.cases)
      $N batch in.ndjson --output whole 2>/dev/null
      printf 'dear diary' >f1; printf 'dear diary\n' >f2; printf 'a\nb\nc\nd\n' >f3
      printf 'dear\ndia' >f4; head -c 300 whole | sed 's/"a"/"z"/' >f5; { cat whole; echo x; } >f6
      { head -n 1 whole; printf 'no answer'; } >f7; printf 'id,fits,error\n' >f8
      head -c 3000000 /dev/zero >f9
      for file in f1 f2 f3 f4 f5 f6 f7 f8 f9; do
        cp $file old; $N batch in.ndjson --output $file --resume 2>err
        [ $? = 2 ] || fail "$file was gone on with"
        grep -q other-output err || fail "$file: $(cat err)"
        cmp $file old || fail "$file was cut"
      done
      cp f8 old; $N batch in.ndjson --output f8 --columns id,on --resume 2>/dev/null
      [ $? = 2 ] || fail 'another header'; cmp f8 old || fail 'a header was cut'
      for size in 0 1 5 100 $(($(wc -c <whole) - 1)) $(wc -c <whole); do
        head -c $size whole >part; $N batch in.ndjson --output part --resume 2>err || fail "$(cat err)"
        cmp part whole || fail "after $size bytes"
      done
      """#)
  }

  /// Each error is counted once, whatever was answered before.
  func testL11AResumedRunCountsEachErrorOnce() throws {
    try Script.run(
      #"""
      printf '{"facts":{}}\nx\n{"facts":{}}\ny\nz\n' >in
      $N batch in --output whole 2>err; grep -q '^3 lines' err || fail "$(cat err)"
      for lines in 0 1 2 3 4 5; do
        head -n $lines whole >part; $N batch in --output part --resume 2>err
        [ $? = 1 ] || fail "code after $lines"
        grep -q '^3 lines' err || fail "after $lines: $(cat err)"
        cmp part whole || fail "lines after $lines"
      done
      """#)
  }

  /// A stray quotation mark costs its row, an open one its line, and no other.
  func testW3AStrayQuotationMarkCostsAtMostItsRow() throws {
    try Script.run(
      #"""
      printf 'id,age\na"b,30\nb,31\nc,32\n' >one.csv
      $N batch one.csv --columns id >out 2>/dev/null
      [ $(wc -l <out) = 4 ] && grep -q '^b,' out && grep -q '^c,' out || fail "$(cat out)"
      { echo id,age; for i in $(seq 2000); do echo "c$i,30"; done; } >many.csv
      for row in 'x"y,30' '"x,30' '"x"y,30' 'x,"30' 'x,3"0"'; do
        sed "1000s/.*/$row/" many.csv >in.csv; $N batch in.csv --columns id >out 2>/dev/null
        [ $(grep -c '^c' out) = 1999 ] || fail "$row: $(grep -c '^c' out) rows"
      done
      """#)
  }

  func testR32TablesAsExcelWritesThem() throws {
    try Script.run(
      #"""
      rows() { $N batch "$@" --columns id --on 2026-11-20 2>err | tr '\n' ' '; }
      printf 'sep=;\nid;age\na;30\n' >in.csv
      [ "$(rows in.csv)" = 'id,error a, ' ] || fail "sep: $(cat err)"
      printf '\357\273\277"sep=,"\r\nid,age\r\na,30\r\n' >in.csv
      [ "$(rows in.csv)" = 'id,error a, ' ] || fail "quoted sep: $(cat err)"
      [ "$($N batch --format-in csv --columns id <in.csv | tr '\n' ' ')" = 'id,error a, ' ] ||
        fail 'a table from standard input'
      printf 'sep=;\nid;agee\n' >in.csv; rows in.csv >/dev/null
      grep -q 'in.csv:2:4' err || fail "the place after sep: $(cat err)"
      printf 'id;age;;\na;30;;\nb;31\nc;32;;;;\nd;33;;x\n' >in.csv
      rows in.csv >out; grep -q 'a, b, c, ' out || fail "empty columns: $(cat out err)"
      grep -q 'wrong-cell-count' out || fail 'a cell of no column is told'
      printf 'id;age\n;\na;30\n\n;;;\n"";""\nb;31\n' >in.csv
      [ "$(rows in.csv)" = 'id,error a, b, ' ] || fail "empty rows: $(cat err)"
      printf 'id,age\n"a\nx",30\n' >in.csv; $N batch in.csv --columns id | head -n 3 >out
      printf 'id,error\n"a\nx",\n' | cmp - out || fail "r34, a name keeps its line break: $(cat out)"
      """#)
  }

  func testTablesForADanishExcel() throws {
    try Script.run(
      #"""
      printf '{"id":"a","on":"2026-11-20","facts":{"age":30,"municipality":"0751"}}\nx\n' >in
      $N batch in --format-out excel --language da --output out.csv 2>/dev/null
      head -c 3 out.csv | od -An -tx1 | grep -q 'ef bb bf' || fail 'no mark of UTF-8'
      head -n 1 out.csv | grep -q 'Sag;Dato;.*Næste skridt;Fejl' || fail "$(head -n 1 out.csv)"
      grep -q '20/11 2026 ' out.csv || fail 'no step'
      ! grep -q 'gp-assessment' out.csv || fail 'an identifier'
      python3 - <<'END' || fail 'no table'
      import csv
      rows = list(csv.reader(open("out.csv", encoding="utf-8-sig", newline=""), delimiter=";"))
      assert len(rows) == 3 and len({len(row) for row in rows}) == 1, rows
      assert rows[1][0] == "a" and rows[1][-1] == "" and rows[2][-1] != "", rows
      END
      cp out.csv whole.csv; head -c 400 whole.csv >out.csv
      $N batch in --format-out excel --language da --output out.csv --resume 2>/dev/null
      cmp out.csv whole.csv || fail 'a table that is gone on with'
      """#)
  }

  /// The same line is answered or refused, however its bytes come.
  func testL6ALongLineIsTheSameFromAPipe() throws {
    try Script.run(
      #"""
      line() { printf '{"id":"%s","facts":{}}' "$(head -c $(($1 - 20)) /dev/zero | tr '\0' x)"; }
      for size in 1048575 1048576 1048577 1048578 1100000 1180000; do
        for end in '\n' '\r\n' ''; do
          { line $size; printf "$end"; } >in
          $N batch in >out 2>/dev/null; first=$?
          $N batch <in >out2 2>/dev/null; [ $? = $first ] || fail "$size: standard input"
          cat in | $N batch >out3 2>/dev/null; [ $? = $first ] || fail "$size: a pipe"
          { head -c 300 in; sleep 0.2; tail -c +301 in; } | $N batch >out4 2>/dev/null
          [ $? = $first ] || fail "$size: a slow pipe"
          cmp out out2 && cmp out out3 && cmp out out4 || fail "$size"
          [ $first = $([ $size -gt 1048576 ] && echo 1 || echo 0) ] || fail "$size: $first"
        done
      done
      """#)
  }

  /// A case without end is refused at once, and so is one that is larger than any case.
  func testL4ACaseWithoutEnd() throws {
    try Script.run(
      #"""
      (ulimit -v 2000000; timeout 20 $N suggest --case /dev/zero >/dev/null 2>err)
      [ $? = 2 ] && grep -q 'larger than' err || fail "$(cat err)"
      truncate -s 5G big
      for how in 'suggest --case big' 'suggest --case -' 'follow big' 'catalogue format big'; do
        (ulimit -v 2000000; timeout 20 $N $how <big >/dev/null 2>err)
        [ $? = 2 ] && grep -q 'larger than' err || fail "$how: $(cat err)"
      done
      """#)
  }

  /// Findings never land in the answers because a stream was closed.
  func testL7ClosedStreams() throws {
    try Script.run(
      #"""
      printf 'x\n{"facts":{}}\n' >in; $N batch in --output whole 2>/dev/null
      $N batch in --output out 2>&-; [ $? = 1 ] || fail 'no error stream'
      cmp out whole || fail "findings among the answers: $(cat out)"
      $N batch in --output out 2>&- <&- >&-; cmp out whole || fail 'no streams at all'
      $N suggest --age 30 >&- 2>err; [ $? = 2 ] || fail 'nowhere to answer to'
      grep -q "can't be written" err || fail "$(cat err)"
      $N batch - <&- >/dev/null 2>&1; [ $? = 2 ] || fail 'nothing to read from'
      """#)
  }

  /// A file is laid out as an editor saves it: a link stays a link, and who may read it may.
  func testL10FormatKeepsLinksModesAndOtherFiles() throws {
    try Script.run(
      #"""
      mkdir real; printf '{"b":[1,2]}' >real/x.json; chmod 600 real/x.json; ln -s real/x.json link
      echo mine >real/x.json.new
      $N catalogue format link || fail 'a link'
      [ -L link ] || fail 'the link was replaced'; [ "$(cat real/x.json)" = '{"b": [1, 2]}' ] || fail text
      [ $(stat -c %a real/x.json) = 600 ] || fail "mode $(stat -c %a real/x.json)"
      [ "$(cat real/x.json.new)" = mine ] || fail 'another file was overwritten'
      [ $(ls real | wc -l) = 2 ] || fail "$(ls real)"
      printf '{"b":[1,2]}' >y.json; chmod 644 y.json; $N catalogue format y.json
      [ $(stat -c %a y.json) = 644 ] || fail 'the mode of another'
      """#)
  }

  func testL11StreamsThatDoNotWaitAndFilesThatMayNotGrow() throws {
    try Script.run(
      #"""
      cat >pipes.py <<'END'
      import os, subprocess, sys, time
      def run(words, feed):
          a, b = os.pipe()
          c, d = os.pipe()
          for end in (a, b, c, d): os.set_blocking(end, False)
          program = subprocess.Popen([sys.argv[1]] + words, stdin=a, stdout=d, stderr=subprocess.PIPE)
          os.close(a); os.close(d)
          out, left, ended = b"", feed, False
          while True:
              try:
                  if left: left = left[os.write(b, left[:5000]):]
                  elif not ended: os.close(b); ended = True
              except BlockingIOError: pass
              try:
                  part = os.read(c, 3000)
                  if not part: break
                  out += part
              except BlockingIOError: time.sleep(0.001)
          return program.wait(), out, program.stderr.read()
      code, out, err = run(["batch"], b'{"facts":{"age":30}}\n' * 300)
      assert code == 0 and out.count(b"\n") == 300, (code, len(out), err)
      code, out, err = run(["suggest", "--case", "-", "--format", "json"], b'{"facts":{"age":30}}')
      assert code == 0 and out.startswith(b"{"), (code, err)
      END
      timeout 300 python3 pipes.py $N || fail 'pipes that do not wait'
      yes '{"facts":{}}' | head -n 500 >in
      (ulimit -f 64; $N batch in --output out 2>err); [ $? = 2 ] || fail 'a file that may not grow'
      grep -q "can't be written" err || fail "$(cat err)"
      """#)
  }

  func testL11AFolderThatMayNotBeMadeIsTold() throws {
    try Script.run(
      #"""
      touch file; $N catalogue export file/into >/dev/null 2>err; [ $? = 2 ] || fail 'below a file'
      grep -q 'file/: Not a directory' err || fail "$(cat err)"
      [ $(id -u) = 0 ] && exit 0
      mkdir locked; chmod 500 locked; $N catalogue export locked/into >/dev/null 2>err
      [ $? = 2 ] && grep -q 'locked/into.*Permission denied' err || fail "$(cat err)"
      """#)
  }

  /// A format that a command has not is refused, and the one that is asked for is written.
  func testW19FormatsAreTakenAtTheirWord() throws {
    try Script.run(
      #"""
      for command in 'suggest --age 30' 'explain gp-assessment --age 30' 'batch in' 'follow in' \
        'calendar in' 'catalogue list' 'catalogue check' 'catalogue xray' 'catalogue fairness'; do
        $N $command --format markdown >out 2>err; [ $? = 2 ] && [ ! -s out ] || fail "$command"
        grep -Eq 'text or json|ndjson|--letter' err || fail "$(cat err)"
      done
      $N catalogue show gp-assessment --format markdown | grep -q '^#' || fail 'markdown is there'
      printf '{"facts":{}}\n' >in
      $N batch in --output x.csv --format-out ndjson || fail 'lines'
      grep -q navigator.line x.csv || fail 'a table instead of lines'
      $N batch in --format-out ndjson --columns id 2>/dev/null; [ $? = 2 ] || fail 'both at once'
      $N batch in --output y.csv; head -n 1 y.csv | grep -q '^id,on' || fail 'a table by its name'
      """#)
  }

  /// The first answer is there before the second case is, whatever the pipe is like.
  func testL1TheFirstAnswerWaitsForNobody() throws {
    try Script.run(
      #"""
      cat >slow.py <<'END'
      import subprocess, sys
      for words in (["batch"], ["batch", "--full"], ["batch", "--jobs", "4"],
                    ["batch", "--format-in", "csv"]):
          program = subprocess.Popen([sys.argv[1]] + words, stdin=subprocess.PIPE,
                                     stdout=subprocess.PIPE)
          case = b"30\n" if "csv" in words else b'{"facts":{"age":30}}\n'
          if "csv" in words: program.stdin.write(b"age\n")
          for _ in range(3):
              program.stdin.write(case)
              program.stdin.flush()
              assert program.stdout.readline().startswith(b'{"format":"navigator.'), words
          program.stdin.close()
          assert program.wait() == 0
      END
      timeout 300 python3 slow.py $N || fail 'an answer waits for the next case'
      """#)
  }

  /// An empty value is no value: nothing is not none.
  func testW4AnEmptyValueIsRefused() throws {
    try Script.run(
      #"""
      for words in '--known' '--current' '--no-known' '--suspected'; do
        for value in '' ',' ' '; do
          $N suggest --age 30 $words "$value" >out 2>err; [ $? = 2 ] || fail "$words '$value'"
        done
        $N suggest --age 30 $words= >out 2>err; [ $? = 2 ] || fail "$words="
        grep -q none err || fail "the word is not told: $(cat err)"
      done
      $N suggest --age 30 --fact knownConditions= >out 2>err; [ $? = 2 ] || fail '--fact set='
      $N suggest --age 30 --severity '' >out 2>err; [ $? = 2 ] || fail 'a choice'
      $N suggest --age 30 --known none --format json >out || fail 'none is a word'
      $N suggest --age 30 --known ingen --format json | cmp - out || fail 'ingen is the same'
      printf 'id,knownConditions\na,;\nb,none\n"c",""\n' >in.csv
      $N batch in.csv --columns id >out 2>/dev/null
      [ $(grep -c missing-value out) = 1 ] && grep -q '^b,$' out && grep -q '^c,$' out || fail "$(cat out)"
      """#)
  }

  /// A number that looks like a person's is refused without being repeated, also in other shapes.
  func testL9PersonalNumbersAreNotRepeated() throws {
    try Script.run(
      #"""
      for number in 104310000 10431-0000 710190-0001 010190:1234 '０１０１９０－１２３４'; do
        printf '{"id":"%s","facts":{"age":30}}\n' "$number" >in
        $N batch in >out 2>err; [ $? = 1 ] || fail "$number as a name"
        printf 'id,age\n%s,30\n' "$number" >in.csv
        $N batch in.csv --columns id >out2 2>err2; [ $? = 1 ] || fail "$number in a table"
        $N suggest --age 30 --id "$number" >out3 2>err3; [ $? = 2 ] || fail "$number as a word"
        ! grep -q "$number" out err out2 err2 out3 err3 || fail "$number is repeated"
      done
      $N catalogue export c >/dev/null
      sed -i 's/"personalNumbers": .*/"personalNumbers": [],/' c/catalogue.json
      $N suggest --age 30 --id 010190-1234 --catalogue c --format json >out || fail 'another country'
      grep -q '"id": "010190-1234"' out || fail 'another country has other numbers'
      """#)
  }
}
