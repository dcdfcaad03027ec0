internal import Plots

/// The looks: light and dark, from a phone's width on; what a colour says stands there as a word or a mark too.
enum StyleSheet {
  static let text = """
    :root { --text: #1b1f24; --back: #ffffff; --soft: #f3f5f7; --line: #c9d0d7; --quiet: #57606a; --link: #0b57a4; --good: #1a6b35;
      --bad: #a3201d; --open: #7a5200; }
    * { box-sizing: border-box; }
    html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
    body { margin: 0; color: var(--text); background: var(--back); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
    header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
    header nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem; border-bottom: 1px solid var(--line); }
    header a { padding: .75rem 0; text-decoration: none; }
    header a[aria-current] { color: inherit; font-weight: 600; border-bottom: 3px solid currentColor; }
    footer { border-top: 1px solid var(--line); margin-top: 3rem; color: var(--quiet); font-size: .875rem; }
    main { overflow-wrap: break-word; }
    main:focus { outline: none; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: .5rem; padding: .5rem; background: var(--back); }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 1.5rem 0 .75rem; overflow-wrap: anywhere; }
    h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
    h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; overflow-wrap: anywhere; }
    code, pre { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: .875em; }
    code { overflow-wrap: anywhere; }
    pre { padding: .75rem; background: var(--soft); border-radius: 4px; white-space: pre-wrap; }
    blockquote { margin: 0; padding: .25rem 1rem; border-left: 4px solid var(--line); background: var(--soft); }
    .source, .citation, .meaning, .written { color: var(--quiet); font-size: .9rem; }
    .math { overflow-x: auto; padding: .5rem 0; font-size: 1.1rem; }
    math { math-style: normal; }
    sub, sup { line-height: 0; font-size: .75em; }
    .panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); gap: 1rem; }
    .panels svg { width: 100%; max-width: 36rem; }
    svg { max-width: 100%; height: auto; font-family: inherit; }
    svg a rect { fill: var(--soft); }
    .verdict { font-weight: 600; white-space: nowrap; }
    .proved, .derived, .verified, .enclosed, .supported { color: var(--good); }
    .refuted { color: var(--bad); }
    .undecided { color: var(--open); }
    .slip { font-size: .875rem; color: var(--quiet); }
    th .slip { white-space: nowrap; }
    .counts { list-style: none; padding: 0; }
    .counts li { margin: .2rem 0; }
    form { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: end; padding: .5rem 1rem; background: var(--soft); border-radius: 4px; }
    form[hidden] { display: none; }
    form p { margin: .4rem 0; max-width: 100%; }
    form label { display: block; font-size: .875rem; }
    input, select, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--quiet); border-radius: 4px;
      padding: .35rem .5rem; min-height: 2.5rem; max-width: 100%; }
    select { width: 14rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
    #ledger td:first-child { width: 8.5rem; }
    #ledger td:last-child { width: 18rem; }
    thead th { font-size: .875rem; color: var(--quiet); }
    tr.paper th { padding-top: 1.5rem; font-weight: 600; }
    th[scope="row"] code { color: var(--quiet); display: block; }
    table:not(#ledger) th, table:not(#ledger) td { min-width: 11rem; }
    table:not(#ledger) th[scope="row"] code { color: inherit; }
    dl { display: grid; grid-template-columns: minmax(7rem, 10rem) minmax(0, 1fr); gap: .35rem 1rem; }
    dt { color: var(--quiet); overflow-wrap: anywhere; }
    dd { margin: 0; overflow-wrap: anywhere; }
    dd ul { margin: 0; padding-left: 1.1rem; }
    details ol { overflow-wrap: anywhere; padding-left: 2.5rem; }
    details ul { list-style: none; padding-left: .5rem; color: var(--quiet); }
    summary { cursor: pointer; padding: .35rem 0; }
    figure { margin: 2.5rem 0; }
    .neighbours { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem; margin-top: 2rem; }
    @media (max-width: 40rem) {
      form p, form input, form select { width: 100%; }
      #ledger, #ledger tbody, #ledger tr, #ledger th, #ledger td { display: block; border: 0; padding: 0; width: auto; }
      #ledger thead { display: none; }
      #ledger tr[data-verdict] { padding: .6rem 0; border-bottom: 1px solid var(--line); }
      #ledger tr.paper { padding: 1.5rem 0 .25rem; }
      #ledger tr[hidden], #ledger tbody[hidden] { display: none; }
      #ledger td:first-child { width: auto; }
      #ledger td:last-child { width: auto; color: var(--quiet); font-size: .875rem; }
      dl { grid-template-columns: minmax(0, 1fr); }
      dd { margin-bottom: .5rem; }
      table:not(#ledger) { display: block; overflow-x: auto; }
    }
    @media (prefers-color-scheme: dark) {
      :root { --text: #e6e9ec; --back: #14171c; --soft: #1f242b; --line: #3b444e; --quiet: #a3adb8; --link: #7cb8ff; --good: #6fd391;
        --bad: #ff8f87; --open: #efbf5f; }
    \(SVG.darkRules)}
    @media print { header, form, .skip, .neighbours { display: none; } details > * { display: block; } }

    """
}
