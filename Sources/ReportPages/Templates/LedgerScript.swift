/// The filters of the ledger: no library, no request; what is chosen stands in the address, so that it can be passed on.
enum LedgerScript {
  static let text = """
    "use strict";
    (function () {
      const form = document.getElementById("filters");
      const count = document.getElementById("count");
      const fields = Array.from(form.querySelectorAll("input, select"));
      const bodies = Array.from(document.querySelectorAll("#ledger tbody"));
      const all = document.querySelectorAll("#ledger tr[data-verdict]").length;

      function matches(row, paper, wanted) {
        return (!wanted.paper || paper === wanted.paper)
          && (!wanted.verdict || row.dataset.verdict === wanted.verdict)
          && (!wanted.slip || row.dataset.slip === wanted.slip)
          && wanted.search.every((word) => row.dataset.text.includes(word));
      }

      function show() {
        const wanted = Object.fromEntries(fields.map((field) => [field.id, field.value]));
        wanted.search = wanted.search.toLowerCase().split(/\\s+/).filter(Boolean);
        let shown = 0;
        for (const body of bodies) {
          let here = 0;
          for (const row of body.querySelectorAll("tr[data-verdict]")) {
            row.hidden = !matches(row, body.dataset.paper, wanted);
            if (!row.hidden) here += 1;
          }
          body.hidden = here === 0;
          shown += here;
        }
        count.textContent = shown === all ? `All ${all} statements` : `${shown} of ${all} statements`;
        const chosen = new URLSearchParams(fields.filter((field) => field.value).map((field) => [field.id, field.value]));
        history.replaceState(null, "", chosen.toString() ? `#${chosen}` : location.pathname);
      }

      const given = new URLSearchParams(location.hash.slice(1));
      for (const field of fields) if (given.has(field.id)) field.value = given.get(field.id);
      form.hidden = false;
      form.addEventListener("input", show);
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("reset", () => setTimeout(show));
      show();
    })();

    """
}
