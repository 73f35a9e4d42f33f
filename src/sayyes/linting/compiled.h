#pragma once
/// Rules as the linter runs them. Built once per language, immutable after; what is dear and seldom needed is built when
/// first asked for, under a once_flag, so that all of it is safe for concurrent use.

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "sayyes/frames/fixed_words.h"
#include "sayyes/frames/frame.h"
#include "sayyes/frames/grammar.h"
#include "sayyes/frames/lexicon.h"
#include "sayyes/linter.h"
#include "sayyes/linting/known_passes.h"
#include "sayyes/linting/lazy_parts.h"
#include "sayyes/linting/rewrite_memo.h"
#include "sayyes/matching/matcher.h"
#include "sayyes/rule_pack.h"
#include "sayyes/support/flat_array.h"

namespace sayyes {

struct GuardContext;
/// A structural check; see structural_guards.h.
using StructuralCheck = bool (*)(const GuardContext& context);

inline constexpr std::size_t kGuardSets = 7, kRuleSets = 8;

struct CompiledGuard {
  explicit CompiledGuard(const Guard& of);
  const Guard* guard;
  LazyPhrases phrases, before, after, near, sentence, segment, headings;
  LazyRegex pattern;
  StructuralCheck builtin = nullptr;

  /// All its sets of phrases (kGuardSets of them), always in one order.
  template <class Look>
  void each_set(Look look) {
    for (LazyPhrases* set : {&phrases, &before, &after, &near, &sentence, &segment, &headings}) look(*set);
  }
};

enum class At : std::uint8_t { anywhere, segment, line, segment_start, sentence_start };

/// What a category is about decides what happens where two findings meet.
enum class Family : std::uint8_t { tone, word, style, praise };
Family family_of(std::string_view category) noexcept;

struct CompiledRule {
  explicit CompiledRule(const Rule& of);
  const Rule* rule;
  Severity severity;
  std::uint32_t profiles = ~0u;  ///< bit per Profile
  std::uint32_t scopes = ~0u;    ///< bit per Scope
  Family family;
  At at;
  bool in_use = true;  ///< false: not selected, though the tables know its words
  bool own_words;      ///< phrases, patterns or counts: more specific than a frame of the same words
  std::vector<const CompiledGuard*> unless;
  LazyPhrases not_before, not_after, only_before, only_after, not_near, only_near, not_in_segment, only_in_segment;

  template <class Look>
  void each_set(Look look) {
    for (LazyPhrases* set :
         {&not_before, &not_after, &only_before, &only_after, &not_near, &only_near, &not_in_segment, &only_in_segment}) {
      look(*set);
    }
  }
};

/// What a match of the matcher stands for, of one rule.
struct Owner {
  enum class Kind : std::uint32_t {
    literal,  ///< the match is a spelling of a phrase
    phrase,   ///< the match is the anchor of a phrase
    pattern,  ///< the match is all
    frame,    ///< the match is the anchor of a frame
  } kind = Kind::literal;
  std::uint32_t rule = 0;
  std::uint32_t index = 0;  ///< of the phrase or frame; of a literal: what it is
  std::uint32_t bare = 0;   ///< 1: stands without its accents: only in capitals
  static constexpr std::uint32_t kPlural = 1, kCapitals = 2;
};

/// A phrase and the group of it that the matcher looks for.
struct AnchoredPhrase {
  FixedWords words;
  std::uint32_t anchor = 0;
};

/// All rules of one language.
struct Engine {
  std::string language;
  std::vector<std::unique_ptr<CompiledRule>> rules;  ///< sorted by id
  std::vector<std::unique_ptr<CompiledGuard>> guards;
  std::unordered_map<std::string_view, const CompiledGuard*> guards_by_id;
  std::vector<std::uint32_t> count_rules;        ///< indexes into rules
  std::span<const std::uint64_t> lexicon_block;  ///< where the lexicon lies ready; may be empty
  WordPool words;
  FlatArray<AnchoredPhrase> phrases;
  std::vector<FrameForm> frames;
  FlatArray<Owner> owners;             ///< of all matches
  FlatArray<std::uint32_t> owner_end;  ///< by the owner number of a match: where its owners end, and the next one's begin
  std::optional<Matcher> matcher;
  std::vector<const Activity*> activities;
  std::vector<Problem> problems;

  std::span<const Owner> owners_of(std::uint32_t number) const {
    const std::uint32_t begin = number == 0 ? 0 : owner_end[number - 1];
    return {owners.data() + begin, owner_end[number] - begin};
  }
  const Lexicon& lexicon() const;
  const Grammar& grammar() const { return grammar_for(language); }

 private:
  mutable std::once_flag lexicon_once_;
  mutable Lexicon lexicon_;
};

struct Linter::Data {
  std::vector<RulePack> packs;  ///< a user's; what comes with the library is borrowed
  bool builtin_only = false;    ///< the library's own packs, as they are, and nothing else
  LinterOptions options;
  std::vector<std::string> default_languages;
  KnownPasses passes;

  /// The packs to look for rules of a language in; all packs where it is empty. In their order: later ones win.
  std::vector<const RulePack*> packs_of(std::string_view language) const;
  /// Not taken away by the options.
  bool is_selected(std::string_view id) const;

  /// What is in use, of all languages. Gathered when first asked for.
  struct Index {
    std::vector<const Rule*> rules;  ///< sorted by id
    std::unordered_map<std::string_view, const Rule*> rules_by_id;
    std::unordered_map<std::string, const Guard*> guards_by_id;  // "en/good_news": languages share names
  };
  const Index& index() const;

  struct Slot {
    std::once_flag once;
    std::unique_ptr<Engine> engine;
  };
  std::map<std::string, std::unique_ptr<Slot>, std::less<>> engines;

  /// By what decides them: rule, intent, language and sentence; the house is that of the options.
  mutable RewriteMemo rewrites;

  /// The engine for a language that some rule is written in, or nullptr. Compiled when first asked for.
  const Engine* engine(std::string_view language) const;

 private:
  mutable std::once_flag index_once_;
  mutable Index index_;
};

/// The rules and guards of one language, without what is looked for. Where a guard
/// is not known, the engine's problems say so.
void add_guards(const std::vector<const RulePack*>& packs, Engine& engine);
CompiledRule& add_rule(const LinterOptions& options, const Rule& rule, Engine& engine);
void add_activities(const std::vector<const RulePack*>& packs, Engine& engine);

/// Compiles the rules of one language. Problems are in the engine; what cannot be compiled is left out.
std::unique_ptr<Engine> compile_engine(const Linter::Data& data, std::string_view language);

/// True where `id` is `prefix`, begins with `prefix/`, or holds it as category ("jargon" for en/jargon/…).
bool rule_matches(std::string_view id, std::string_view prefix) noexcept;

}  // namespace sayyes
