internal import Pathways

/// The script by which fish completes, with what each word means.
struct FishCompletion {
  private let words: CompletionWords

  init(_ words: CompletionWords) { self.words = words }

  /// The script.
  var text: String {
    """
    # fish completion of navigator; made by: navigator completion fish
    function __navigator_at
      set -l tokens (commandline -opc)
      set -l at ''
      for token in $tokens[2..-1]
        switch $token
          case '-*'
            continue
          case \(Command.outer.map(\.rawValue).joined(separator: " "))
            test -z "$at"; and set at $token; and continue
        end
        if test "$at" = catalogue; and contains -- $token \(inner)
          set at "catalogue $token"
        end
      end
      contains -- "$at" $argv
    end

    complete -c navigator -f
    \(commands)\(operands)\(options)
    """
  }

  private var inner: String { Command.ofCatalogue.map(\.word).joined(separator: " ") }

  private func complete(_ at: [Command], _ rest: String) -> String {
    let names = at.map(\.rawValue.shellQuoted).joined(separator: " ")
    return "complete -c navigator -n \("__navigator_at \(names)".shellQuoted) \(rest)\n"
  }

  private var commands: String {
    var text = ""
    for command in Command.outer {
      let help = words.summary(of: command).shellQuoted
      text += "complete -c navigator -n \"__navigator_at ''\" -a \(command.word) -d \(help)\n"
    }
    for command in Command.ofCatalogue {
      let help = words.summary(of: command).shellQuoted
      text += complete([.catalogue], "-a \(command.word) -d \(help)")
    }
    return text
  }

  private var operands: String {
    Command.allCases.filter { $0 != .catalogue }.map { command in
      let action = action(words.operands(of: command))
      return action.isEmpty ? "" : complete([command], action)
    }.joined()
  }

  private var options: String {
    words.options.map { option in
      option.names.map { name in
        let long = "-l \(name.dropFirst(2)) -d \(option.help.shellQuoted)"
        return complete(option.commands, "\(long) \(value(option.value))")
      }.joined()
    }.joined()
  }

  private func value(_ value: CompletionWords.Value) -> String {
    switch value {
    case .none: ""
    case .free: "-x"
    case .words, .files, .folders: "-r " + action(value)
    }
  }

  private func action(_ value: CompletionWords.Value) -> String {
    switch value {
    case .none, .free: ""
    case .words(let words):
      "-f -a \(words.map { $0.contains(" ") ? $0.shellQuoted : $0 }.joined(separator: " ").shellQuoted)"
    case .files: "-F"
    case .folders: "-a '(__fish_complete_directories)'"
    }
  }
}
