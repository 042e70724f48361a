internal import Pathways

/// The script by which zsh completes, with what each word means.
struct ZshCompletion {
  private let words: CompletionWords

  init(_ words: CompletionWords) { self.words = words }

  /// The script.
  var text: String {
    """
    #compdef navigator
    # zsh completion of navigator; made by: navigator completion zsh

    _navigator_value() {
      local -a found
      case "$1" in
    \(values)    *) return 1 ;;
      esac
    }

    _navigator_operand() {
      local -a found
      case "$1" in
    \(operands)    *) found=(\(described(Command.outer))); _describe command found ;;
      esac
    }

    _navigator_options() {
      local -a found
      case "$1" in
    \(options)    *) found=(\(list(common))) ;;
      esac
      _describe option found
    }

    _navigator() {
      local command="" word
      local -i index
      for ((index = 2; index < CURRENT; index++)); do
        word="${words[index]}"
        case "$word" in
          -*) continue ;;
          \(Command.outer.map(\.rawValue).joined(separator: "|")))
            if [[ -z "$command" ]]; then command="$word"; continue; fi ;;
        esac
        if [[ "$command" == catalogue ]]; then
          case "$word" in
            \(Command.ofCatalogue.map(\.word).joined(separator: "|"))) command="catalogue $word" ;;
          esac
        fi
      done
      if [[ "${words[CURRENT-1]}" == --* ]]; then
        _navigator_value "${words[CURRENT-1]}" && return
      fi
      if [[ "${words[CURRENT]}" == -* ]]; then
        _navigator_options "$command"
      else
        _navigator_operand "$command"
      fi
    }

    if [[ "$funcstack[1]" == _navigator ]]; then _navigator "$@"; else compdef _navigator navigator; fi

    """
  }

  private var common: [CompletionWords.Option] {
    words.options.filter { $0.commands.count == Command.allCases.count }
  }

  private func described(_ commands: [Command]) -> String {
    commands.map { pair($0.word, words.summary(of: $0)) }.joined(separator: " ")
  }

  /// A word and what it means, as `_describe` reads them.
  private func pair(_ word: String, _ help: String) -> String {
    "\(word):\(help)".shellQuoted
  }

  private func list(_ options: [CompletionWords.Option]) -> String {
    options.flatMap { option in option.names.map { pair($0, option.help) } }.joined(separator: " ")
  }

  private var values: String {
    var text = ""
    for option in words.options {
      let action = action(option.value)
      guard !action.isEmpty else { continue }
      text += "    \(option.names.joined(separator: "|"))) \(action) ;;\n"
    }
    return text
  }

  private var operands: String {
    Command.allCases.map { command in
      let action =
        command == .catalogue
        ? "found=(\(described(Command.ofCatalogue))); _describe command found"
        : action(words.operands(of: command))
      return "    \(command.rawValue.shellQuoted)) \(action.isEmpty ? ":" : action) ;;\n"
    }.joined()
  }

  private var options: String {
    Command.allCases.map {
      "    \($0.rawValue.shellQuoted)) found=(\(list(words.options(of: $0)))) ;;\n"
    }.joined()
  }

  private func action(_ value: CompletionWords.Value) -> String {
    switch value {
    case .none: ""
    case .free: ":"
    case .words(let words): "compadd -- \(words.map(\.shellQuoted).joined(separator: " "))"
    case .files: "_files"
    case .folders: "_files -/"
    }
  }
}
