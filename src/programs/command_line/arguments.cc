#include "arguments.h"

#include <algorithm>
#include <array>
#include <CLI/CLI.hpp>

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

std::vector<std::string_view> names_of(std::optional<Command> command) {
  std::vector<std::string_view> names;
  for (const OptionRow& row : option_table()) {
    if (!command || (row.commands & bit(*command)) != 0) names.push_back(row.name);
  }
  return names;
}

std::string one_of(std::string_view choices) {
  std::string out = "one of ";
  for (bool first = true; const std::string_view choice : split(choices, ' ')) {
    out += (first ? "" : ", ") + std::string(choice);
    first = false;
  }
  return out;
}

Problem unknown_command(std::string_view word) {
  std::vector<std::string_view> names;
  for (const CommandRow& row : command_table()) names.push_back(row.name);
  // A path where a command should be is the commonest slip: say what to type.
  const std::string_view near = closest_name(word, names);
  return usage("unknown command “" + std::string(word) + "”", near.empty()
                                                                  ? "did you mean “sayyes check " + std::string(word) + "”?"
                                                                  : "did you mean “" + std::string(near) + "”?");
}

Problem unknown_option(std::string_view shown, std::optional<Command> command) {
  const std::string name = command ? "sayyes " + std::string(row_of(*command).name) : "sayyes";
  const std::string_view bare = shown.substr(0, shown.find('='));
  const std::string_view near = bare.starts_with("--") ? closest_name(bare.substr(2), names_of(command)) : std::string_view();
  return usage("unknown option " + std::string(bare) + (command ? " for “" + name + "”" : ""),
               near.empty() ? name + " --help lists them" : "did you mean --" + std::string(near) + "?");
}

/// One command's options and words, as CLI11 reads them.
class Parser {
 public:
  explicit Parser(std::optional<Command> command) {
    arguments_.command = command;
    app_.set_help_flag();  // ours is in the table
    app_.allow_extras();   // what nobody knows is told with what was probably meant
    for (const OptionRow& row : option_table()) {
      if (command && (row.commands & bit(*command)) == 0) continue;
      if (!command && !row.value.empty()) continue;
      std::string names = "--" + std::string(row.name);
      if (row.letter != '\0') names += std::string(",-") + row.letter;
      if (row.value.empty()) {
        app_.add_flag_function(names,
                               [this, &row](std::int64_t) {
                                 arguments_.options.push_back({&row, {}});
                               })
            ->disable_flag_override();
      } else {
        app_.add_option_function<std::vector<std::string>>(
                names, [this, &row](const std::vector<std::string>& values) { give(row, values); }, "")
            ->type_name(std::string(row.value))
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
            ->allow_extra_args(false);
      }
    }
    app_.add_option("words", arguments_.words)->expected(0, CLI::detail::expected_max_vector_size);
  }

  Result<Arguments> parse(std::span<const std::string_view> words) {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    try {
      app_.parse(reversed);
    } catch (const CLI::ParseError& error) {
      problems_.push_back(told(error, words));
    }
    for (const std::string& extra : app_.remaining()) {
      if (extra.starts_with('-') && extra != "-" && extra != "--") {
        problems_.push_back(unknown_option(extra, arguments_.command));
        break;
      }
    }
    check_words();
    if (!problems_.empty()) return std::move(problems_);
    return std::move(arguments_);
  }

 private:
  /// CLI11's error in our words: it is about a value that is missing, or one that a flag does not take.
  static Problem told(const CLI::ParseError& error, std::span<const std::string_view> words) {
    for (const OptionRow& row : option_table()) {
      const std::string name = "--" + std::string(row.name);
      const std::string letter = std::string("-") + row.letter;
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (row.value.empty() && words[i].starts_with(name + "="))
          return usage(name + " takes no value", "leave out “" + std::string(words[i].substr(name.size())) + "”");
        const bool named = words[i] == name || (row.letter != '\0' && words[i] == letter);
        if (!row.value.empty() && named && i + 1 == words.size())
          return usage(std::string(words[i]) + " needs a value: " + std::string(row.value),
                       row.choices.empty() ? std::string() : one_of(row.choices));
      }
    }
    return usage(error.what(), "sayyes --help shows how");
  }

  void give(const OptionRow& row, const std::vector<std::string>& values) {
    for (const std::string& value : values) {
      const auto choices = split(row.choices, ' ');
      if (!choices.empty() && std::ranges::find(choices, value) == choices.end()) {
        const std::string_view near = closest_name(value, choices);
        problems_.push_back(usage("--" + std::string(row.name) + " knows no “" + value + "”",
                                  near.empty() ? one_of(row.choices) : "did you mean “" + std::string(near) + "”?"));
        continue;
      }
      arguments_.options.push_back({&row, value});
    }
  }

  void check_words() {
    if (!arguments_.command || arguments_.has("help")) return;
    const CommandRow& row = row_of(*arguments_.command);
    if (arguments_.words.size() <= row.most_words) return;
    problems_.push_back(usage("sayyes " + std::string(row.name) + " takes " + (row.most_words == 0 ? "no words" : "one word") +
                                  ", not “" + arguments_.words[row.most_words] + "”",
                              "sayyes " + std::string(row.name) + " --help says how"));
  }

  CLI::App app_;
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

Result<Arguments> parse_arguments(std::span<const std::string_view> words) {
  // The command comes first; what may stand before it is --help and --version.
  if (words.empty() || words.front().starts_with('-')) return Parser(std::nullopt).parse(words);
  static constexpr std::array<std::string_view, 1> kHelp{"--help"};
  if (words.front() == "help") {
    if (words.size() == 1) return Parser(std::nullopt).parse(kHelp);
    for (const CommandRow& row : command_table()) {
      if (row.name == words[1]) return Parser(row.command).parse(kHelp);
    }
    return unknown_command(words[1]);
  }
  for (const CommandRow& row : command_table()) {
    if (row.name == words.front()) return Parser(row.command).parse(words.subspan(1));
  }
  return unknown_command(words.front());
}

}  // namespace sayyes::program
