/// One row: statement, claim, refutation, how it is known, what it rests on, proofs, how to run it again.
let rowTemplate = """
  {{<layout}}{{$main}}
  <h1>{{{heading}}}</h1>
  <p><code>{{id}}</code> <span class="verdict {{kind}}"><span aria-hidden="true">{{mark}}</span> {{kind}}</span>{{#hasNote}} <span class="slip">{{note}}</span>{{/hasNote}} {{meaning}}</p>
  <section aria-labelledby="statement">
  <h2 id="statement">The statement</h2>
  <blockquote><p>{{{text}}}</p></blockquote>
  <p class="source">{{paper}}, {{citation}}: {{place}}</p>
  {{#claim}}
  <h3>As a claim, which the program decides</h3>
  <div class="math" tabindex="0" role="group" aria-label="the claim">{{{math}}}</div>
  {{#domain}}<div class="math" tabindex="0" role="group" aria-label="for which values">for {{{.}}}</div>{{/domain}}
  <p class="written"><code>{{written}}</code></p>
  {{/claim}}
  </section>
  {{#failure}}
  <section aria-labelledby="refutation">
  <h2 id="refutation">Where it fails</h2>
  <dl>
  <dt>At</dt><dd>{{{parameters}}}</dd>
  {{#claim}}<dt>Claimed</dt><dd>{{{.}}}</dd>{{/claim}}
  <dt>Left side</dt><dd>{{{left}}}</dd>
  <dt>Right side</dt><dd>{{{right}}}</dd>
  </dl>
  {{#replay}}
  <p>Both sides again, without this row:</p>
  <pre tabindex="0"><code>{{.}}</code></pre>
  {{/replay}}
  </section>
  {{/failure}}
  {{#consequence}}
  <section aria-labelledby="slip">
  <h2 id="slip">What it means for the paper</h2>
  <p><strong>Kind of slip: {{slip}}.</strong> {{survives}} {{{remark}}}</p>
  </section>
  {{/consequence}}
  <section aria-labelledby="how">
  <h2 id="how">How it is known</h2>
  <dl>
  <dt>Scope</dt><dd>{{{scope}}}</dd>
  <dt>Method</dt><dd>{{{method}}}</dd>
  <dt>How it is checked</dt><dd>{{{checked}}}</dd>
  {{#argued}}<dt>Argued in words</dt><dd>{{{.}}}</dd>{{/argued}}
  {{#derivation}}<dt>Derivation</dt><dd>{{{.}}}</dd>{{/derivation}}
  {{#evidence}}<dt>{{name}}</dt><dd>{{value}}</dd>{{/evidence}}
  </dl>
  {{#figures}}<p>Drawn in <a href="../figures.html#{{id}}">{{title}}</a>.</p>{{/figures}}
  </section>
  {{#foundations}}
  <section aria-labelledby="rests-on">
  <h2 id="rests-on">What it rests on, and what rests on it</h2>
  {{#drawing}}<div class="drawing">{{{.}}}</div>{{/drawing}}
  <dl>
  {{#hasPremises}}<dt>Rests on</dt><dd><ul>{{#premises}}<li>{{#link}}<a href="{{.}}">{{/link}}<code>{{id}}</code>{{#link}}</a>{{/link}} {{{title}}}</li>{{/premises}}</ul></dd>{{/hasPremises}}
  {{#hasFacts}}<dt>Textbook facts</dt><dd><ul>{{#facts}}<li><strong>{{name}}</strong>: {{instance}} <span class="source">({{source}})</span></li>{{/facts}}</ul></dd>{{/hasFacts}}
  {{#hasDependents}}<dt>Rests on it</dt><dd><ul>{{#dependents}}<li><a href="{{link}}"><code>{{id}}</code></a> {{{title}}}</li>{{/dependents}}</ul></dd>{{/hasDependents}}
  </dl>
  </section>
  {{/foundations}}
  {{#hasTheorems}}
  <section aria-labelledby="theorems">
  <h2 id="theorems">Theorems of the kernel</h2>
  {{#theorems}}{{>theorem}}{{/theorems}}
  {{#sharedProof}}{{>proof}}{{/sharedProof}}
  </section>
  {{/hasTheorems}}
  {{#hasCoq}}
  <section aria-labelledby="coq">
  <h2 id="coq">In Coq</h2>
  <ul>{{#coq}}<li><code>{{name}}</code> in <code>{{file}}</code>: {{word}}; {{axioms}}</li>{{/coq}}</ul>
  </section>
  {{/hasCoq}}
  <section aria-labelledby="again">
  <h2 id="again">Run it again</h2>
  <pre tabindex="0"><code>{{commands}}</code></pre>
  {{#code}}<p>Code: <code>{{code}}</code>. Test: <code>{{test}}</code>.{{#table}} Table: <code>tables/{{.}}.csv</code>.{{/table}}</p>{{/code}}
  </section>
  <nav class="neighbours" aria-label="Neighbours in the ledger">
  {{#previous}}<a rel="prev" href="{{link}}">← <code>{{id}}</code></a>{{/previous}}
  {{#next}}<a rel="next" href="{{link}}"><code>{{id}}</code> →</a>{{/next}}
  </nav>
  {{/main}}{{/layout}}
  """

/// A theorem, with its proof where it has one of its own.
let theoremTemplate = """
  <section class="theorem" aria-label="{{name}}">
  <h3><code>{{name}}</code></h3>
  <div class="math" tabindex="0" role="group" aria-label="the claim of {{name}}">{{{math}}}</div>
  {{#domain}}<div class="math" tabindex="0" role="group" aria-label="for which values">for {{{.}}}</div>{{/domain}}
  {{#ownProof}}{{>proof}}{{/ownProof}}
  </section>
  """

/// A proof, step by step.
let proofTemplate = """
  <details{{#isShort}} open="open"{{/isShort}}>
  <summary>{{title}}</summary>
  <ol start="0">
  {{#steps}}<li><code>{{head}}</code>{{#hasLines}}<ul>{{#lines}}<li><code>{{.}}</code></li>{{/lines}}</ul>{{/hasLines}}</li>
  {{/steps}}
  </ol>
  </details>

  """
