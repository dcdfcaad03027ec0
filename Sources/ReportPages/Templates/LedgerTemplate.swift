/// The ledger. Without a script all rows stand there, and no filters.
let ledgerTemplate = """
  {{<layout}}{{$main}}
  <h1>{{frame.title}}</h1>
  <p class="lead">{{total}} Each verdict says for which parameters, and how it is known: open a row.</p>
  <ul class="counts">
  {{#counts}}
  <li><span class="verdict {{kind}}"><span aria-hidden="true">{{mark}}</span> {{kind}}</span> <strong>{{count}}</strong> <span class="meaning">{{meaning}}</span></li>
  {{/counts}}
  </ul>
  <form id="filters" role="search" aria-label="Filters of the ledger" hidden="hidden">
  <p><label for="search">Search</label> <input id="search" type="search" autocomplete="off" /></p>
  <p><label for="paper">Paper</label> <select id="paper"><option value="">all</option>
  {{#papers}}<option value="{{key}}">{{title}}</option>{{/papers}}</select></p>
  <p><label for="verdict">Verdict</label> <select id="verdict"><option value="">all</option>
  {{#counts}}<option value="{{kind}}">{{kind}}</option>{{/counts}}</select></p>
  {{#hasSlips}}
  <p><label for="slip">Kind of slip</label> <select id="slip"><option value="">all</option>
  {{#slips}}<option value="{{.}}">{{.}}</option>{{/slips}}</select></p>
  {{/hasSlips}}
  <p><button type="reset">Show all</button></p>
  </form>
  <p id="count" role="status" aria-live="polite">{{total}}</p>
  <table id="ledger">
  <caption class="unseen">The statements, with their verdicts</caption>
  <thead><tr><th scope="col">Verdict</th><th scope="col">Statement</th><th scope="col">Where it stands</th></tr></thead>
  {{#papers}}
  <tbody data-paper="{{key}}">
  <tr class="paper"><th scope="rowgroup" colspan="3">{{title}} <span class="citation">{{citation}}</span></th></tr>
  {{#rows}}
  <tr data-verdict="{{kind}}" data-slip="{{slip}}" data-text="{{text}}">
  <td><span class="verdict {{kind}}"><span aria-hidden="true">{{mark}}</span> {{kind}}</span>{{#hasNote}} <span class="slip">{{note}}</span>{{/hasNote}}</td>
  <th scope="row"><a href="{{link}}">{{{title}}}</a> <code>{{id}}</code>{{#hasSlip}} <span class="slip">slip: {{slip}}</span>{{/hasSlip}}</th>
  <td>{{place}}</td>
  </tr>
  {{/rows}}
  </tbody>
  {{/papers}}
  </table>
  <script src="ledger.js"></script>
  {{/main}}{{/layout}}
  """
