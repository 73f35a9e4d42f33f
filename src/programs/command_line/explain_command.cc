#include <algorithm>

#include "commands.h"
#include "sayyes/closest_name.h"
#include "sayyes/reporter.h"
#include "setup.h"

namespace sayyes::program {
namespace {

constexpr std::size_t kWidth = 80;

std::string joined(const std::vector<std::string>& items, std::string_view between = ", ") {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) out += (i == 0 ? std::string() : std::string(between)) + items[i];
  return out;
}

template <class Names>
std::string names_of(const Names& values) {
  std::vector<std::string> names;
  for (const auto value : values) names.emplace_back(name(value));
  return joined(names);
}

/// Code points, which is near enough to columns for the texts of rules.
std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void paragraph(std::string& out, std::string_view text, std::size_t indent, std::string first = {}) {
  if (text.empty()) return;
  first.resize(std::max(first.size(), indent), ' ');
  out += first;
  std::size_t used = indent;
  const std::string shown = printable(text);
  for (std::size_t begin = 0; begin < shown.size();) {
    const std::size_t end = std::min(shown.find(' ', begin), shown.size());
    const std::string_view word = std::string_view(shown).substr(begin, end - begin);
    if (used > indent && used + 1 + length(word) > kWidth) {
      out += "\n" + std::string(indent, ' ');
      used = indent;
    } else if (used > indent) {
      out += ' ';
      ++used;
    }
    out += word;
    used += length(word);
    begin = end + 1;
  }
  out += '\n';
}

/// Everything about one rule.
class Explanation {
 public:
  Explanation(const Rule& rule, const std::vector<const Guard*>& guards) : rule_(rule), guards_(guards) {}

  std::string text() {
    out_ = printable(rule_.id) + "  (" + std::string(rule_.praise ? std::string_view("praise") : name(rule_.severity)) + ")\n";
    paragraph(out_, rule_.title, 0);
    out_ += '\n';
    field("Says", rule_.message);
    field("Why", rule_.why);
    field("Evidence", joined(rule_.evidence, "; "));
    if (rule_.intent) field("Intent", in_words(*rule_.intent));
    looks_for();
    suggestions();
    examples();
    guards();
    field("Reads", names_of(rule_.profiles));
    field("For", names_of(rule_.audiences));
    field("In", names_of(rule_.scopes));
    field("From", rule_.source.file.empty() ? "sayyes itself" : rule_.source.file);
    return std::move(out_);
  }

 private:
  void field(std::string label, std::string_view text) { paragraph(out_, text, 13, std::move(label)); }

  void looks_for() {
    const RuleMatch& match = rule_.match;
    std::vector<std::string> forms = match.phrases;
    forms.insert(forms.end(), match.frames.begin(), match.frames.end());
    constexpr std::size_t kMost = 12;
    std::string text =
        joined({forms.begin(), forms.begin() + static_cast<std::ptrdiff_t>(std::min(forms.size(), kMost))}, " · ");
    if (forms.size() > kMost) text += " · and " + std::to_string(forms.size() - kMost) + " more";
    if (!match.pattern.empty()) text = "the pattern " + match.pattern;
    if (match.count)
      text = "more than " + std::to_string(match.count->more_than) + " " + measure_in_words(match.count->measure);
    field("Looks for", text);
  }
  static std::string measure_in_words(Measure measure) {
    switch (measure) {
      case Measure::words:
        return "words";
      case Measure::sentences:
        return "sentences";
      case Measure::capital_words:
        return "words in capitals";
      case Measure::exclamation_marks:
        return "exclamation marks";
      case Measure::repeated_marks:
        return "marks in a row";
    }
    return {};
  }

  static std::string where_in_words(std::string_view at) {
    if (at == "segment") return "the whole text";
    if (at == "line") return "a whole line";
    if (at == "segment_start") return "the start of a text";
    if (at == "sentence_start") return "the start of a sentence";
    return std::string(at);
  }

  void suggestions() {
    std::string label = "Say instead";
    for (const SuggestionTemplate& suggestion : rule_.suggestions) {
      const bool tip = suggestion.kind == SuggestionKind::advice;
      field(tip ? "Tip" : label, suggestion.text);
      if (!tip) label.clear();
    }
  }

  void examples() {
    for (const RuleExample& example : rule_.examples) {
      if (!example.flag || example.say.empty()) continue;
      out_ += '\n';
      paragraph(out_, example.text, 13, "Before");
      paragraph(out_, example.say, 13, "After");
    }
    std::string label = "\nFinds";
    for (const RuleExample& example : rule_.examples) {
      if (!example.flag || !example.say.empty()) continue;
      if (label.starts_with('\n')) out_ += '\n', label.erase(0, 1);
      field(label, example.text);
      label.clear();
    }
    label = "\nLeaves alone";
    for (const RuleExample& example : rule_.examples) {
      if (example.flag) continue;
      if (label.starts_with('\n')) out_ += '\n', label.erase(0, 1);
      field(label, example.text);
      label.clear();
    }
    out_ += '\n';
  }

  void guards() {
    std::string label = "Held back by";
    for (const std::string& id : rule_.guards.unless) {
      const auto guard = std::ranges::find_if(
          guards_, [&](const Guard* g) { return g->id == id && (g->language == rule_.language || g->language.empty()); });
      field(label, guard != guards_.end() && !(*guard)->title.empty() ? id + ": " + (*guard)->title : id);
      label.clear();
    }
    const auto phrases = [&](const std::vector<std::string>& list, std::string_view where) {
      if (list.empty()) return;
      field(label, std::string(where) + ": " + joined(list, " · "));
      label.clear();
    };
    const RuleGuards& g = rule_.guards;
    phrases(g.not_before, "right before");
    phrases(g.not_after, "right after");
    phrases(g.not_near, "near");
    phrases(g.not_in_segment, "anywhere with");
    label = "Only";
    phrases(g.only_before, "right before");
    phrases(g.only_after, "right after");
    phrases(g.only_near, "near");
    phrases(g.only_in_segment, "with");
    if (!g.at.empty()) field("Where", where_in_words(g.at));
  }

  const Rule& rule_;
  const std::vector<const Guard*>& guards_;
  std::string out_;
};

}  // namespace

int explain_command(const Arguments& arguments, StandardOutput& out) {
  if (arguments.words.empty()) {
    say(Problem{"usage", "which rule?", {}, 0, 0, "sayyes explain RULE; sayyes rules lists them"});
    return kExitTrouble;
  }
  auto tree = config_tree(arguments);
  if (!tree) return kExitTrouble;
  const Config& config = tree->for_file("./rules");
  bool trouble = !tree->problems().empty();
  for (const Problem& problem : tree->problems()) say(problem);
  const std::vector<RulePack> packs = user_packs(config, arguments, trouble);
  const std::vector<const Rule*> rules = rules_in_use(config, packs);
  std::vector<const Guard*> guards;
  for (const RulePack& pack : builtin_packs())
    for (const Guard& guard : pack.guards) guards.push_back(&guard);
  for (const RulePack& pack : packs)
    for (const Guard& guard : pack.guards) guards.push_back(&guard);

  for (const std::string& word : arguments.words) {
    std::vector<const Rule*> named;
    for (const Rule* rule : rules) {
      if (rule->id == word) named.assign(1, rule);
      if (rule->id == word) break;
      if (names_rule(word, rule->id)) named.push_back(rule);
    }
    if (named.empty()) named_rules({word}, rules, "explain", trouble);
    for (const Rule* rule : named) {
      out.write((rule == named.front() && &word == &arguments.words.front() ? "" : "\n") + Explanation(*rule, guards).text());
    }
  }
  return trouble ? kExitTrouble : kExitClean;
}

}  // namespace sayyes::program
