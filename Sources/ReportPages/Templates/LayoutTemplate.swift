/// What all pages have: head, landmarks, foot. Every page is well-formed XML too.
let layoutTemplate = """
  <!DOCTYPE html>
  <html lang="en">
  <head>
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <meta name="color-scheme" content="light dark" />
  <meta name="generator" content="ExactParity {{frame.version}}" />
  <title>{{frame.title}}</title>
  <link rel="icon" href="data:," />
  <link rel="stylesheet" href="{{frame.root}}report.css" />
  </head>
  <body>
  <a class="skip" href="#main">Skip to the content</a>
  <header>
  <nav aria-label="Pages of the report">
  <a href="{{frame.root}}index.html"{{#frame.isLedger}} aria-current="page"{{/frame.isLedger}}>Ledger</a>
  <a href="{{frame.root}}foundations.html"{{#frame.isFoundations}} aria-current="page"{{/frame.isFoundations}}>What rests on what</a>
  {{#frame.hasFigures}}
  <a href="{{frame.root}}figures.html"{{#frame.isFigures}} aria-current="page"{{/frame.isFigures}}>Figures</a>
  {{/frame.hasFigures}}
  </nav>
  </header>
  <main id="main" tabindex="-1">
  {{$main}}{{/main}}
  </main>
  <footer>
  <p>ExactParity {{frame.version}}, exact arithmetic. Made by <code>{{frame.command}}</code></p>
  </footer>
  </body>
  </html>

  """
