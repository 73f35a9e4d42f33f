#include "arguments.h"

#include <algorithm>

#include "sayyes/closest_name.h"

namespace sayyes::program {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end != 0) out.push_back(text.substr(0, end));
    if (end == text.size()) return out;
    text.remove_prefix(end + 1);
  }
}

Problem usage(std::string message, std::string hint) { return {"usage", std::move(message), {}, 0, 0, std::move(hint)}; }

class Parser {
 public:
  explicit Parser(std::span<const std::string_view> words) : words_(words) {}

  Result<Arguments> parse() {
    bool only_words = false;
    while (at_ < words_.size()) {
      const std::string_view word = words_[at_++];
      if (only_words || word == "-" || !word.starts_with('-'))
        take_word(word);
      else if (word == "--")
        only_words = true;
      else if (word.starts_with("--"))
        take_long(word.substr(2));
      else
        take_letters(word.substr(1));
    }
    check_words();
    if (!problems_.empty()) return std::move(problems_);
    return std::move(arguments_);
  }

 private:
  std::string help_hint() const {
    return arguments_.command ? "sayyes " + std::string(row_of(*arguments_.command).name) + " --help lists them"
                              : "sayyes --help lists them";
  }

  void take_word(std::string_view word) {
    if (arguments_.command) {
      arguments_.words.emplace_back(word);
      return;
    }
    if (!problems_.empty()) return;  // the words after an unknown command mean nothing
    if (word == "help") {
      arguments_.options.push_back({find("help"), {}});
      return;
    }
    std::vector<std::string_view> names;
    for (const CommandRow& row : command_table()) {
      if (row.name == word) {
        arguments_.command = row.command;
        return;
      }
      names.push_back(row.name);
    }
    // A path where a command should be is the commonest slip: say what to type.
    const std::string_view near = closest_name(word, names);
    std::string hint =
        near.empty() ? "did you mean “sayyes check " + std::string(word) + "”?" : "did you mean “" + std::string(near) + "”?";
    problems_.push_back(usage("there is no command “" + std::string(word) + "”", std::move(hint)));
  }

  /// The row for the command, or the first row of that name where no command is known yet.
  const OptionRow* find(std::string_view name) const {
    return find_if([&](const OptionRow& row) { return row.name == name; });
  }
  template <class Is>
  const OptionRow* find_if(Is is) const {
    for (const OptionRow& row : option_table()) {
      if (is(row) && (!arguments_.command || (row.commands & bit(*arguments_.command)) != 0)) return &row;
    }
    return nullptr;
  }

  void unknown(std::string_view name, bool letter) {
    const std::string shown = (letter ? "-" : "--") + std::string(name);
    std::vector<std::string_view> here, all;
    for (const OptionRow& row : option_table()) {
      all.push_back(row.name);
      if (!arguments_.command || (row.commands & bit(*arguments_.command)) != 0) here.push_back(row.name);
    }
    const std::string_view near = letter ? std::string_view() : closest_name(name, here);
    const std::string where = arguments_.command ? " for “sayyes " + std::string(row_of(*arguments_.command).name) + "”" : "";
    problems_.push_back(
        usage("there is no option " + shown + where, near.empty() ? help_hint() : "did you mean --" + std::string(near) + "?"));
  }

  void take_long(std::string_view text) {
    const std::size_t equals = text.find('=');
    const std::string_view name = text.substr(0, equals);
    const OptionRow* row = find(name);
    if (row == nullptr) return unknown(name, false);
    if (equals != std::string_view::npos) {
      if (row->value.empty())
        return problems_.push_back(
            usage("--" + std::string(name) + " takes no value", "leave out “" + std::string(text.substr(equals)) + "”"));
      return give(row, text.substr(equals + 1));
    }
    take_value(row, "--" + std::string(name));
  }

  void take_letters(std::string_view letters) {
    while (!letters.empty()) {
      const OptionRow* row = find_if([&](const OptionRow& r) { return r.letter == letters.front(); });
      if (row == nullptr) return unknown(letters, true);
      const std::string name = "-" + std::string(letters.substr(0, 1));
      letters.remove_prefix(1);
      if (!row->value.empty() && !letters.empty()) {
        if (letters.front() == '=') letters.remove_prefix(1);
        return give(row, letters);
      }
      take_value(row, name);
    }
  }

  void take_value(const OptionRow* row, const std::string& name) {
    if (row->value.empty()) return give(row, {});
    if (at_ == words_.size())
      return problems_.push_back(usage(name + " needs a value: " + std::string(row->value), example(*row)));
    give(row, words_[at_++]);
  }

  static std::string example(const OptionRow& row) {
    if (row.choices.empty()) return {};
    std::string out = "one of ";
    for (bool first = true; const std::string_view choice : split(row.choices, ' ')) {
      out += (first ? "" : ", ") + std::string(choice);
      first = false;
    }
    return out;
  }

  void give(const OptionRow* row, std::string_view value) {
    if (!row->choices.empty()) {
      const auto choices = split(row->choices, ' ');
      if (std::ranges::find(choices, value) == choices.end()) {
        const std::string_view near = closest_name(value, choices);
        problems_.push_back(usage("--" + std::string(row->name) + " knows no “" + std::string(value) + "”",
                                  near.empty() ? example(*row) : "did you mean “" + std::string(near) + "”?"));
        return;
      }
    }
    arguments_.options.push_back({row, std::string(value)});
  }

  void check_words() {
    if (!arguments_.command || arguments_.has("help")) return;
    const CommandRow& row = row_of(*arguments_.command);
    if (arguments_.words.size() <= row.most_words) return;
    problems_.push_back(usage("sayyes " + std::string(row.name) + " takes " + (row.most_words == 0 ? "no words" : "one word") +
                                  ", not “" + arguments_.words[row.most_words] + "”",
                              "sayyes " + std::string(row.name) + " --help says how"));
  }

  std::span<const std::string_view> words_;
  std::size_t at_ = 0;
  Arguments arguments_;
  std::vector<Problem> problems_;
};

}  // namespace

bool Arguments::has(std::string_view name) const noexcept {
  return std::ranges::any_of(options, [&](const Given& given) { return given.option->name == name; });
}

std::optional<std::string> Arguments::value(std::string_view name) const {
  for (auto it = options.rbegin(); it != options.rend(); ++it) {
    if (it->option->name == name) return it->value;
  }
  return std::nullopt;
}

std::vector<std::string> Arguments::values(std::string_view name) const {
  std::vector<std::string> out;
  for (const Given& given : options) {
    if (given.option->name == name) out.push_back(given.value);
  }
  return out;
}

std::vector<std::string> Arguments::list(std::string_view name) const {
  std::vector<std::string> out;
  for (const std::string& value : values(name)) {
    for (std::string_view part : split(value, ',')) {
      while (part.starts_with(' ')) part.remove_prefix(1);
      while (part.ends_with(' ')) part.remove_suffix(1);
      if (!part.empty()) out.emplace_back(part);
    }
  }
  return out;
}

Result<Arguments> parse_arguments(std::span<const std::string_view> words) { return Parser(words).parse(); }

}  // namespace sayyes::program
