#include "sayyes/suggesting/rewriter.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/compose.h"
#include "sayyes/suggesting/facts.h"
#include "sayyes/suggesting/neighbours.h"
#include "sayyes/suggesting/sayings.h"
#include "sayyes/suggesting/tongue.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr std::size_t kMostComplete = 5, kMostBlanks = 2, kMostBends = 2;
constexpr std::uint32_t kShortSign = 14;  ///< words a short sign may grow to
constexpr std::uint32_t kSentence = 9;    ///< words that each of its statements may take where they stand apart

bool needs_saying(const Statement& statement) {
  switch (statement.kind) {
    case StatementKind::keep:
    case StatementKind::heading:
    case StatementKind::drop:
      return false;
    default:
      return true;
  }
}

/// A price for not doing so is a fact to keep; other consequences are left out.
std::optional<Saying> price_of(const Statement& statement, const Tongue& tongue) {
  if (statement.kind != StatementKind::threat || statement.predicate.empty()) return std::nullopt;
  Saying saying;
  saying.text = tongue.charge(statement.predicate);
  return saying;
}

std::optional<Intent> intent_of(const RewriteInput& input, const std::vector<Statement>& statements) {
  if (input.intent) return input.intent;
  std::optional<Intent> intent;
  const auto take = [&](std::optional<Intent> value) {
    if (value && (!intent || *value > *intent)) intent = value;
  };
  if (input.frames != nullptr) {
    for (const SignFrame& frame : *input.frames) take(frame.intent);
  }
  // A decision or a rule of the frame goes before what is usual for the matter, but what is a danger stays one.
  for (const Statement& statement : statements) {
    for (const Item& item : statement.items) {
      if (item.activity == nullptr) continue;
      if (!intent || item.activity->intent == Intent::firm) take(item.activity->intent);
    }
  }
  return intent;
}

/// As the sign has them, for quoting.
const std::string& words_of(const Statement& statement) { return statement.said.empty() ? statement.text : statement.said; }

std::string with_sentence(std::string_view advice, const Statement& statement) {
  std::string out(advice);
  if (const std::size_t at = out.find("{}"); at != std::string::npos) out.replace(at, 2, "“" + words_of(statement) + "”");
  return out;
}

struct Version {
  std::vector<Part> parts;
  std::vector<std::string> needs;
  std::size_t facts = 0, fact_words = 0;
  bool bends = false;

  void say(const Statement& statement, const Saying& saying) {
    parts.push_back({&statement, saying});
    facts += saying.facts;
    fact_words += saying.fact_words;
    bends = bends || saying.bends;
    for (const std::string& key : saying.needs) add_once(needs, key);
  }
};

/// The shortest complete way to say a statement that keeps its rule.
const Saying& shortest(const std::vector<Saying>& sayings) {
  return *std::min_element(sayings.begin(), sayings.end(), [](const Saying& a, const Saying& b) {
    const auto key = [](const Saying& saying) {
      return std::make_tuple(saying.bends, !saying.needs.empty(), saying.text.size());
    };
    return key(a) < key(b);
  });
}

/// All versions of one way to cut the sign. False where a statement has nothing said for it.
bool versions_of(const std::vector<Statement>& statements, const SayingSource& source, const Tongue& tongue,
                 RewriteResult& result, std::vector<Version>& out) {
  std::vector<std::vector<Saying>> choices(statements.size());
  std::size_t most = 0;
  bool all = true;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    if (!needs_saying(statement)) continue;
    if (statement.kind == StatementKind::threat) {
      if (auto price = price_of(statement, tongue)) choices[i].push_back(std::move(*price));
      continue;
    }
    choices[i] = say(statement, source);
    std::erase_if(choices[i], [&](const Saying& saying) {
      return tongue.says_no(saying.text) || std::any_of(saying.lines.begin(), saying.lines.end(), tongue.says_no);
    });
    for (const Saying& saying : choices[i]) {
      for (const std::string& key : saying.needs) add_once(result.needs, key);
    }
    if (choices[i].empty()) {
      tongue.advise(statement, result);
      all = false;
    }
    most = std::max(most, choices[i].size());
  }
  if (!all) return false;
  // The k-th way of each; then the k-th of one beside the shortest of the others, for signs with little room.
  std::vector<std::size_t> acting;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (!choices[i].empty()) acting.push_back(i);
  }
  const auto add = [&](auto choose) {
    Version version;
    std::string said;
    for (const std::size_t i : acting) said += choose(i).text + "\n";
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const Statement& statement = statements[i];
      if (!choices[i].empty()) {
        version.say(statement, choose(i));
      } else if (statement.kind != StatementKind::drop && statement.kind != StatementKind::threat &&
                 !is_said_already(statement, said)) {
        version.parts.push_back({&statement, std::nullopt});
      }
    }
    out.push_back(std::move(version));
  };
  // Only consequences to leave out: what the sign asks for stands already, and is said as a request.
  if (acting.empty()) {
    std::size_t most_requests = 0;
    std::vector<std::vector<std::string>> requests(statements.size());
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const Statement& statement = statements[i];
      if (statement.kind == StatementKind::drop || statement.kind == StatementKind::threat) continue;
      const std::string lower = ascii_lower(statement.text) + " ";
      // "Take it outside": what "it" is was said in the sentence that is left out.
      if (lower.find(" it ") != std::string::npos || lower.find(" them ") != std::string::npos) {
        tongue.advise(statement, result);
        return false;
      }
      if (statement.kind != StatementKind::heading) requests[i] = tongue.requests(statement);
      most_requests = std::max(most_requests, requests[i].size());
    }
    for (std::size_t k = 0; k < most_requests; ++k) {
      Version version;
      for (std::size_t i = 0; i < statements.size(); ++i) {
        const Statement& statement = statements[i];
        if (statement.kind == StatementKind::drop || statement.kind == StatementKind::threat) continue;
        if (requests[i].empty()) {
          version.parts.push_back({&statement, std::nullopt});
          continue;
        }
        Saying saying;
        saying.text = requests[i][std::min(k, requests[i].size() - 1)];
        version.say(statement, saying);
      }
      out.push_back(std::move(version));
    }
    if (out.empty()) {
      for (const Statement& statement : statements) {
        if (needs_saying(statement)) tongue.advise(statement, result);
      }
    }
    return !out.empty();
  }
  for (std::size_t k = 0; k < most; ++k)
    add([&](std::size_t i) -> const Saying& { return choices[i][std::min(k, choices[i].size() - 1)]; });
  constexpr std::size_t kMostActing = 3;  // beyond it a sign has room enough, or is no sign
  if (acting.size() < 2 || acting.size() > kMostActing) return true;
  for (const std::size_t one : acting) {
    for (std::size_t k = 0; k < choices[one].size(); ++k)
      add([&](std::size_t i) -> const Saying& { return i == one ? choices[i][k] : shortest(choices[i]); });
  }
  return true;
}

/// A ban of things nobody knows, which no frame of the linter covers.
bool found_innocent(const Statement& statement, const std::vector<SignFrame>& frames, std::string_view text) {
  if (std::any_of(statement.items.begin(), statement.items.end(), [](const Item& item) { return item.activity != nullptr; }))
    return false;
  const std::string first = ascii_lower(statement.text.substr(0, statement.text.find(' ')));
  for (const SignFrame& frame : frames) {
    const std::string matched =
        ascii_lower(text.substr(std::min<std::size_t>(frame.span.begin, text.size()), frame.span.size()));
    for (const Item& item : statement.items) {
      const std::string head = ascii_lower(item.text.substr(0, item.text.find(' ')));
      if (matched.find(head) != std::string::npos) return false;
    }
  }
  return first == "no";
}

/// "We do not keep a list of what you read": what the library does not do and nobody knows, in which the linter found nothing,
/// is its promise.
bool promises(const Statement& statement, const std::vector<SignFrame>& frames, std::string_view text) {
  static constexpr auto kPromised = std::to_array<std::string_view>(
      {"keep", "share", "store", "track",  "record", "log",  "sell", "see",     "look",  "tell",
       "ask",  "count", "save",  "report", "judge",  "mind", "read", "monitor", "watch", "collect"});
  if (statement.items.size() != 1 || statement.items.front().activity != nullptr ||
      std::ranges::find(kPromised, ascii_lower(statement.items.front().text.substr(
                                       0, statement.items.front().text.find(' ')))) == kPromised.end())
    return false;
  const std::size_t at = ascii_lower(text).find(ascii_lower(statement.said.empty() ? statement.text : statement.said));
  if (at == std::string::npos) return false;
  const std::size_t end = at + statement.text.size();
  return std::none_of(frames.begin(), frames.end(),
                      [&](const SignFrame& frame) { return frame.span.begin < end && frame.span.end > at; });
}

/// Line for line makes sense where each line has a matter of its own.
bool all_different(const std::vector<Statement>& statements) {
  std::vector<const Activity*> seen;
  for (const Statement& statement : statements) {
    for (const Item& item : statement.items) {
      if (std::find(seen.begin(), seen.end(), item.activity) != seen.end()) return false;
      seen.push_back(item.activity);
    }
  }
  return true;
}

std::string companion_of(const std::vector<Statement>& statements, const House& house, std::string_view language) {
  for (const Statement& statement : statements) {
    for (const Item& item : statement.items) {
      if (item.activity == nullptr || item.activity->companion.empty()) continue;
      TemplateContext context;
      context.house = &house;
      context.language = language;
      if (auto filled = fill(item.activity->companion, context); filled && filled->needs.empty()) return filled->text;
    }
  }
  return {};
}

}  // namespace

RewriteResult rewrite_sign(const RewriteInput& input) {
  RewriteResult result;
  if (input.lexicon == nullptr || input.house == nullptr) return result;
  const std::string_view language = input.language.empty() ? std::string_view("en") : input.language;
  const SayingSource source{*input.house, *input.lexicon, language};
  const Tongue& tongue = tongue_for(language);
  if (count_words(input.text) == 0) {
    result.advice.emplace_back(tongue.no_words);
    return result;
  }
  Reading reading = tongue.read(input);
  bool understood = true, no = false;
  for (Statement& statement : reading.statements) {
    // Where the linter looked and found nothing, a "no" of unknown things is good news: "No late fees".
    if (input.frames != nullptr && tongue.code == "en" && statement.kind == StatementKind::ban &&
        found_innocent(statement, *input.frames, input.text))
      statement.kind = StatementKind::keep;
    if (input.frames != nullptr && tongue.code == "en" && statement.kind == StatementKind::refusal &&
        promises(statement, *input.frames, input.text))
      statement.kind = StatementKind::keep;
    if (statement.kind == StatementKind::unknown) {
      understood = false;
      tongue.advise(statement, result);
    }
    no = no || needs_saying(statement);
  }
  // A sign of nothing but what can be left out, such as "Sorry, library policy", says no yes either.
  const bool says_something = std::any_of(reading.statements.begin(), reading.statements.end(), [](const Statement& statement) {
    return statement.kind == StatementKind::keep || statement.kind == StatementKind::heading;
  });
  if (understood && !no && !reading.statements.empty() && !says_something) tongue.advise(reading.statements.front(), result);
  if (understood && !no && says_something) add_once(result.advice, std::string(tongue.says_yes_already));
  if (!understood || !no) return result;

  std::vector<Statement> merged = merge_bans(reading.statements, reading);
  std::vector<Version> versions;
  const bool together = versions_of(merged, source, tongue, result, versions);
  std::vector<Version> apart;
  if (merged.size() < reading.statements.size() && all_different(reading.statements) &&
      versions_of(reading.statements, source, tongue, result, apart)) {
    versions.insert(versions.end(), std::make_move_iterator(apart.begin()), std::make_move_iterator(apart.end()));
  } else if (!together) {
    return result;
  }
  const std::optional<Intent> intent = intent_of(input, reading.statements);
  const std::string companion = companion_of(reading.statements, *input.house, language);
  // The number in "404 not found" goes with the phrase it is part of.
  std::string numbered(input.text);
  for (const Statement& statement : reading.statements) {
    if (statement.kind != StatementKind::condition) continue;
    const std::size_t at = ascii_lower(numbered).find(ascii_lower(statement.items.front().text));
    if (at != std::string::npos) numbered.erase(at, statement.items.front().text.size());
  }
  std::uint32_t most_words = std::max(kShortSign, 2 * reading.words);
  // Where lines stand apart, each thing that is said has room for a sentence.
  if (!reading.blank_before.empty())
    most_words =
        std::max(most_words, kSentence * static_cast<std::uint32_t>(std::ranges::count_if(reading.statements, needs_saying)));
  for (const Statement& statement : reading.statements) {
    // A point of a list has a line to itself.
    constexpr std::uint32_t kPoint = 6;
    if (statement.list_head) most_words = std::max(most_words, 3 + kPoint * static_cast<std::uint32_t>(statement.items.size()));
  }
  // What fits the sign with its facts goes before what is longer because of them.
  const auto rank = [&](const Version& version) {
    if (version.bends) return 4;
    if (!version.needs.empty()) return 3;
    if (version.facts == 0) return 1;
    return reading.lines > 1 && count_words(compose(version.parts, reading, language)) > most_words ? 2 : 0;
  };
  std::vector<std::pair<int, const Version*>> ranked;
  for (const Version& version : versions) ranked.emplace_back(rank(version), &version);
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::size_t complete = 0, blanks = 0, bends = 0;
  for (const auto& [place, ranked_version] : ranked) {
    const Version& version = *ranked_version;
    if (version.bends && intent == Intent::firm) continue;
    std::size_t& count = version.bends ? bends : version.needs.empty() ? complete : blanks;
    const std::size_t blanks_left = complete >= 3 ? 1 : kMostBlanks;
    if (count >= (version.bends ? kMostBends : version.needs.empty() ? kMostComplete : blanks_left)) continue;
    Rewrite rewrite;
    rewrite.text = compose(version.parts, reading, language);
    if (tongue.set_apart != nullptr) rewrite.text = tongue.set_apart(std::move(rewrite.text));
    if (rewrite.text.empty() || count_words(rewrite.text) > most_words + version.fact_words ||
        (!version.bends && !keeps_numbers(numbered, rewrite.text)))
      continue;
    if (std::any_of(result.rewrites.begin(), result.rewrites.end(),
                    [&](const Rewrite& other) { return other.text == rewrite.text; }))
      continue;
    rewrite.bends = version.bends;
    rewrite.needs = version.needs;
    rewrite.keeps = kept_facts(reading.statements, rewrite.text);
    rewrite.intent = intent;
    rewrite.companion = companion;
    result.rewrites.push_back(std::move(rewrite));
    ++count;
  }
  // A bend is shown beside a form that keeps the rule, never in its place.
  if (complete + blanks == 0) result.rewrites.clear();
  if (result.rewrites.empty()) {
    for (const Statement& statement : reading.statements) {
      if (needs_saying(statement)) tongue.advise(statement, result);
    }
  } else if (complete > 0) {
    for (const Statement& statement : reading.statements) {
      if (statement.kind == StatementKind::threat && statement.predicate.empty())
        add_once(result.advice, with_sentence(tongue.left_out, statement));
    }
  }
  return result;
}

std::vector<Suggestion> rewrite_sentence(const RewriteInput& input, std::size_t most) {
  std::vector<Suggestion> out;
  // In running text a sentence ends as it did.
  std::string_view original = input.text;
  while (!original.empty() && original.back() == ' ') original.remove_suffix(1);
  const bool ends = !original.empty() && (original.back() == '.' || original.back() == '!');
  RewriteResult result = rewrite_sign(input);
  for (Rewrite& rewrite : result.rewrites) {
    if (out.size() >= most) break;
    Suggestion suggestion;
    suggestion.kind = SuggestionKind::rewrite;
    suggestion.text = std::move(rewrite.text);
    if (ends && std::string_view(".!?").find(suggestion.text.back()) == std::string_view::npos) suggestion.text += '.';
    suggestion.bends = rewrite.bends;
    suggestion.keeps_rule = !rewrite.bends;
    suggestion.needs = std::move(rewrite.needs);
    out.push_back(std::move(suggestion));
  }
  if (out.empty()) {
    for (std::string& advice : result.advice) {
      if (out.size() >= most) break;
      Suggestion suggestion;
      suggestion.text = std::move(advice);
      out.push_back(std::move(suggestion));
    }
  }
  return out;
}

}  // namespace sayyes
