/// The plots, each with what it shows, where its numbers come from, and the rows that it is about.
let figuresTemplate = """
  {{<layout}}{{$main}}
  <h1>{{frame.title}}</h1>
  <p class="lead">Every curve but those of the learning experiments is drawn from exact values, or from enclosures that are narrower than its line.</p>
  <ul>{{#figures}}<li><a href="#{{id}}">{{title}}</a></li>{{/figures}}</ul>
  {{#figures}}
  <figure id="{{id}}" aria-labelledby="{{id}}-title">
  <h2 id="{{id}}-title">{{title}}</h2>
  <div class="panels">{{#pictures}}{{{.}}}{{/pictures}}</div>
  <figcaption>
  <p>{{words}}</p>
  <p class="source">{{caption}}</p>
  {{#hasLinks}}<p>About {{#links}}<a href="{{link}}"><code>{{id}}</code></a> {{/links}}</p>{{/hasLinks}}
  {{#hasCommands}}<p>The numbers:</p><pre tabindex="0"><code>{{commands}}</code></pre>{{/hasCommands}}
  </figcaption>
  </figure>
  {{/figures}}
  {{/main}}{{/layout}}
  """

/// Which row rests on which.
let foundationsTemplate = """
  {{<layout}}{{$main}}
  <h1>{{frame.title}}</h1>
  <p class="lead">Inferred from the theorems and premises that were re-checked: an arrow leads from a statement to one that rests on it, and
  a broken statement lowers all that it leads to.</p>
  {{#drawing}}<div class="drawing">{{{.}}}</div>{{/drawing}}
  {{#hasRows}}
  <table>
  <caption class="unseen">What each statement rests on</caption>
  <thead><tr><th scope="col">Statement</th><th scope="col">Rests on the rows</th><th scope="col">On theorems of the kernel</th><th scope="col">On textbook facts</th></tr></thead>
  <tbody>
  {{#rows}}
  <tr><th scope="row"><a href="{{link}}"><code>{{id}}</code></a></th><td>{{#premises}}<code>{{.}}</code> {{/premises}}</td>
  <td>{{#theorems}}<code>{{.}}</code> {{/theorems}}</td><td>{{#facts}}<code>{{.}}</code> {{/facts}}</td></tr>
  {{/rows}}
  </tbody>
  </table>
  {{/hasRows}}
  {{^hasRows}}<p>No statement of this report has a theorem of the kernel, and none rests on another.</p>{{/hasRows}}
  {{/main}}{{/layout}}
  """
