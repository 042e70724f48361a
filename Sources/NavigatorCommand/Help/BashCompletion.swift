internal import Pathways

/// The script by which bash completes.
///
/// Names of the reader's language are offered first; where none of them begins as what is typed,
/// all names are.
struct BashCompletion {
  private let words: CompletionWords

  init(_ words: CompletionWords) { self.words = words }

  /// The script.
  var text: String {
    """
    # bash completion of navigator; made by: navigator completion bash
    _navigator_words() {
      local word
      COMPREPLY=()
      while IFS= read -r word; do
        [[ "$word" == "$2"* ]] && COMPREPLY+=("$word")
      done <<<"$1"
      return 0
    }

    _navigator_value() {
      case "$1" in
    \(values)    *) return 1 ;;
      esac
    }

    _navigator_operand() {
      case "$1" in
    \(operands)    *) _navigator_words \(commandList(Command.outer)) "$2" ;;
      esac
    }

    _navigator_options() {
      local own all
      case "$1" in
    \(options)    *) own=\(list(common.map { $0.names[0] })) all=$own ;;
      esac
      _navigator_words "$own" "$2"
      if [ ${#COMPREPLY[@]} -eq 0 ]; then _navigator_words "$all" "$2"; fi
    }

    _navigator() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="" command="" word index
      [ "$COMP_CWORD" -gt 0 ] && previous="${COMP_WORDS[COMP_CWORD-1]}"
      for ((index = 1; index < COMP_CWORD; index++)); do
        word="${COMP_WORDS[index]}"
        case "$word" in
          -*) continue ;;
          \(Command.outer.map(\.rawValue).joined(separator: "|")))
            [ -z "$command" ] && command="$word" && continue ;;
        esac
        if [ "$command" = catalogue ]; then
          case "$word" in
            \(Command.ofCatalogue.map(\.word).joined(separator: "|"))) command="catalogue $word" ;;
          esac
        fi
      done
      COMPREPLY=()
      case "$previous" in
        --*) _navigator_value "$previous" "$current" && return ;;
      esac
      case "$current" in
        -*) _navigator_options "$command" "$current" ;;
        *) _navigator_operand "$command" "$current" ;;
      esac
    }

    complete -o filenames -o nosort -F _navigator navigator 2>/dev/null ||
      complete -o filenames -F _navigator navigator

    """
  }

  private var common: [CompletionWords.Option] {
    words.options.filter { $0.commands.count == Command.allCases.count }
  }

  private func list(_ names: [String]) -> String { names.joined(separator: "\n").shellQuoted }

  private func commandList(_ commands: [Command]) -> String { list(commands.map(\.word)) }

  /// What stands after each option.
  private var values: String {
    var text = ""
    for option in words.options {
      let action = action(option.value)
      guard !action.isEmpty else { continue }
      text += "    \(option.names.joined(separator: "|"))) \(action) ;;\n"
    }
    return text
  }

  /// What stands after each command.
  private var operands: String {
    Command.allCases.map { command in
      let action = action(words.operands(of: command))
      return "    \(command.rawValue.shellQuoted)) \(action.isEmpty ? ":" : action) ;;\n"
    }.joined()
  }

  private func action(_ value: CompletionWords.Value) -> String {
    switch value {
    case .none: ""
    case .free: ":"
    case .words(let words): "_navigator_words \(list(words)) \"$2\""
    case .files: "COMPREPLY=($(compgen -f -- \"$2\"))"
    case .folders: "COMPREPLY=($(compgen -d -- \"$2\"))"
    }
  }

  /// The options of each command; those that take a case share theirs.
  private var options: String {
    var text = ""
    for command in Command.allCases {
      let options = words.options(of: command)
      text += "    \(command.rawValue.shellQuoted)) own=\(list(options.map { $0.names[0] }))\n"
      text += "      all=\(list(options.flatMap(\.names))) ;;\n"
    }
    return text
  }
}
