internal import Claims
internal import Ledger
internal import Proofs

extension Explanation {
  /// A paragraph, the claims as displayed formulas, and the proofs word by word.
  var latex: String {
    var text = "% \(row.id); for LuaLaTeX or XeLaTeX, as prose has signs of Unicode\n"
    text += "\\paragraph{\(Self.latex(row.place))} \(Self.latex(row.text))\n"
    for claim in claims {
      let domain = claim.domain.parts.isEmpty ? "" : " \\qquad (\(claim.domainLatex))"
      text += "\\[\n  \(claim.latex)\(domain)\n\\]\n"
    }
    text +=
      "\(Self.latex(row.paper.citation)). Verdict expected of ExactParity (\\texttt{\(Self.latex(row.id))}): "
    text += "\(row.expected). \(Self.latex(row.method))\n"
    for proof in proofs {
      text +=
        "\\begin{verbatim}\n" + (proof.names + proof.steps).joined(separator: "\n") + "\n\\end{verbatim}\n"
    }
    return text
  }

  /// A section: the statement quoted, a table of the rest, the claims as formulas, and the proofs word by word.
  var markdown: String {
    var text = "### `\(row.id)`: \(Report.escapedForMarkdown(row.title))\n\n"
    text += "> \(Report.escapedForMarkdown(row.text))\n\n"
    for claim in claims {
      let domain = claim.domain.parts.isEmpty ? "" : " \\qquad (\(claim.domainLatex))"
      text += "$$\(claim.latex)\(domain)$$\n\n"
    }
    text += "| | |\n|---|---|\n"
    for (name, value) in fields where !["id", "title", "statement"].contains(name) {
      text += "| \(name) | \(Report.escapedForMarkdown(value).replacing("\n", with: "<br>")) |\n"
    }
    for proof in proofs {
      let names = proof.names.map { "<code>\($0)</code>" }.joined(separator: ", ")
      text += "\n<details><summary>proof of \(names)</summary>\n\n```\n"
      text += proof.steps.joined(separator: "\n") + "\n```\n\n</details>\n"
    }
    return text
  }

  /// What the kernel's theorems are about.
  private var claims: [Claim] { theorems.map(\.theorem.claim) }

  /// The prose with LaTeX's own signs escaped.
  package static func latex(_ prose: String) -> String {
    prose.map { character in
      switch character {
      case "\\": "\\textbackslash{}"
      case "^": "\\textasciicircum{}"
      case "~": "\\textasciitilde{}"
      case "&", "%", "$", "#", "_", "{", "}": "\\\(character)"
      default: String(character)
      }
    }.joined()
  }
}
