// The commands of the workbench, and those about the program itself.
extension EnglishWords {
  /// The help of `catalogue`.
  var catalogueHelp: CommandHelp {
    CommandHelp(
      operands: "COMMAND",
      summary: "the editor's workbench: init, check, show, test, diff, xray …",
      examples: """
        navigator catalogue init my-catalogue
        navigator catalogue export my-catalogue
        navigator catalogue check my-catalogue --stale-after 1y
        navigator catalogue show ppr --in Aarhus
        """)
  }

  /// The help of `catalogue init`.
  var catalogueInitHelp: CommandHelp {
    CommandHelp(
      operands: "FOLDER",
      summary: "a small, valid catalogue to begin with, in the language of --language",
      about: """
        The names explain themselves; change them to yours. `catalogue check --strict` passes it as
        it is, and `suggest --catalogue FOLDER` answers from it.
        """,
      examples: "navigator catalogue init my-catalogue")
  }

  /// The help of `catalogue check`.
  var catalogueCheckHelp: CommandHelp {
    CommandHelp(
      operands: "[FOLDER]",
      summary: "everything that is wrong or doubtful, in one run",
      examples: """
        navigator catalogue check my-catalogue --strict --stale-after 6mo
        navigator catalogue check my-catalogue --proofs
        """)
  }

  /// The help of `catalogue format`.
  var catalogueFormatHelp: CommandHelp {
    CommandHelp(
      operands: "PATH …",
      summary: "the one canonical layout",
      examples: "navigator catalogue format my-catalogue --check")
  }

  /// The help of `catalogue schema`.
  var catalogueSchemaHelp: CommandHelp {
    CommandHelp(
      operands: "[KIND]",
      summary: "JSON Schema for an editor; without KIND they are named",
      about: """
        With a catalogue its facts and names are known; where it can't be read, what holds of every
        catalogue is written.
        """,
      examples: "navigator catalogue schema --into my-schemas")
  }

  /// The help of `catalogue list`.
  var catalogueListHelp: CommandHelp {
    CommandHelp(
      summary: "offers, or pathways",
      examples: "navigator catalogue list --in Silkeborg --purpose advice")
  }

  /// The help of `catalogue show`.
  var catalogueShowHelp: CommandHelp {
    CommandHelp(
      operands: "NAME",
      summary: "all about an offer, alert, fact, criterion, pathway …, and where it stands",
      about: """
        NAME is an offer, an alert, a right, a follow-up, a group, a scale, a pathway, a fact, a
        criterion, a checklist or a letter; PATHWAY/STAGE is one stage.
        """,
      examples: "navigator catalogue show ppr --in Aarhus")
  }

  /// The help of `catalogue test`.
  var catalogueTestHelp: CommandHelp {
    CommandHelp(
      operands: "[FILE …]",
      summary: "the catalogue's own cases, and which rules they do not try",
      examples: "navigator catalogue test --catalogue my-catalogue")
  }

  /// The help of `catalogue diff`.
  var catalogueDiffHelp: CommandHelp {
    CommandHelp(
      operands: "OLD [NEW]",
      summary: "what an edit does to people: who gains and loses what, proved",
      examples: """
        navigator catalogue diff before my-catalogue
        navigator catalogue diff before my-catalogue --cases cases.ndjson --renamed course=day,evening
        """)
  }

  /// The help of `catalogue xray`.
  var catalogueXrayHelp: CommandHelp {
    CommandHelp(
      operands: "[FOLDER]",
      summary: "over all possible cases: holes between offers, rules without effect",
      examples: "navigator catalogue xray my-catalogue --in Silkeborg --further 4")
  }

  /// The help of `catalogue whatif`.
  var catalogueWhatIfHelp: CommandHelp {
    CommandHelp(
      operands: "[OFFER …]",
      summary: "what proposed offers would do if established today: holes they close",
      examples: "navigator catalogue whatif --cases cases.ndjson --in Silkeborg")
  }

  /// The help of `catalogue export`.
  var catalogueExportHelp: CommandHelp {
    CommandHelp(
      operands: "FOLDER",
      summary: "write the catalogue inside the program",
      examples: "navigator catalogue export my-catalogue")
  }

  /// The help of `catalogue fairness`.
  var catalogueFairnessHelp: CommandHelp {
    CommandHelp(
      operands: "[FACTS]",
      summary: "one case in every municipality: which answers, where, and the rule behind it",
      about: "With --cases many cases are decided, and each municipality is shown on average.",
      examples: "navigator catalogue fairness --age 34 --severity moderate --known anxiety")
  }

  /// The help of `completion`.
  var completionHelp: CommandHelp {
    CommandHelp(
      operands: "bash|zsh|fish",
      summary: "completion with the tab key, for your shell",
      examples: """
        navigator completion bash > ~/.local/share/bash-completion/completions/navigator
        navigator completion fish > ~/.config/fish/completions/navigator.fish
        """)
  }

  /// The help of `manual`.
  var manualHelp: CommandHelp {
    CommandHelp(
      summary: "the manual page, in roff",
      examples: "navigator manual | man -l -")
  }
}
