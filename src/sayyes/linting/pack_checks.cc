#include "sayyes/linting/pack_checks.h"

#include <algorithm>

#include "sayyes/linting/compiled.h"
#include "sayyes/matching/matcher.h"

namespace sayyes {
namespace {

constexpr std::size_t kLeastExamples = 3;

bool fires(const Report& report, std::string_view rule) {
  const auto is_it = [&](const auto& said) { return said.rule == rule; };
  const auto holds = [&](const Finding& finding) {
    return is_it(finding) || std::any_of(finding.notes.begin(), finding.notes.end(), is_it);
  };
  return std::any_of(report.findings.begin(), report.findings.end(), holds) ||
         std::any_of(report.praise.begin(), report.praise.end(), holds);
}

std::vector<const Finding*> findings_of(const Report& report, std::string_view rule) {
  std::vector<const Finding*> out;
  for (const auto* list : {&report.findings, &report.praise}) {
    for (const Finding& finding : *list) {
      if (finding.rule == rule) out.push_back(&finding);
    }
  }
  return out;
}

/// Why a rule did not fire, as far as the check knows.
std::string why_not(const Report& report, std::string_view rule) {
  for (const HeldBack& held : report.held_back) {
    if (held.rule == rule) return "it matched " + in_quotes(held.matched) + ", held back by " + held.reason;
  }
  for (const Finding& finding : report.findings) {
    const auto noted =
        std::any_of(finding.notes.begin(), finding.notes.end(), [&](const Note& note) { return note.rule == rule; });
    if (noted) return "it is a note of " + finding.rule + ", which found " + in_quotes(finding.matched);
  }
  if (!report.findings.empty()) return report.findings.front().rule + " found " + in_quotes(report.findings.front().matched);
  return "nothing in it matches; look at [match], profiles and scopes";
}

std::string spans_of(std::string_view text, const std::vector<TextSpan>& spans) {
  std::string out;
  for (const TextSpan& span : spans) out += (out.empty() ? "" : ", ") + in_quotes(text.substr(span.begin, span.size()));
  return out.empty() ? "nothing" : out;
}

const Suggestion* first_of(const Finding& finding, SuggestionKind kind) {
  for (const Suggestion& suggestion : finding.suggestions) {
    if (suggestion.kind == kind && !suggestion.bends) return &suggestion;
  }
  return nullptr;
}

class RuleCheck {
 public:
  RuleCheck(PackCheck& check, const Rule& rule) : check_(check), rule_(rule), linter_(check.linter_for(rule)) {}

  void run() {
    std::size_t flags = 0, passes = 0;
    for (const RuleExample& example : rule_.examples) {
      example.flag ? ++flags : ++passes;
      one(example);
    }
    const bool list = rule_.source.file.ends_with(".csv") || rule_.source.file.ends_with(".CSV");
    // A word list has no place for examples.
    if (!list && (flags < kLeastExamples || passes < kLeastExamples)) {
      fail(0, "too-few-examples",
           "this rule has " + std::to_string(flags) + " flag and " + std::to_string(passes) + " pass examples",
           "three of each show what it means and what it spares");
    }
    for (const std::string& name : rule_.guards.unless) {
      if (check_.linter().find_guard(rule_.language, name) == nullptr)
        fail(0, "unknown-guard", "the guard “" + name + "” does not exist", "guards are files in <language>/guards/");
    }
    if (!list) check_coverage(check_, rule_);
    check_templates(check_, rule_);
  }

 private:
  void fail(std::uint32_t line, std::string code, std::string message, std::string hint) {
    check_.fail(rule_.id, rule_.source, line, std::move(code), std::move(message), std::move(hint));
  }

  void one(const RuleExample& example) {
    const auto document = ExampleDocument::read(rule_, example.text);
    if (!document) return fail(example.line, "example-unreadable", "this example cannot be read as text", "write it in UTF-8");
    const CheckOptions options{profile_of(rule_, example.as, document->is_page()), true};
    const Report report = linter_.check(document->document(), options);
    if (!example.flag) {
      if (fires(report, rule_.id)) {
        const auto found = findings_of(report, rule_.id);
        fail(example.line, "pass-flagged", "this pass example is flagged: " + in_quotes(example.text),
             found.empty() ? "it became a note of another finding"
                           : "it found " + in_quotes(found.front()->matched) + "; a guard could hold it back");
      }
      return;
    }
    const std::vector<const Finding*> found = findings_of(report, rule_.id);
    if (found.empty())
      return fail(example.line, "flag-missed", "this flag example is not flagged: " + in_quotes(example.text),
                  why_not(report, rule_.id));
    std::vector<TextSpan> spans;
    for (const Finding* finding : found) spans.push_back(document->in_example(*finding));
    std::sort(spans.begin(), spans.end());
    if (spans != example.spans) {
      return fail(
          example.line, "flag-span",
          "found " + spans_of(example.text, spans) + " where the example marks " + spans_of(example.text, example.spans),
          "move the [brackets], or change [match]");
    }
    for (const Finding* finding : found) {
      for (const Suggestion& suggestion : finding->suggestions) {
        if (suggestion.kind != SuggestionKind::advice)
          check_offered(check_, rule_.id, {rule_.source.file, example.line}, suggestion.text, rule_.language);
      }
    }
    apply(example, *document, options, found);
  }

  /// Puts the first replacement (or, without one, the first rewrite) of each finding in, and looks again.
  void apply(const RuleExample& example, const ExampleDocument& document, const CheckOptions& options,
             const std::vector<const Finding*>& found) {
    std::vector<TextEdit> edits;
    bool replaces = false;
    std::string whole;
    for (const Finding* finding : found) {
      const Suggestion* suggestion = first_of(*finding, SuggestionKind::replacement);
      replaces |= suggestion != nullptr;
      if (suggestion == nullptr) suggestion = first_of(*finding, SuggestionKind::rewrite);
      if (suggestion == nullptr) continue;
      if (whole.empty()) whole = suggestion->text;
      edits.insert(edits.end(), suggestion->edits.begin(), suggestion->edits.end());
    }
    if (edits.empty()) {
      if (!example.say.empty() && whole != example.say) {
        fail(example.line, "say-differs",
             whole.empty() ? "this example expects a suggestion, and there is none"
                           : "it says " + in_quotes(whole) + " where the example expects " + in_quotes(example.say),
             "“say” is the text after the first replacement, or the first rewrite");
      }
      return;
    }
    const std::string after = document.after(edits, rule_);
    if (!example.say.empty() && after != example.say && (replaces || whole != example.say)) {
      fail(example.line, "say-differs", "it says " + in_quotes(after) + " where the example expects " + in_quotes(example.say),
           "“say” is the whole text after the first replacement");
    }
    const auto again = ExampleDocument::read(rule_, after);
    if (!again) return;
    const Report report = linter_.check(again->document(), options);
    if (fires(report, rule_.id)) {
      fail(example.line, "fix-flagged-again", "after the suggestion is put in, the rule fires again: " + in_quotes(after),
           "say it without the words that the rule looks for");
    }
  }

  PackCheck& check_;
  const Rule& rule_;
  const Linter& linter_;
};

void check_guard(PackCheck& check, const Guard& guard) {
  if (!guard.pattern.empty()) {
    // The linter compiles a guard's pattern when it is first asked for, and has nobody to tell there.
    MatcherOptions budget;
    budget.pattern_memory = check.linter().options().pattern_memory;
    const auto pattern = Regex::compile(guard.pattern, budget);
    if (!pattern) {
      const Problem& problem = pattern.problems().front();
      check.fail(guard.language + "/guards/" + guard.id, guard.source, 0, problem.code, problem.message, problem.hint);
    }
  }
  for (const Guard::GuardExample& example : guard.examples) {
    const auto fail = [&](std::string code, std::string message, std::string hint) {
      check.fail(guard.language + "/guards/" + guard.id, guard.source, example.line, std::move(code), std::move(message),
                 std::move(hint));
    };
    const Rule* rule = check.linter().find_rule(example.rule);
    if (rule == nullptr) {
      fail("unknown-rule", "no rule is called “" + example.rule + "”", "name a rule as en/prohibition/no-things");
      continue;
    }
    const auto& unless = rule->guards.unless;
    if (std::find(unless.begin(), unless.end(), guard.id) == unless.end()) {
      fail("guard-not-asked", example.rule + " does not ask this guard",
           "add it to `unless` of the rule, or show another rule");
      continue;
    }
    const auto document = ExampleDocument::read(*rule, example.text);
    if (!document) continue;
    const Report report =
        check.linter_for(*rule).check(document->document(), {profile_of(*rule, std::nullopt, document->is_page()), true});
    const bool fired = fires(report, rule->id);
    if (!example.holds) {
      if (!fired) fail("guard-holds", "the rule has to fire here: " + in_quotes(example.text), why_not(report, rule->id));
      continue;
    }
    if (fired) {
      fail("guard-fires", "the guard has to hold here: " + in_quotes(example.text), "the rule fired all the same");
      continue;
    }
    const auto held = std::any_of(report.held_back.begin(), report.held_back.end(), [&](const HeldBack& back) {
      return back.rule == rule->id && back.reason.find(guard.id) != std::string::npos;
    });
    if (!held)
      fail("guard-elsewhere", "the rule is silent, but not by this guard: " + in_quotes(example.text),
           why_not(report, rule->id));
  }
}

}  // namespace

PackCheck::PackCheck(const Linter& linter) : linter_(linter) {
  const auto from_file = [](const auto& list) {
    return std::ranges::any_of(list, [](const auto& entry) { return !entry.source.file.empty(); });
  };
  for (const RulePack* pack : linter.data().packs_of({}))
    only_files_ = only_files_ || from_file(pack->rules) || from_file(pack->guards) || from_file(pack->activities);
}

const Linter& PackCheck::linter_for(const Rule& rule) {
  const Audience now = linter_.options().audience;
  const bool fits = rule.audiences.empty()
                        ? now != Audience::staff
                        : std::find(rule.audiences.begin(), rule.audiences.end(), now) != rule.audiences.end();
  if (fits) return linter_;
  const Audience wanted = rule.audiences.empty() ? Audience::everyone : rule.audiences.front();
  auto& other = others_[wanted];
  if (!other) {
    std::vector<RulePack> packs;
    for (const RulePack* pack : linter_.data().packs_of({})) packs.push_back(*pack);
    LinterOptions options = linter_.options();
    options.audience = wanted;
    auto compiled = Linter::compile(std::move(packs), std::move(options));
    if (!compiled) return linter_;
    other = std::make_unique<Linter>(*std::move(compiled));
  }
  return *other;
}

void PackCheck::fail(std::string_view rule, const RuleSource& source, std::uint32_t line, std::string code, std::string message,
                     std::string hint) {
  Problem problem{std::move(code), std::move(message), source.file, line != 0 ? line : source.line, 0, std::move(hint)};
  if (source.file.empty()) problem.line = 0;
  failures.push_back({std::string(rule), std::move(problem)});
}

std::vector<PackFailure> test_rules(const Linter& linter) {
  PackCheck check(linter);
  for (const Rule* rule : linter.rules()) {
    if (!check.wanted(rule->source)) continue;
    RuleCheck(check, *rule).run();
    check_lengths(check, *rule);
  }
  check_shared_phrases(check, linter.rules());
  for (const RulePack* pack : linter.data().packs_of({})) {
    for (const Guard& guard : pack->guards) {
      if (check.wanted(guard.source) && linter.find_guard(guard.language, guard.id) == &guard) check_guard(check, guard);
    }
    for (const PassText& pass : pack->passes) {
      if (linter.find_rule(pass.rule) == nullptr)
        check.fail(pass.rule, pass.source, 0, "pack-unknown-rule", "no rule is called " + in_quotes(pass.rule),
                   "take the entry out, or see whether the rule has a new name");
    }
    for (const Activity& activity : pack->activities) {
      if (check.wanted(activity.source)) check_activity(check, activity);
    }
  }
  return std::move(check.failures);
}

}  // namespace sayyes
