#include <algorithm>
#include <optional>

#include "sayyes/linting/compiled.h"
#include "sayyes/linting/structural_guards.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

/// The pattern with its words as capitals are often written, without accents: ACCES INTERDIT. The tilde of ñ stays. Nothing
/// where only sets of letters have accents: a set holds the plain letters already.
std::optional<std::string> pattern_of_capitals(std::string_view pattern) {
  constexpr std::string_view kTilde = "\u00F1";
  std::string bare, words, bare_words;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t end = std::min(pattern.find(kTilde, at), pattern.size());
    bare += without_accents(pattern.substr(at, end - at));
    if (end < pattern.size()) bare += kTilde;
    at = end + kTilde.size();
  }
  for (const auto& [from, to] : {std::pair{pattern, &words}, std::pair{std::string_view(bare), &bare_words}}) {
    bool set = false;
    for (std::size_t at = 0; at < from.size(); ++at) {
      if (from[at] == '[' && (at == 0 || from[at - 1] != '\\')) set = true;
      if (!set) *to += from[at];
      if (from[at] == ']') set = false;
    }
  }
  if (words == bare_words) return std::nullopt;
  return bare;
}

At parse_at(std::string_view at) {
  if (at == "segment") return At::segment;
  if (at == "line") return At::line;
  if (at == "segment_start") return At::segment_start;
  if (at == "sentence_start") return At::sentence_start;
  return At::anywhere;
}

bool is_for(const Rule& rule, Audience audience) noexcept {
  if (rule.audiences.empty()) return audience != Audience::staff;
  return std::find(rule.audiences.begin(), rule.audiences.end(), audience) != rule.audiences.end();
}

Severity severity_of(const Rule& rule, const LinterOptions& options) {
  std::size_t longest = 0;
  Severity severity = rule.severity;
  for (const auto& [prefix, wanted] : options.severities) {
    if (!rule_matches(rule.id, prefix) || prefix.size() + 1 <= longest) continue;
    longest = prefix.size() + 1;
    severity = wanted;
  }
  return severity;
}

Problem of_rule(const Rule& rule, Problem problem) {
  if (problem.file.empty()) problem.file = rule.source.file.empty() ? rule.id : rule.source.file;
  if (problem.line == 0) {
    problem.line = rule.source.line;
    problem.column = 0;
  }
  problem.message = rule.id + ": " + problem.message;
  return problem;
}

/// Gathers needles and patterns for the matcher, and the table that says what each stands for.
class EngineBuilder {
 public:
  EngineBuilder(const Linter::Data& data, std::string_view language, Whose whose)
      : data_(data), whose_(whose), engine_(std::make_unique<Engine>()) {
    engine_->language = std::string(language);
  }

  std::unique_ptr<Engine> build() {
    const auto packs = data_.packs_of(engine_->language);
    add_guards(packs, *engine_);
    for (const Rule* rule : data_.index().rules) {
      if (whose_ == Whose::users && !data_.is_users(*rule)) continue;
      if (rule->language.empty() || rule->language == engine_->language) add_rule(*rule);
    }
    add_activities(packs, *engine_);
    lay_out_owners();
    MatcherOptions options;
    options.pattern_memory = data_.options.pattern_memory;
    Result<Matcher> matcher = Matcher::compile(std::move(needles_), std::move(patterns_), options);
    for (const Problem& problem : matcher.problems()) engine_->problems.push_back(problem);
    if (matcher) engine_->matcher.emplace(*std::move(matcher));
    return std::move(engine_);
  }

 private:
  void tell(const Rule& rule, Problem problem) { engine_->problems.push_back(of_rule(rule, std::move(problem))); }

  void lay_out_owners() {
    for (const std::vector<Owner>& owners : owners_) {
      engine_->owners.append(owners.data(), owners.size());
      engine_->owner_end.push_back(static_cast<std::uint32_t>(engine_->owners.size()));
    }
  }

  void add_rule(const Rule& rule) {
    const auto index = static_cast<std::uint32_t>(engine_->rules.size());
    sayyes::add_rule(data_.options, rule, *engine_);
    if (rule.match.count) engine_->count_rules.push_back(index);
    for (const std::string& phrase : rule.match.phrases) add_phrase(rule, index, phrase);
    if (!rule.match.pattern.empty()) add_pattern(rule, index);
    if (!rule.match.frames.empty()) add_frames(rule, index);
  }

  /// The number of a text to look for; the same text is looked for once, whoever asks for it.
  std::uint32_t needle(std::string_view text) {
    const auto [it, added] = needles_by_text_.emplace(std::string(text), static_cast<std::uint32_t>(owners_.size()));
    if (added) {
      owners_.emplace_back();
      needles_.push_back({std::string(text), it->second, false});
    }
    return it->second;
  }

  void look_for(std::uint32_t group, Owner owner) {
    const WordPool::Group of = engine_->words.group(group);
    for (std::uint32_t i = of.first; i < of.first + of.count; ++i) {
      std::vector<Owner>& owners = owners_[needle(engine_->words.text(engine_->words.form(i)))];
      owner.bare = engine_->words.form(i).bare;
      const auto same = [&](const Owner& other) {
        return other.kind == owner.kind && other.index == owner.index && other.rule == owner.rule;
      };
      if (std::none_of(owners.begin(), owners.end(), same)) owners.push_back(owner);
    }
  }

  void add_phrase(const Rule& rule, std::uint32_t index, const std::string& phrase) {
    auto reading = engine_->words.read(phrase, false, rule.match.compounds);
    for (const Problem& problem : reading.problems()) tell(rule, problem);
    if (!reading) return;
    const auto anchor = reading->capitals ? std::nullopt : engine_->words.anchor(reading->parts.front().words);
    if (anchor) {
      engine_->phrases.push_back({reading->parts.front().words, *anchor});
      look_for(*anchor, {Owner::Kind::phrase, index, static_cast<std::uint32_t>(engine_->phrases.size() - 1)});
      return;
    }
    add_literals(rule, index, phrase);
  }

  /// Every spelling by itself: where capitals are asked for, or every word may be left out.
  void add_literals(const Rule& rule, std::uint32_t index, const std::string& phrase) {
    auto forms = expand_phrase(phrase);
    for (const Problem& problem : forms.problems()) tell(rule, problem);
    if (!forms) return;
    for (const PhraseForm& form : *forms) {
      if (form.text.empty()) continue;
      owners_[needle(form.text)].push_back(
          {Owner::Kind::literal, index, (form.plural ? Owner::kPlural : 0u) | (form.capitals ? Owner::kCapitals : 0u)});
    }
  }

  void add_pattern(const Rule& rule, std::uint32_t index) {
    const auto add = [&](std::string re2, bool capitals) {
      Pattern pattern;
      pattern.re2 = std::move(re2);
      pattern.owner = static_cast<std::uint32_t>(owners_.size());
      pattern.exact_case = rule.match.exact_case;
      pattern.capitals = capitals;
      pattern.file = rule.source.file.empty() ? rule.id : rule.source.file;
      pattern.line = rule.source.line;
      owners_.push_back({{Owner::Kind::pattern, index, 0}});
      patterns_.push_back(std::move(pattern));
    };
    add(rule.match.pattern, false);
    if (rule.match.exact_case) return;
    if (auto bare = pattern_of_capitals(rule.match.pattern)) add(*std::move(bare), true);
  }

  void add_frames(const Rule& rule, std::uint32_t index) {
    for (const std::string& frame : rule.match.frames) {
      auto form = parse_frame(frame, engine_->words);
      for (const Problem& problem : form.problems()) tell(rule, problem);
      if (!form) continue;
      const std::uint32_t anchor = form->anchor;
      engine_->frames.push_back(*std::move(form));
      look_for(anchor, {Owner::Kind::frame, index, static_cast<std::uint32_t>(engine_->frames.size() - 1)});
    }
  }

  const Linter::Data& data_;
  Whose whose_;
  std::unique_ptr<Engine> engine_;
  std::vector<Needle> needles_;
  std::vector<Pattern> patterns_;
  std::vector<std::vector<Owner>> owners_;  // by the owner number of a match
  std::unordered_map<std::string, std::uint32_t> needles_by_text_;
};

}  // namespace

Family family_of(std::string_view category) noexcept {
  if (category == "welcome") return Family::praise;
  if (category == "shouting") return Family::style;
  for (const std::string_view tone : {"prohibition", "refusal", "threat", "blame", "excuse"}) {
    if (category == tone) return Family::tone;
  }
  return Family::word;
}

bool rule_matches(std::string_view id, std::string_view prefix) noexcept {
  auto begins = [&](std::string_view text) {
    return text.substr(0, prefix.size()) == prefix && (text.size() == prefix.size() || text[prefix.size()] == '/');
  };
  if (prefix.empty()) return false;
  if (begins(id)) return true;
  const std::size_t slash = id.find('/');
  return slash != std::string_view::npos && begins(id.substr(slash + 1));
}

const PhraseSet& LazyPhrases::get() const {
  once_.run([this] {
    auto set = std::make_unique<PhraseSet>();
    FlatReader reader({block_, words_});
    if (block_ != nullptr) reader(*set);
    set_ = block_ != nullptr && reader.good ? std::move(set) : std::make_unique<PhraseSet>(*phrases_);
  });
  return *set_;
}

bool LazyRegex::search(std::string_view text, ViewSpan* where) const {
  once_.run([this] {
    auto compiled = Regex::compile(*pattern_);
    if (compiled) regex_.emplace(*std::move(compiled));
  });
  return regex_ && regex_->search(text, where);
}

CompiledGuard::CompiledGuard(const Guard& of)
    : guard(&of),
      phrases(of.phrases),
      before(of.before),
      after(of.after),
      near(of.near),
      sentence(of.sentence),
      segment(of.segment),
      headings(of.headings),
      pattern(of.pattern),
      builtin(structural_check(of.builtin)) {}

CompiledRule::CompiledRule(const Rule& of)
    : rule(&of),
      severity(of.severity),
      family(of.praise ? Family::praise : family_of(of.category)),
      at(parse_at(of.guards.at)),
      own_words(of.match.frames.empty()),
      pressure(of.category == "threat" || of.category == "blame" || of.category == "excuse"),
      not_before(of.guards.not_before),
      not_after(of.guards.not_after),
      only_before(of.guards.only_before),
      only_after(of.guards.only_after),
      not_near(of.guards.not_near),
      only_near(of.guards.only_near),
      not_in_segment(of.guards.not_in_segment),
      only_in_segment(of.guards.only_in_segment) {
  if (!of.profiles.empty()) {
    profiles = 0;
    for (const Profile profile : of.profiles) profiles |= 1u << static_cast<unsigned>(profile);
  }
  if (!of.scopes.empty()) {
    scopes = 0;
    for (const Scope scope : of.scopes) scopes |= 1u << static_cast<unsigned>(scope);
  }
}

const Lexicon& Engine::lexicon() const {
  lexicon_once_.run([this] {
    if (!lexicon_block.empty()) {
      FlatReader reader(lexicon_block);
      if (auto ready = Lexicon::read(reader, activities)) {
        lexicon_ = *std::move(ready);
        return;
      }
    }
    auto built = Lexicon::build(activities);
    if (built) lexicon_ = *std::move(built);
  });
  return lexicon_;
}

void add_guards(const std::vector<const RulePack*>& packs, Engine& engine) {
  for (const RulePack* pack : packs) {
    for (const Guard& guard : pack->guards) {
      if (!guard.language.empty() && guard.language != engine.language) continue;
      engine.guards.push_back(std::make_unique<CompiledGuard>(guard));
      engine.guards_by_id[guard.id] = engine.guards.back().get();
    }
  }
}

CompiledRule& add_rule(const LinterOptions& options, const Rule& rule, Engine& engine) {
  auto compiled = std::make_unique<CompiledRule>(rule);
  compiled->severity = severity_of(rule, options);
  compiled->in_use = is_for(rule, options.audience);
  for (const std::string& name : rule.guards.unless) {
    const auto it = engine.guards_by_id.find(name);
    if (it != engine.guards_by_id.end()) {
      compiled->unless.push_back(it->second);
    } else {
      engine.problems.push_back(of_rule(rule, {"unknown-guard",
                                               "the guard “" + name + "” is not known",
                                               {},
                                               0,
                                               0,
                                               "guards are files in rules/" + engine.language + "/guards/"}));
    }
  }
  engine.rules.push_back(std::move(compiled));
  return *engine.rules.back();
}

void add_activities(const std::vector<const RulePack*>& packs, Engine& engine) {
  for (const RulePack* pack : packs) {
    for (const Activity& activity : pack->activities) {
      if (activity.language.empty() || activity.language == engine.language) engine.activities.push_back(&activity);
    }
  }
}

std::unique_ptr<Engine> compile_engine(const Linter::Data& data, std::string_view language, Whose whose) {
  return EngineBuilder(data, language, whose).build();
}

}  // namespace sayyes
