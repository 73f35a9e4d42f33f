#include <cstdlib>

#include "commands.h"
#include "sayyes/reporter.h"
#include "setup.h"

namespace sayyes::program {
namespace {

constexpr std::uint64_t kMostBytes = 1u << 20;  // a sign

std::string in_words(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) out += (i == 0 ? "" : ", ") + items[i];
  return out;
}

/// Each line safe for a terminal, the lines kept.
std::string shown_lines(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += printable(text.substr(0, end));
    if (end == text.size()) return out;
    out += '\n';
    text.remove_prefix(end + 1);
  }
}

std::string as_text(const RewriteResult& result, bool color) {
  std::string out, companion;
  const std::string_view yes = color ? "\x1b[32m" : "", dim = color ? "\x1b[2m" : "", off = color ? "\x1b[0m" : "";
  for (const Rewrite& rewrite : result.rewrites) {
    out += std::string(rewrite.bends ? std::string_view() : yes) + shown_lines(rewrite.text) +
           std::string(rewrite.bends ? std::string_view() : off) + "\n";
    std::string remark = rewrite.bends ? "bends the rule: someone has to decide" : "same rule";
    if (!rewrite.keeps.empty()) remark += "; keeps " + printable(in_words(rewrite.keeps));
    if (!rewrite.needs.empty()) remark += "; tell sayyes " + printable(in_words(rewrite.needs));
    out += "  " + std::string(dim) + "(" + remark + ")" + std::string(off) + "\n";
    if (companion.empty()) companion = rewrite.companion;
  }
  if (!companion.empty()) out += "\nA friendly sign for another moment:\n" + shown_lines(companion) + "\n";
  if (!result.rewrites.empty() && result.rewrites.front().intent)
    out += "\nIntent: " + std::string(sayyes::in_words(*result.rewrites.front().intent)) + "\n";
  return out;
}

}  // namespace

int rewrite_command(const Arguments& arguments, StandardOutput& out) {
  auto& setup = *new Setup(arguments);  // never taken apart: see check_command()
  const bool good = setup.read_options();
  auto tree = config_tree(arguments);
  if (!good || !tree) return kExitTrouble;
  std::string sign;
  if (arguments.words.empty() || (arguments.words.size() == 1 && arguments.words[0] == "-")) {
    auto input = read_standard_input(kMostBytes);
    if (!input) {
      Problem problem = input.problems().front();
      if (problem.code == "too-large") problem.hint = "a sign is shorter; check reads pages";
      say(problem);
      return kExitTrouble;
    }
    // Encodings, BOM and line ends are as in a file.
    ReadOptions options;
    options.format = Format::plain;
    auto document = Document::read(std::move(*input), options);
    for (const Problem& problem : document.problems()) say(problem);
    if (!document) return kExitTrouble;
    sign = document->source().empty() ? std::string(document->text()) : std::string(document->source());
  } else {
    // NO CELL PHONES without quotes is one sign, too.
    for (const std::string& word : arguments.words) sign += (sign.empty() ? "" : " ") + word;
  }
  const Config& config = tree->for_file("./sign");
  for (const Problem& problem : tree->problems()) say(problem);
  if (!tree->problems().empty()) return kExitTrouble;
  Setup::Checker* checker = setup.checker(config);
  if (checker == nullptr) return kExitTrouble;

  RewriteOptions options;
  options.language = checker->options.language;
  const RewriteResult result = checker->linter->rewrite(sign, options);
  std::string text;
  if (arguments.value("format").value_or("text") == "jsonl") {
    for (const Rewrite& rewrite : result.rewrites) {
      append_json(text, rewrite);
      text += '\n';
    }
  } else {
    text = as_text(result, wants_color(arguments, out.is_terminal()));
  }
  out.write(text);
  out.flush();
  for (const std::string& advice : result.advice) say(advice);
  if (result.rewrites.empty() && !result.needs.empty()) {
    say("with " + in_words(result.needs) + " there would be more to say: --fact " + result.needs.front() + "=\"…\"");
  }
  return setup.trouble() ? kExitTrouble : result.rewrites.empty() ? kExitFindings : kExitClean;
}

}  // namespace sayyes::program
