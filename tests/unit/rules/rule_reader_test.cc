#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sayyes/rules/file_readers.h"

namespace sayyes {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kHead = "title = \"T\"\nmessage = \"M\"\n";
constexpr std::string_view kMatch = "[match]\nphrases = [\"a b\"]\n";

struct Read {
  std::optional<Rule> rule;
  std::vector<Problem> problems;
};

Read read(std::string_view toml, FilePlace place = {"f.toml", "en/jargon/x", "en", "jargon", false, {}}) {
  Read out;
  auto root = parse_toml(toml, place.file);
  if (!root) {
    out.problems = root.problems();
    return out;
  }
  out.rule = read_rule(*root, place, out.problems);
  return out;
}

std::string with(std::string_view more) { return std::string(kHead) + std::string(kMatch) + std::string(more); }
std::string with_match(std::string_view match) { return std::string(kHead) + "[match]\n" + std::string(match); }

TEST(RuleReaderTest, ReadsEveryKey) {
  const Read got = read(
      "title = \"Say what it does\"\n"
      "severity = \"error\"\n"
      "message = \"Few know “{match}”.\"\n"
      "why = \"W\"\n"
      "evidence = [\"K 2012\", \"judgement\"]\n"
      "profiles = [\"sign\", \"web\"]\n"
      "intent = \"bend\"\n"
      "scopes = [\"heading\"]\n"
      "audiences = [\"academic\"]\n"
      "[match]\n"
      "phrases = [\"interlibrary loan(s)\", \"ILL(s)\"]\n"
      "compounds = [\"inter-library\"]\n"
      "[guards]\n"
      "unless = [\"explained_nearby\"]\n"
      "not_before = [\"will\"]\n"
      "near_words = 4\n"
      "at = \"segment\"\n"
      "[[suggestions]]\n"
      "replacement = \"loan from another library\"\n"
      "[[suggestions]]\n"
      "rewrite = \"Ask at {places.desk}\"\n"
      "[[suggestions]]\n"
      "advice = \"Explain it.\"\n"
      "[[examples]]\n"
      "flag = \"Your [ILL] and [ILLs] \\\\[new\\\\].\"\n"
      "say = \"S\"\n"
      "[[examples]]\n"
      "as = \"web\"\n"
      "pass = \"She was [ill].\"\n");
  ASSERT_TRUE(got.rule) << to_string(got.problems.front());
  const Rule& rule = *got.rule;
  EXPECT_EQ(rule.id, "en/jargon/x");
  EXPECT_EQ(rule.severity, Severity::error);
  EXPECT_EQ(rule.intent, Intent::bend);
  EXPECT_THAT(rule.evidence, ElementsAre("K 2012", "judgement"));
  EXPECT_THAT(rule.profiles, ElementsAre(Profile::sign, Profile::web));
  EXPECT_THAT(rule.scopes, ElementsAre(Scope::heading));
  EXPECT_THAT(rule.audiences, ElementsAre(Audience::academic));
  EXPECT_THAT(rule.match.compounds, ElementsAre("inter-library"));
  EXPECT_THAT(rule.guards.not_before, ElementsAre("will"));
  EXPECT_EQ(rule.guards.near_words, 4u);
  EXPECT_EQ(rule.guards.at, "segment");
  EXPECT_EQ(rule.source.line, 11u);
  EXPECT_THAT(rule.suggestions, ElementsAre(SuggestionTemplate{SuggestionKind::replacement, "loan from another library"},
                                            SuggestionTemplate{SuggestionKind::rewrite, "Ask at {places.desk}"},
                                            SuggestionTemplate{SuggestionKind::advice, "Explain it."}));
  ASSERT_EQ(rule.examples.size(), 2u);
  EXPECT_EQ(rule.examples[0].text, "Your ILL and ILLs [new].");
  EXPECT_THAT(rule.examples[0].spans, ElementsAre(TextSpan{5, 8}, TextSpan{13, 17}));
  EXPECT_EQ(rule.examples[0].say, "S");
  EXPECT_EQ(rule.examples[0].line, 25u);
  EXPECT_EQ(rule.examples[1].text, "She was [ill].");
  EXPECT_EQ(rule.examples[1].as, Profile::web);
  EXPECT_FALSE(rule.examples[1].flag);
}

TEST(RuleReaderTest, NeedsOnlyTitleMessageAndMatch) {
  const Read got = read(with(""));
  ASSERT_TRUE(got.rule);
  EXPECT_EQ(got.rule->severity, Severity::warning);
  EXPECT_FALSE(got.rule->praise);
  EXPECT_FALSE(got.rule->intent);
  EXPECT_EQ(got.rule->guards.near_words, 6u);
}

TEST(RuleReaderTest, WelcomeIsPraise) {
  const Read got = read(with(""), {"f.toml", "en/welcome/x", "en", "welcome", false, {}});
  ASSERT_TRUE(got.rule);
  EXPECT_TRUE(got.rule->praise);
  EXPECT_EQ(got.rule->severity, Severity::suggestion);
}

TEST(RuleReaderTest, AddsTheGuardsOfItsFolderOnce) {
  const Read got = read(with("[guards]\nunless = [\"b\", \"a\"]\n"), {"f.toml", "x", "en", "jargon", false, {"a", "c"}});
  ASSERT_TRUE(got.rule);
  EXPECT_THAT(got.rule->guards.unless, ElementsAre("b", "a", "c"));
}

TEST(RuleReaderTest, LooseFilesSayTheirCategoryThemselves) {
  const FilePlace loose{"f.toml", "mine/x", "en", "mine", true, {}};
  const std::string toml = "category = \"welcome\"\nlanguage = \"es\"\n" + with("");
  const Read got = read(toml, loose);
  ASSERT_TRUE(got.rule);
  EXPECT_EQ(got.rule->category, "welcome");
  EXPECT_EQ(got.rule->language, "es");
  EXPECT_TRUE(got.rule->praise);
  EXPECT_FALSE(read(toml).rule) << "in a category's folder the folder says it";
}

TEST(RuleReaderTest, TellsWhatIsWrongAndWhere) {
  struct Case {
    std::string toml;
    std::string_view told;
  };
  const Case cases[] = {
      {"message = \"M\"\n" + std::string(kMatch), "f.toml:1:1: “title” is missing"},
      {"title = \"T\"\n" + std::string(kMatch), "“message” is missing"},
      {std::string(kHead), "the table [match] is missing"},
      {"titel = \"T\"\n" + with(""), "f.toml:1:1: “titel” is not a key that is known here (did you mean “title”?"},
      {with("[[example]]\nflag = \"[a b]\"\n"), "“example” is not a key that is known here (did you mean “examples”?"},
      {"severity = \"warn\"\n" + with(""),
       "f.toml:1:12: “severity” cannot be “warn” (did you mean “warning”? possible: error, warning, suggestion)"},
      {"profiles = [\"sign\", \"website\"]\n" + with(""), "f.toml:1:21: “profiles” cannot be “website”"},
      {"severity = 1\n" + with(""), "“severity” is a whole number, it has to be a text"},
      {"title = \"\"\nmessage = \"M\"\n" + std::string(kMatch), "“title” is empty"},
      {with_match(""), "[match] does not say what to look for"},
      {with_match("phrases = [\"a\"]\npattern = \"b\"\n"), "[match] looks for two kinds"},
      {with_match("phrases = []\n"), "“phrases” in [match] is empty"},
      {with_match("phrases = [\"a\", \"no (food\"]\n"), "f.toml:4:21: “no (food”: the bracket ( is not closed"},
      {with_match("phrases = [\"no {things}\"]\n"), "belong in `frames`"},
      {with_match("phrase = [\"a\"]\n"), "did you mean “phrases”?"},
      {with_match("pattern = 'no Food'\n"), "f.toml:4:15: a pattern sees small letters only, so “F” is never there"},
      {with_match("pattern = 'don’t'\n"), "f.toml:4:15: a pattern never sees “’” (write ' for it)"},
      {with_match("pattern = 'a  b'\n"), "two in a row"},
      {with_match("pattern = 'É'\n"), "write é for it"},
      {with_match("phrases = [\"a\"]\ncase = \"exact\"\n"), "goes with a pattern only"},
      {with_match("phrases = [\"a\"]\ncase = \"small\"\n"), "“case” in [match] cannot be “small”"},
      {with_match("phrases = [\"a\"]\ncompounds = [\"library\"]\n"), "a plain word with a hyphen"},
      {with_match("pattern = 'a'\ncompounds = [\"a-b\"]\n"), "goes with phrases and frames only"},
      {with_match("frames = [\"no {things}\"]\n"), "“conveys” in [match] is missing (say what the frames do: ban,"},
      {with_match("frames = [\"no {thing}\"]\nconveys = \"ban\"\n"), "“{thing}” is no slot (did you mean “{things}”?"},
      {with_match("frames = [\"no {things}\"]\nconveys = \"bann\"\n"), "did you mean “ban”?"},
      {with_match("phrases = [\"a\"]\nconveys = \"ban\"\n"), "goes with frames only"},
      {with_match("count = {measure = \"word\", more_than = 3}\n"), "did you mean “words”?"},
      {with_match("count = {more_than = 3}\n"), "“measure” in [match.count] is missing"},
      {with_match("count = {measure = \"words\"}\n"), "“more_than” in [match.count] is missing"},
      {with_match("count = {measure = \"words\", more_than = -1}\n"), "cannot be -1"},
      {with("[guards]\nnear_words = 0\n"), "f.toml:6:14: “near_words” in [guards] cannot be 0"},
      {with("[guards]\nnot_befor = [\"x\"]\n"), "did you mean “not_before”?"},
      {with("[guards]\nat = \"start\"\n"), "“at” in [guards] cannot be “start”"},
      {with("[[suggestions]]\n"), "f.toml:5:1: this suggestion says nothing"},
      {with("[[suggestions]]\nreplacement = \"a\"\nadvice = \"b\"\n"), "this suggestion is of two kinds"},
      {with("[[suggestions]]\nreplacement = \"a {b\"\n"), "the curly brackets in “replacement” do not pair"},
      {with("[suggestions]\nreplacement = \"a\"\n"), "write [[suggestions]] with two brackets"},
      {with("[[examples]]\nflag = \"a b\"\n"), "f.toml:6:8: this example does not show what the rule finds"},
      {with("[[examples]]\nflag = \"[a [b]\"\n"), "opens inside of another"},
      {with("[[examples]]\nflag = \"a b]\"\n"), "has no [ before it"},
      {with("[[examples]]\nflag = \"[a b\"\n"), "is not closed"},
      {with("[[examples]]\nflag = \"[]a b\"\n"), "hold nothing"},
      {with("[[examples]]\nflag = \"[a]\"\npass = \"b\"\n"), "both flag and pass"},
      {with("[[examples]]\nas = \"web\"\n"), "this example has no text"},
      {with("[[examples]]\npass = \"b\"\nsay = \"c\"\n"), "“say” goes with flag only"},
      {with("[[examples]]\npass = \"b\"\nas = \"page\"\n"), "“as” in [[examples]] cannot be “page”"},
      {"title = No\n", "f.toml:1:9: this is not TOML"},
  };
  for (const Case& c : cases) {
    const Read got = read(c.toml);
    EXPECT_FALSE(got.rule) << c.toml;
    std::string told;
    for (const Problem& problem : got.problems) told += to_string(problem) + "\n";
    EXPECT_THAT(told, HasSubstr(c.told)) << c.toml;
  }
}

TEST(RuleReaderTest, TakesTemplatesWithDefaults) {
  const Read got =
      read(with("[[suggestions]]\nrewrite = \"{Things} {is|are} for {place|this space} {time|} in {places.phone}\"\n"));
  EXPECT_TRUE(got.rule);
  for (const std::string_view bad : {"{", "}", "{}", "{a", "a}", "{a {b}}", "{|x}", "{a b}"}) {
    EXPECT_FALSE(read(with("[[suggestions]]\nrewrite = \"" + std::string(bad) + "\"\n")).rule) << bad;
  }
}

TEST(RuleReaderTest, TellsAllProblemsOfAFileAtOnce) {
  const Read got = read("titel = \"T\"\nseverity = \"bad\"\n[match]\nphrases = [\"(a\", \"b)\"]\n[[examples]]\nflag = \"x\"\n");
  EXPECT_EQ(got.problems.size(), 7u);
}

TEST(PatternCheckTest, KnowsWhatTheMatchViewCannotHold) {
  for (const std::string_view good :
       {R"(\bno\b)", R"([A-Z]+\S\W)", R"((?P<Span>a) b)", R"((?i)a)", R"(\p{Lu}\pL\x{41}\x41)", R"([[:Alpha:]]])",
        R"((?:a|b) c{2,3})", "é ½ №", "a\\.b", R"(\QA B\E)", "(?s:a)", R"([^]A])"}) {
    EXPECT_FALSE(check_view_pattern(good)) << good;
  }
  for (const std::string_view bad : {"A", "(?:A)", "(?P<span>A)", "a\tb", "a\nb", "“a”", "a  b", "É", "ﬁ",
                                     "a\xC2\xA0"
                                     "b"}) {
    EXPECT_TRUE(check_view_pattern(bad)) << bad;
  }
  for (const std::string_view broken : {"[", "(?", "\\", "[[:", "\\p{", "(?P<", "[\\", "\\x", "[a-"})
    check_view_pattern(broken);
}

TEST(GuardReaderTest, ReadsAndRefuses) {
  const auto read_text = [](std::string_view toml, std::vector<Problem>& problems) {
    auto root = parse_toml(toml, "g.toml");
    return root ? read_guard(*root, {"g.toml", "good_news", "en", "guards", false, {}}, problems) : std::nullopt;
  };
  std::vector<Problem> problems;
  const auto guard = read_text(
      "title = \"Good news\"\n[hold]\nphrases = [\"no late fee(s)\"]\nafter = [\"yes or\"]\nbuiltin = \"quoted\"\nnear_words = "
      "3\n"
      "pattern = 'no (fees|fines)'\n[[examples]]\nrule = \"en/a/b\"\nhold = \"No late fees, ever.\"\n"
      "[[examples]]\nrule = \"en/a/b\"\nfire = \"No food.\"\n",
      problems);
  ASSERT_TRUE(guard) << to_string(problems.front());
  EXPECT_EQ(guard->id, "good_news");
  EXPECT_EQ(guard->builtin, "quoted");
  EXPECT_EQ(guard->near_words, 3u);
  ASSERT_EQ(guard->examples.size(), 2u);
  EXPECT_TRUE(guard->examples[0].holds);
  EXPECT_FALSE(guard->examples[1].holds);
  EXPECT_EQ(guard->examples[1].line, 13u);

  const std::pair<std::string_view, std::string_view> bad[] = {
      {"[hold]\nafter = [\"a\"]\n", "“title” is missing"},
      {"title = \"T\"\n", "the table [hold] is missing"},
      {"title = \"T\"\n[hold]\n", "does not say when the guard holds"},
      {"title = \"T\"\n[hold]\nbuiltin = \"quote\"\n", "did you mean “quoted”?"},
      {"title = \"T\"\n[hold]\nheading = [\"a\"]\n", "did you mean “headings”?"},
      {"title = \"T\"\n[hold]\nafter = [\"a\"]\n[[examples]]\nhold = \"x\"\n", "“rule” in [[examples]] is missing"},
      {"title = \"T\"\n[hold]\nafter = [\"a\"]\n[[examples]]\nrule = \"r\"\nhold = \"x\"\nfire = \"y\"\n",
       "both hold and fire"},
      {"title = \"T\"\n[hold]\npattern = \"No\"\n", "small letters only"},
  };
  for (const auto& [toml, told] : bad) {
    problems.clear();
    EXPECT_FALSE(read_text(toml, problems)) << toml;
    ASSERT_FALSE(problems.empty());
    EXPECT_THAT(to_string(problems.front()), HasSubstr(told)) << toml;
  }
}

TEST(ActivityReaderTest, ReadsAndRefuses) {
  const auto read_text = [](std::string_view toml, std::vector<Problem>& problems) {
    auto root = parse_toml(toml, "a.toml");
    return root ? read_activity(*root, {"a.toml", "phone", "en", "activities", false, {}}, problems) : std::nullopt;
  };
  std::vector<Problem> problems;
  const auto activity = read_text(
      "title = \"Phones\"\ntype = \"act\"\nthings = [\"phone(s)\"]\nacts = [\"use (your|a) phone\"]\nintent = "
      "\"ask\"\ncompanion = \"C\"\n"
      "[[yes]]\nsay = \"Please take calls in {places.phone}\"\nwhen = [\"no_place\"]\n"
      "[[yes]]\nsay = \"Courteous use, please\"\nrule = \"bends\"\n[words]\nacting = \"taking calls\"\n",
      problems);
  ASSERT_TRUE(activity) << to_string(problems.front());
  EXPECT_EQ(activity->intent, Intent::ask);
  ASSERT_EQ(activity->yes.size(), 2u);
  EXPECT_FALSE(activity->yes[0].bends);
  EXPECT_THAT(activity->yes[0].when, ElementsAre("no_place"));
  EXPECT_TRUE(activity->yes[1].bends);
  EXPECT_EQ(activity->words.at("acting"), "taking calls");

  const std::pair<std::string_view, std::string_view> bad[] = {
      {"title = \"T\"\ntype = \"thing\"\nthings = [\"a\"]\n", "“type” cannot be “thing”"},
      {"title = \"T\"\nthings = [\"a\"]\n", "“type” is missing"},
      {"title = \"T\"\ntype = \"act\"\n", "needs “things” or “acts”"},
      {"title = \"T\"\ntype = \"act\"\nthings = [\"a\"]\n[[yes]]\nsay = \"{places\"\n", "do not pair"},
      {"title = \"T\"\ntype = \"act\"\nthings = [\"a\"]\n[[yes]]\nsay = \"x\"\nrule = \"bend\"\n", "did you mean “bends”?"},
      {"title = \"T\"\ntype = \"act\"\nthings = [\"a\"]\n[words]\nplural = 1\n", "“plural” in [words] is a whole number"},
  };
  for (const auto& [toml, told] : bad) {
    problems.clear();
    EXPECT_FALSE(read_text(toml, problems)) << toml;
    ASSERT_FALSE(problems.empty());
    EXPECT_THAT(to_string(problems.front()), HasSubstr(told)) << toml;
  }
}

}  // namespace
}  // namespace sayyes
