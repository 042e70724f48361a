# An error names its line in the part that it stood in. One line in is one line out, so its place among
# all answers is its line among all cases.
/^\{"format":"navigator\.error\/1"/ { gsub(/"line":[0-9]+/, "\"line\":" NR) }
{ print }
