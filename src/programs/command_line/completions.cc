#include "completions.h"

#include "option_table.h"

namespace sayyes::program {
namespace {

/// For single quotes of a shell.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'')
      out += "'\\''";
    else
      out += c;
  }
  return out + "'";
}

std::string choices_of(const OptionRow& row) { return std::string(row.choices); }

std::string bash() {
  std::string out =
      "# bash completion for sayyes\n"
      "_sayyes() {\n"
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}\n"
      "  COMPREPLY=()\n"
      "  if [[ $COMP_CWORD -eq 1 ]]; then\n"
      "    COMPREPLY=($(compgen -W '";
  for (const CommandRow& row : command_table()) out += std::string(row.name) + " ";
  out += "--help --version' -- \"$current\"))\n    return\n  fi\n  case $command in\n";
  for (const CommandRow& command : command_table()) {
    out += "    " + std::string(command.name) + ")\n      case $previous in\n";
    std::string names;
    for (const OptionRow& row : option_table()) {
      if ((row.commands & bit(command.command)) == 0) continue;
      names += "--" + std::string(row.name) + " ";
      if (row.value.empty()) continue;
      std::string pattern = "--" + std::string(row.name);
      if (row.letter != '\0') pattern += "|-" + std::string(1, row.letter);
      out += "        " + pattern + ") ";
      if (!row.choices.empty())
        out += "COMPREPLY=($(compgen -W '" + choices_of(row) + "' -- \"$current\"))";
      else if (row.completes == Completes::files)
        out += "COMPREPLY=($(compgen -f -- \"$current\"))";
      else if (row.completes == Completes::rules)
        out += "COMPREPLY=($(compgen -W \"$(sayyes rules 2>/dev/null | cut -d' ' -f1)\" -- \"$current\"))";
      else
        out += ":";
      out += "; return ;;\n";
    }
    out += "      esac\n      if [[ $current == -* ]]; then COMPREPLY=($(compgen -W '" + names +
           "' -- \"$current\")); return; fi\n";
    if (command.command == Command::explain) {
      out += "      COMPREPLY=($(compgen -W \"$(sayyes rules 2>/dev/null | cut -d' ' -f1)\" -- \"$current\"))\n";
    } else if (command.command == Command::completions) {
      out += "      COMPREPLY=($(compgen -W 'bash zsh fish' -- \"$current\"))\n";
    } else {
      out += "      COMPREPLY=($(compgen -f -- \"$current\"))\n";
    }
    out += "      ;;\n";
  }
  return out + "  esac\n}\ncomplete -o filenames -F _sayyes sayyes\n";
}

/// For the description part of a zsh option: brackets and colons mean something there.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh() {
  std::string out =
      "#compdef sayyes\n"
      "_sayyes_rules() { compadd -- ${(f)\"$(sayyes rules 2>/dev/null | cut -d' ' -f1)\"} }\n"
      "_sayyes() {\n"
      "  local -a commands\n"
      "  commands=(\n";
  for (const CommandRow& row : command_table())
    out += "    " + quoted(std::string(row.name) + ":" + zsh_text(row.summary)) + "\n";
  out +=
      "  )\n  if (( CURRENT == 2 )); then _describe command commands; return; fi\n  local command=$words[2]\n  shift words; (( "
      "CURRENT-- ))\n  case $command in\n";
  for (const CommandRow& command : command_table()) {
    out += "    " + std::string(command.name) + ") _arguments -s \\\n";
    for (const OptionRow& row : option_table()) {
      if ((row.commands & bit(command.command)) == 0) continue;
      std::string value;
      if (!row.value.empty()) {
        value = ":" + zsh_text(row.value) + ":";
        if (!row.choices.empty())
          value += "(" + choices_of(row) + ")";
        else if (row.completes == Completes::files)
          value += "_files";
        else if (row.completes == Completes::rules)
          value += "_sayyes_rules";
      }
      const std::string spec = "[" + zsh_text(row.help) + "]" + value;
      out += "      " + quoted("*--" + std::string(row.name) + (row.value.empty() ? "" : "=") + spec) + " \\\n";
      if (row.letter != '\0')
        out += "      " + quoted("*-" + std::string(1, row.letter) + (row.value.empty() ? "" : "+") + spec) + " \\\n";
    }
    if (command.command == Command::explain)
      out += "      '*:rule:_sayyes_rules' ;;\n";
    else if (command.command == Command::completions)
      out += "      ':shell:(bash zsh fish)' ;;\n";
    else
      out += "      '*:path:_files' ;;\n";
  }
  return out + "  esac\n}\n_sayyes \"$@\"\n";
}

std::string fish() {
  std::string out = "# fish completion for sayyes\n";
  for (const CommandRow& row : command_table()) {
    out += "complete -c sayyes -n __fish_use_subcommand -f -a " + std::string(row.name) + " -d " + quoted(row.summary) + "\n";
  }
  for (const CommandRow& command : command_table()) {
    const std::string when = "complete -c sayyes -n '__fish_seen_subcommand_from " + std::string(command.name) + "'";
    for (const OptionRow& row : option_table()) {
      if ((row.commands & bit(command.command)) == 0) continue;
      out += when + " -l " + std::string(row.name);
      if (row.letter != '\0') out += " -s " + std::string(1, row.letter);
      if (!row.choices.empty())
        out += " -x -a " + quoted(row.choices);
      else if (row.completes == Completes::files)
        out += " -r -F";
      else if (row.completes == Completes::rules)
        out += " -x -a '(sayyes rules 2>/dev/null | string split -f1 \" \")'";
      else if (!row.value.empty())
        out += " -x";
      out += " -d " + quoted(row.help) + "\n";
    }
    if (command.command == Command::explain) out += when + " -f -a '(sayyes rules 2>/dev/null | string split -f1 \" \")'\n";
    if (command.command == Command::completions) out += when + " -f -a 'bash zsh fish'\n";
  }
  return out;
}

}  // namespace

std::optional<std::string> completions_for(std::string_view shell) {
  if (shell == "bash") return bash();
  if (shell == "zsh") return zsh();
  if (shell == "fish") return fish();
  return std::nullopt;
}

}  // namespace sayyes::program
