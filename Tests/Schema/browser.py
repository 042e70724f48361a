"""Opens HTML from standard input in a headless browser and says what a reader would see.

Prints JSON: the A4 pages it prints on, whether anything is wider than the window at twice the size,
and the least contrast of its text in a light and in a dark theme. Exits 3 without a browser.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

NAMES = ["chromium", "chromium-browser", "google-chrome", "chrome"]
browser = next((path for path in map(shutil.which, NAMES) if path), None)
if not browser:
    sys.exit(3)

# Put into a copy only: the page itself has no script.
MEASURE = """
<script>
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(
    v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  ).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const rgb = text => text.match(/[0-9.]+/g).slice(0, 3).map(Number);
  const paper = light(rgb(getComputedStyle(document.body).backgroundColor));
  let least = 21;
  for (const element of document.querySelectorAll("body *")) {
    if (!element.innerText || element.tagName === "SCRIPT") continue;
    const ink = light(rgb(getComputedStyle(element).color));
    least = Math.min(least, (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05));
  }
  const root = document.documentElement;
  document.title = JSON.stringify({
    contrast: least, wide: root.scrollWidth > root.clientWidth, width: root.clientWidth,
    dark: paper < 0.5 });
</script>
"""


def run(folder, *options):
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
               f"--user-data-dir={folder}/profile", *options]
    return subprocess.run(command, capture_output=True, timeout=120, check=True).stdout


def measured(folder, theme):
    # 640 points are a window of 1280 at 200 per cent.
    text = run(folder, f"--blink-settings=preferredColorScheme={theme}", "--window-size=640,900",
               "--dump-dom", f"file://{folder}/measured.html").decode()
    return json.loads(re.search("<title>(.*?)</title>", text)[1])


page = sys.stdin.buffer.read().decode("utf-8")
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder)
    (path / "page.html").write_text(page, encoding="utf-8")
    copy = page.replace("</body>", MEASURE + "</body>")
    (path / "measured.html").write_text(copy, encoding="utf-8")
    run(folder, "--no-pdf-header-footer", f"--print-to-pdf={folder}/page.pdf",
        f"file://{folder}/page.html")
    pdf = (path / "page.pdf").read_bytes()
    if len(sys.argv) > 1:
        shutil.copy(path / "page.pdf", sys.argv[1])
    print(json.dumps({
        "pages": len(re.findall(rb"/Type\s*/Page\b", pdf)),
        "light": measured(folder, 1), "dark": measured(folder, 0),
    }))
