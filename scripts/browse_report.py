#!/usr/bin/env python3
"""Tries the pages of a report in headless Chromium, against the results that they were made from.

    python3 scripts/browse_report.py REPORT RESULTS.json VERIFY [--screenshots FOLDER]
"""

import base64
import html
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from chromium import Chromium

SHOWN = "Array.from(document.querySelectorAll('#ledger tr[data-verdict]')).filter((row) => row.offsetParent !== null)"
COUNT = "document.getElementById('count').textContent"
CONTRAST = """(() => {
  const light = (c) => c.match(/[\\d.]+/g).slice(0, 3).map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (e) => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
    if (c !== 'rgba(0, 0, 0, 0)') return c; } return 'rgb(255, 255, 255)'; };
  let worst = 21;
  for (const e of document.querySelectorAll('main *, header *, footer *')) {
    if (e.closest('svg') || !Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.textContent.trim())) continue;
    const [a, b] = [light(getComputedStyle(e).color), light(behind(e))].sort((x, y) => y - x);
    worst = Math.min(worst, (a + 0.05) / (b + 0.05));
  }
  return worst;
})()"""


def require(condition, words):
    if not condition:
        raise AssertionError(words)


def choose(browser, field, value):
    """Chooses a value as a user does, by the field's own event."""
    browser.value(
        f"(() => {{ const f = document.getElementById({json.dumps(field)}); f.value = {json.dumps(value)};"
        " f.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )


def filters(browser, index, results):
    """Each filter shows the rows that the results have, and says how many."""
    browser.open(index)
    total = len(results)
    require(browser.value(f"{SHOWN}.length") == total and browser.value(COUNT) == f"All {total} statements", "all rows at first")
    for field, member in [("verdict", "verdict"), ("paper", "paper"), ("slip", "slip")]:
        for value, expected in Counter(r[member] for r in results if member in r).items():
            choose(browser, field, value)
            require(browser.value(f"{SHOWN}.length") == expected, f"{field} {value}: {browser.value(COUNT)}")
            said = "All" if expected == total else f"{expected} of"
            require(browser.value(COUNT).startswith(said), f"{field} {value}: the count says {browser.value(COUNT)}")
        choose(browser, field, "")
    choose(browser, "verdict", "refuted")
    browser.value("document.getElementById('search').focus()")
    browser.call("Input.insertText", text="Lemma  4")
    both = browser.value(f"{SHOWN}.map((row) => row.dataset.verdict + row.dataset.text)")
    require(both and all(t.startswith("refuted") and "lemma" in t and "4" in t for t in both), f"search: {both}")
    address = browser.value("location.href")
    browser.open(address)
    require(browser.value(f"{SHOWN}.length") == len(both), "the address keeps what is chosen")
    choose(browser, "search", "no such statement")
    require(browser.value(COUNT).startswith("0 of") and browser.value(f"{SHOWN}.length") == 0, "nothing is found")
    browser.value("document.querySelector('button[type=reset]').click()")
    browser.value("new Promise((done) => setTimeout(done, 50))")
    require(browser.value(f"{SHOWN}.length") == total, "all rows again")
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(index)
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    require(browser.value(f"{SHOWN}.length") == total, "all rows without a script")
    require(browser.value("document.getElementById('filters').offsetParent === null"), "no filters without a script")


def keyboard(browser, index):
    """From the top by the keyboard alone: the way past the head, the pages, the fields, a row; each stop is seen."""
    browser.open(index)
    stops = []
    for _ in range(12):
        browser.press("Tab", 9)
        stop = browser.value("document.activeElement.id || document.activeElement.textContent.trim().slice(0, 20)")
        seen = browser.value("getComputedStyle(document.activeElement).outlineStyle !== 'none'")
        require(seen, f"the focus on {stop} is not seen")
        stops.append(stop)
    wanted = ["Skip to the content", "Ledger", "search", "paper", "verdict", "slip"]
    require([s for s in stops if s in wanted] == wanted, f"the stops are {stops}")
    browser.value("document.activeElement.blur()")


def names(browser, page):
    """What a screen reader announces: one main landmark, and a name for all that can be used."""
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    roles = Counter(n["role"]["value"] for n in nodes if not n["ignored"])
    require(roles["main"] == 1 and roles["navigation"] >= 1 and roles["banner"] == 1, f"{page}: landmarks {roles}")
    for node in nodes:
        if node["role"]["value"] in ("link", "button", "textbox", "searchbox", "combobox", "figure", "img", "table", "form", "search"):
            require(node["ignored"] or node["name"]["value"].strip(), f"{page}: a {node['role']['value']} has no name")


def pages(browser, report):
    """Every page: no wider than the window, names, contrast in light and dark."""
    for path in sorted(report.rglob("*.html")):
        browser.open(path.as_uri())
        names(browser, path.name)
        for width in (320, 390, 768, 1280):
            browser.size(width, 900)
            wide = browser.value("document.documentElement.scrollWidth")
            require(wide <= width, f"{path.name} is {wide} wide in {width}")
        backs = set()
        for scheme in ("dark", "light"):
            browser.scheme(scheme)
            contrast = browser.value(CONTRAST)
            require(contrast >= 4.5, f"{path.name}: a contrast of {contrast:.2f} in {scheme}")
            backs.add(browser.value("getComputedStyle(document.body).backgroundColor"))
        require(len(backs) == 2, f"{path.name}: light and dark are the same")


def commands(report, program):
    """Every command that stands under a plot is run; experiments, which take hours, are listed."""
    blocks = re.findall(r"<pre tabindex=\"0\"><code>(.*?)</code></pre>", (report / "figures.html").read_text(encoding="utf-8"), re.S)
    lines = [line for block in blocks for line in html.unescape(block).splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        for line in lines:
            name, rest = line.split(" ", 1)
            require(name == "verify", f"what is {line}?")
            listed = " --list" if rest.startswith("experiment ") else ""
            run = subprocess.run(f"{program} {rest}{listed}", shell=True, cwd=folder, capture_output=True, text=True)
            require(run.returncode == 0, f"{line}: {run.returncode}: {run.stderr}")
    require(len(lines) > 10, f"only {len(lines)} commands")
    return len(lines)


def harness(browser):
    """That what must be noticed is noticed: a request that leaves, an error of the console, an exception."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "bad.html"
        page.write_text(
            "<img src='https://example.invalid/x.png'><script>console.error('bad'); throw new Error('thrown')</script>", encoding="utf-8"
        )
        browser.open(page.as_uri())
    kinds = {problem.split(":")[0] for problem in browser.problems}
    require({"a request leaves", "the console", "an exception"} <= kinds, f"only {kinds} is noticed")
    browser.problems.clear()
    browser.requests.clear()


def screenshots(browser, report, folder):
    """The pages that the documents show, in desktop and phone width."""
    for name, path, width, height, scheme in [
        ("report-ledger", "index.html", 900, 800, "light"), ("report-ledger-phone", "index.html", 390, 800, "light"),
        ("report-row", "rows/hdp-theorem-4-1.html", 900, 1150, "light"), ("report-row-phone", "rows/hdp-equation-27.html", 390, 800, "dark"),
        ("report-figures", "figures.html", 1100, 800, "dark"), ("report-figures-phone", "figures.html", 390, 800, "light"),
    ]:
        browser.size(width, height)
        browser.scheme(scheme)
        browser.open((report / path).as_uri())
        picture = browser.call("Page.captureScreenshot", format="png", optimizeForSpeed=False)["data"]
        (folder / f"{name}.png").write_bytes(base64.b64decode(picture))


def main(arguments):
    report, results = Path(arguments[0]).resolve(), json.loads(Path(arguments[1]).read_text(encoding="utf-8"))["results"]
    browser = Chromium()
    try:
        harness(browser)
        index = (report / "index.html").as_uri()
        filters(browser, index, results)
        keyboard(browser, index)
        pages(browser, report)
        if "--screenshots" in arguments:
            screenshots(browser, report, Path(arguments[arguments.index("--screenshots") + 1]))
        require(not browser.problems, "\n".join(browser.problems))
        count, run = len(list(report.rglob("*.html"))), commands(report, Path(arguments[2]).resolve())
        print(f"{count} pages in Chromium: filters, keyboard, names, widths and contrasts are right; "
              f"{len(browser.requests)} requests, none of which leaves; no error on the console; "
              f"{run} commands under plots run")
    finally:
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
