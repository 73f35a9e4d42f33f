// The matcher against every needle and every pattern tried by itself at every place.

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

#include "sayyes/matching/matcher.h"
#include "sayyes/matching/pattern_syntax.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"
#include "unit/matching/flat_text.h"

namespace sayyes {
namespace {

/// Times more cases when SAYYES_LONG is set.
int rounds(int fast) { return std::getenv("SAYYES_LONG") != nullptr ? fast * 50 : fast; }

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(engine_); }
  bool one_in(int n) { return below(n) == 0; }
  template <class List>
  std::string of(const List& list) {
    return *std::next(std::begin(list), below(static_cast<int>(std::size(list))));
  }

 private:
  std::mt19937 engine_;
};

const char* const kWords[] = {"no",  "not", "do",   "food", "foods",   "foo", "allowed",      "allow", "is",    "are",
                              "a",   "é",   "café", "caf",  "cafés",   "5",   "51",           "don't", "going", "ing",
                              "in",  "to",  "the",  "ö",    "öl",      "нет", "interlibrary", "loan",  "loans", "circulation",
                              "x_y", "ll",  "we",   "d",    "e\u0301", "s",   "prohibited",   "of",    "\u00ad"};
const char* const kBetween[] = {" ", " ", " ", " ",    " ",   " ", ", ", "-",  "'",
                                ".", "!", "",  "\x1f", " – ", "🚫", "…",  "!!", " '"};

std::string random_text(Random& random, int words) {
  std::string text;
  for (int i = 0; i < words; ++i) {
    text += random.of(kWords);
    text += random.of(kBetween);
  }
  return text;
}

bool starts_character(const std::string& text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// A phrase made up, or a piece of the text itself, cut anywhere between characters.
std::string random_needle(Random& random, const std::string& text) {
  std::string needle;
  if (random.one_in(2)) {
    const int words = 1 + random.below(3);
    for (int i = 0; i < words; ++i) needle += random.of(kWords) + (i + 1 < words ? random.of(kBetween) : "");
    if (random.one_in(8)) needle += random.of(kBetween);
  } else {
    std::size_t begin = static_cast<std::size_t>(random.below(static_cast<int>(text.size())));
    while (begin > 0 && !starts_character(text, begin)) --begin;
    std::size_t end = std::min(text.size(), begin + 1 + static_cast<std::size_t>(random.below(24)));
    while (!starts_character(text, end)) ++end;
    needle = text.substr(begin, end - begin);
  }
  std::erase(needle, kSegmentBreak);
  if (needle.find_first_not_of(' ') == std::string::npos) return "food";
  return needle;
}

std::vector<Match> brute_force(const std::vector<Needle>& needles, const std::string& text) {
  std::vector<Match> found;
  for (std::uint32_t i = 0; i < needles.size(); ++i) {
    const std::string& needle = needles[i].text;
    for (std::size_t at = text.find(needle); at != std::string::npos; at = text.find(needle, at + 1)) {
      if (!is_word_edge(text, at) || !is_word_edge(text, at + needle.size())) continue;
      found.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + needle.size())}, needles[i].owner, i});
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::size_t expect_same(const std::vector<Needle>& needles, const std::string& text) {
  const auto matcher = Matcher::compile(needles, {});
  std::vector<Match> found;
  matcher->find(FlatText(text), found);
  const std::vector<Match> expected = brute_force(needles, text);
  EXPECT_TRUE(std::is_sorted(found.begin(), found.end()));
  std::vector<Match> missing, extra;
  std::set_difference(expected.begin(), expected.end(), found.begin(), found.end(), std::back_inserter(missing));
  std::set_difference(found.begin(), found.end(), expected.begin(), expected.end(), std::back_inserter(extra));
  for (const Match& match : missing)
    ADD_FAILURE() << "missing '" << needles[match.needle].text << "' at " << match.span.begin << " of\n" << text;
  for (const Match& match : extra)
    ADD_FAILURE() << "extra '" << needles[match.needle].text << "' at " << match.span.begin << " of\n" << text;
  return found.size();
}

TEST(MatchingDifferentialTest, NeedlesInRandomTexts) {
  Random random(1);
  int cases = 0;
  std::size_t matches = 0;
  for (int round = 0; round < rounds(4000) && !HasFailure(); ++round) {
    const std::string text = random_text(random, 1 + random.below(60));
    std::vector<Needle> needles;
    for (int i = 0; i < 80; ++i, ++cases)
      needles.push_back({random_needle(random, text), static_cast<std::uint32_t>(random.below(9)), false});
    matches += expect_same(needles, text);
  }
  EXPECT_GE(cases, 300000);
  EXPECT_GT(matches, 80000u);
}

TEST(MatchingDifferentialTest, NeedlesInLongTexts) {
  Random random(2);
  for (int round = 0; round < rounds(6) && !HasFailure(); ++round) {
    const std::string text = random_text(random, 8000);  // several chunks of the scan
    std::vector<Needle> needles;
    for (int i = 0; i < 400; ++i) needles.push_back({random_needle(random, text), 0, false});
    expect_same(needles, text);
  }
}

TEST(MatchingDifferentialTest, NeedlesInProse) {
  for (const char* name : {"/docs/rule-format.md", "/docs/architecture.md", "/CONTRIBUTING.md"}) {
    std::ifstream file(std::string(SAYYES_SOURCE_DIR) + name);
    std::stringstream content;
    content << file.rdbuf();
    const std::string text = fold(content.str());
    if (text.empty()) continue;
    Random random(3);
    std::vector<Needle> needles;
    for (int i = 0; i < rounds(1500); ++i) needles.push_back({random_needle(random, text), 0, false});
    expect_same(needles, text);
  }
}

// --- patterns ---------------------------------------------------------------------------------------------------------

const char* const kAtoms[] = {"no",
                              "not",
                              "do not",
                              "food",
                              "foods?",
                              "allow(ed)?",
                              "(is|are)",
                              "\\w+",
                              "\\w+ed",
                              "\\w+ing",
                              "(a|an|the)?",
                              "(no|do not)",
                              "\\d+",
                              "[a-z]+",
                              "[^ ]+",
                              ".",
                              "caf.",
                              "\\w*",
                              "(food|foods|foo)",
                              "loan(s|ing)?",
                              "(?:\\w+ )?",
                              "(\\w+ ){0,2}",
                              "don'?t",
                              "[!?]*",
                              "!",
                              "(!|…)",
                              "é",
                              "café",
                              "[cf]o+",
                              "(x|x_y)",
                              "\\W",
                              "(?:going|in) to",
                              "(do|don't)",
                              "in(g)?",
                              "\\w{2,3}",
                              "a??",
                              "(of )*",
                              ".*",
                              "\\S+?",
                              "[- ]",
                              "(\\w+,? )+",
                              "\\bno",
                              "not\\b",
                              "(?P<span>food)"};

std::string random_pattern(Random& random) {
  std::string pattern;
  const int atoms = 1 + random.below(4);
  for (int i = 0; i < atoms; ++i) {
    if (i > 0 && !random.one_in(4)) pattern += ' ';
    pattern += random.of(kAtoms);
  }
  if (random.one_in(6)) pattern = "(" + pattern + "|" + random.of(kAtoms) + ")";
  if (random.one_in(20)) pattern += "$";
  if (random.one_in(20)) pattern.insert(0, "^");
  return pattern;
}

/// What stands at a place by the definition in matcher.h: the ends at word edges, and the one RE2 would have, if it is one.
struct Place {
  std::vector<std::uint32_t> ends;
  std::uint32_t preferred = 0;  // 0: RE2's own choice ends inside a word
};

Place ends_at(const RE2& regex, std::string_view segment, std::uint32_t begin) {
  Place place;
  const re2::StringPiece text(segment.data(), segment.size());
  re2::StringPiece match;
  if (!regex.Match(text, begin, segment.size(), RE2::ANCHOR_START, &match, 1)) return place;
  const auto preferred = begin + static_cast<std::uint32_t>(match.size());
  for (std::uint32_t end = begin + 1; end <= segment.size(); ++end) {
    if (!is_word_edge(segment, end) || !regex.Match(text, begin, end, RE2::ANCHOR_BOTH, nullptr, 0)) continue;
    place.ends.push_back(end);
    if (end == preferred) place.preferred = preferred;
  }
  return place;
}

void expect_pattern(const std::string& pattern, const RE2& regex, const Matcher& matcher, const std::string& text,
                    int& matches) {
  std::vector<Match> found;
  matcher.find(FlatText(text), found);
  matches += static_cast<int>(found.size());
  std::size_t next = 0;
  const auto where = [&] { return "\npattern " + pattern + "\ntext    " + text; };
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(kSegmentBreak, begin), text.size());
    const std::string_view segment = std::string_view(text).substr(begin, end - begin);
    for (std::uint32_t at = 0; at < segment.size();) {
      const Place place = is_word_edge(segment, at) ? ends_at(regex, segment, at) : Place{};
      if (place.ends.empty()) {
        ++at;
        continue;
      }
      ASSERT_LT(next, found.size()) << "missing at " << begin + at << where();
      const auto offset = static_cast<std::uint32_t>(begin);
      if (pattern.find("<span>") == std::string::npos) {
        ASSERT_EQ(found[next].span.begin, offset + at) << where();
        const std::uint32_t found_end = found[next].span.end - offset;
        ASSERT_TRUE(std::find(place.ends.begin(), place.ends.end(), found_end) != place.ends.end()) << found_end << where();
        if (place.preferred != 0) {
          ASSERT_EQ(found_end, place.preferred) << where();
        }
        at = found_end;
      } else {
        // The span lies in a match that begins here; where that one ends is not told.
        ASSERT_GE(found[next].span.begin, offset + at) << where();
        return;
      }
      ++next;
    }
    begin = end + 1;
  }
  ASSERT_EQ(next, found.size()) << "extra at " << found[next].span.begin << where();
}

TEST(MatchingDifferentialTest, PatternsInRandomTexts) {
  Random random(4);
  RE2::Options options;
  options.set_log_errors(false);
  int matches = 0;
  for (int round = 0; round < rounds(15000) && !HasFailure(); ++round) {
    const std::string pattern = random_pattern(random);
    const RE2 regex(pattern, options);
    ASSERT_TRUE(regex.ok()) << pattern;
    const auto matcher = Matcher::compile({}, {{pattern, 0, false, "", 0}});
    if (!matcher.problems().empty()) {
      ASSERT_EQ(matcher.problems()[0].code, "pattern-empty-match") << pattern;
      continue;
    }
    for (int i = 0; i < 8 && !HasFailure(); ++i)
      expect_pattern(pattern, regex, *matcher, random_text(random, 2 + random.below(10)), matches);
  }
  EXPECT_GT(matches, rounds(15000));
}

// What is searched by its alternatives is found as a whole.
TEST(MatchingDifferentialTest, HeavyPatternsInRandomTexts) {
  Random random(7);
  RE2::Options options;
  options.set_log_errors(false);
  int matches = 0;
  for (int round = 0; round < rounds(4000) && !HasFailure(); ++round) {
    std::string pattern = random_pattern(random);
    for (int more = 1 + random.below(4); more > 0; --more) pattern += "|" + random_pattern(random);
    pattern += "|[a-zé]+(?: [^.]{2,60}){1,3} zzz";
    const RE2 regex(pattern, options);
    ASSERT_TRUE(regex.ok()) << pattern;
    const auto matcher = Matcher::compile({}, {{pattern, 0, false, "", 0}});
    if (!matcher.problems().empty()) continue;
    for (int i = 0; i < 8 && !HasFailure(); ++i)
      expect_pattern(pattern, regex, *matcher, random_text(random, 2 + random.below(14)), matches);
  }
  EXPECT_GT(matches, rounds(4000));
}

/// Nonsense and near-sense out of the characters that mean something in a pattern.
std::string random_syntax(Random& random) {
  static const char* const kPieces[] = {
      "a", "b",     "no",   " ",    "(",    "(?:",   "(?P<x>",    "(?P<span>", ")",   ")",   "|",    "*",
      "+", "?",     "{2}",  "{",    "}",    "{2,3}", "{3,}",      "{,3}",      "[",   "]",   "[^",   "-",
      "^", "$",     "\\w",  ".",    "\\",   "\\b",   "\\D",       "\\.",       "é",   "\\Q", "\\pN", "(?i)",
      ",", "[a-z]", "[é!]", "\xff", "{50}", "{100}", "[:alpha:]", "\\x41",     "\\0", "\\n", "\\-",  "??"};
  std::string syntax;
  const int pieces = 1 + random.below(9);
  for (int i = 0; i < pieces; ++i) syntax += random.of(kPieces);
  return syntax;
}

TEST(MatchingDifferentialTest, WhatTheReaderOfPatternsTakesRe2TakesToo) {
  Random random(6);
  RE2::Options options;
  options.set_log_errors(false);
  int taken = 0;
  for (int round = 0; round < rounds(20000) && !HasFailure(); ++round) {
    const std::string pattern = random_syntax(random);
    const auto syntax = matching::parse_pattern(pattern);
    if (!syntax) continue;
    ++taken;
    const RE2 regex(pattern, options), edged("(?:" + pattern + ")\\b", options);
    ASSERT_TRUE(regex.ok() && edged.ok()) << pattern << ": " << regex.error();
    ASSERT_EQ(syntax->has_span, regex.NamedCapturingGroups().count("span") != 0) << pattern;
    ASSERT_EQ(syntax->weight <= matching::kLightPattern && regex.ProgramSize() > 10000, false) << pattern;
  }
  EXPECT_GT(taken, rounds(20000) / 20);
}

TEST(MatchingDifferentialTest, ManyPatternsAreFoundAsOneByOne) {
  Random random(5);
  for (int round = 0; round < rounds(60) && !HasFailure(); ++round) {
    std::vector<Pattern> patterns;
    while (patterns.size() < 40) {
      Pattern pattern{random_pattern(random), static_cast<std::uint32_t>(patterns.size()), false, "", 0};
      if (Matcher::compile({}, {pattern}).problems().empty()) patterns.push_back(std::move(pattern));
    }
    const std::string text = random_text(random, 40);
    std::vector<Match> expected, found;
    for (std::uint32_t i = 0; i < patterns.size(); ++i) {
      const std::size_t before = expected.size();
      Matcher::compile({}, {patterns[i]})->find(FlatText(text), expected);
      for (std::size_t at = before; at < expected.size(); ++at) expected[at].needle = i;
    }
    std::sort(expected.begin(), expected.end());
    Matcher::compile({}, patterns)->find(FlatText(text), found);
    ASSERT_EQ(found.size(), expected.size());
    EXPECT_TRUE(found == expected) << text;
  }
}

}  // namespace
}  // namespace sayyes
