"""Reads HTML from standard input with a parser that is not ours and says what is wrong with it.

Exits 0 without findings, 1 with some, 3 where html5lib is missing.
"""
import sys

try:
    import html5lib
except ImportError:
    sys.exit(3)

parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
tree = parser.parse(sys.stdin.buffer.read().decode("utf-8"))
for place, code, data in parser.errors:
    print(f"{place}: {code} {data}")
blocks = {"p", "ul", "h1", "h2", "div", "main", "aside"}
for element in tree.iter("p"):
    for child in element:
        if child.tag in blocks:
            parser.errors.append(None)
            print(f"{child.tag} inside p")
for element in tree.iter("ul"):
    for child in element:
        if child.tag != "li":
            parser.errors.append(None)
            print(f"{child.tag} inside ul")
root = tree if tree.tag == "html" else tree.find("html")
if root is None or not root.get("lang"):
    parser.errors.append(None)
    print("no language")
if len(list(tree.iter("main"))) != 1 or len(list(tree.iter("h1"))) != 1:
    parser.errors.append(None)
    print("not one main and one h1")
sys.exit(1 if parser.errors else 0)
