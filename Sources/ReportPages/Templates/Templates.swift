internal import Mustache

/// The templates, compiled in so that the program is one file. They escape every value but markup that was made here.
struct Templates {
  /// A page's template.
  enum Name: String, CaseIterable {
    case ledger, row, figures, foundations

    var text: String {
      switch self {
      case .ledger: ledgerTemplate
      case .row: rowTemplate
      case .figures: figuresTemplate
      case .foundations: foundationsTemplate
      }
    }
  }

  private let library: MustacheLibrary

  init() throws {
    var library = MustacheLibrary()
    try library.register(layoutTemplate, named: "layout")
    try library.register(theoremTemplate, named: "theorem")
    try library.register(proofTemplate, named: "proof")
    for name in Name.allCases { try library.register(name.text, named: name.rawValue) }
    self.library = library
  }

  /// The page of `values`, whose stored properties are the template's names.
  func page(_ name: Name, _ values: Any) -> String {
    guard let text = library.render(values, withTemplate: name.rawValue) else {
      preconditionFailure("the template \(name) is registered")
    }
    return text
  }
}
