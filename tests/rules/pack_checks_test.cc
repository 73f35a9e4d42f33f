/// What test_rules says about packs that are wrong, and that it is silent about one that is right.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "sayyes/linter.h"
#include "sayyes/rule_pack.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kGood =
    "title = \"Say visitor\"\n"
    "message = \"“{match}” is our word, not theirs.\"\n"
    "[match]\n"
    "phrases = [\"patron(s)\"]\n"
    "[[suggestions]]\n"
    "replacement = \"visitor\"\n"
    "[[examples]]\n"
    "flag = \"Ask a [patron] today.\"\n"
    "say = \"Ask a visitor today.\"\n"
    "[[examples]]\n"
    "flag = \"[Patrons] like it here.\"\n"
    "say = \"Visitors like it here.\"\n"
    "[[examples]]\n"
    "flag = \"We met one [patron] and two [patrons].\"\n"
    "[[examples]]\n"
    "pass = \"The arts thrive on patronage.\"\n"
    "[[examples]]\n"
    "pass = \"Hello there.\"\n"
    "[[examples]]\n"
    "pass = \"A place for all.\"\n";

class PackChecksTest : public testing::Test {
 protected:
  PackChecksTest() {
    root_ = fs::path(testing::TempDir()) /
            (std::string("sayyes_checks_") + testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~PackChecksTest() override { fs::remove_all(root_); }

  void write(const fs::path& file, std::string_view text) {
    fs::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file, std::ios::binary) << text;
  }

  /// "code file:line message (hint)", one a failure.
  std::vector<std::string> failures() {
    std::vector<std::string> out;
    auto pack = load_pack(root_);
    for (const Problem& problem : pack.problems()) out.push_back("load " + to_string(problem));
    if (!pack) return out;
    const auto linter = Linter::compile({*std::move(pack)});
    for (const Problem& problem : linter.problems()) out.push_back("compile " + to_string(problem));
    if (!linter) return out;
    for (const PackFailure& failure : test_rules(*linter)) {
      const Problem& problem = failure.problem;
      out.push_back(problem.code + " " + fs::path(problem.file).filename().string() + ":" + std::to_string(problem.line) + " " +
                    failure.rule + " " + problem.message + " (" + problem.hint + ")");
    }
    return out;
  }

  static std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
    std::string out(text);
    const std::size_t at = out.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    if (at != std::string::npos) out.replace(at, what.size(), with);
    return out;
  }

  fs::path root_;
};

TEST_F(PackChecksTest, AGoodPackHasNoFailure) {
  write("jargon/patron.toml", kGood);
  EXPECT_THAT(failures(), IsEmpty());
}

TEST_F(PackChecksTest, TellsWhatIsWrongWithARule) {
  struct Case {
    std::string_view what, with;
    std::string_view told;
  };
  const Case cases[] = {
      {"flag = \"[Patrons] like", "flag = \"[Patrons like", "load "},
      {"flag = \"[Patrons] like", "flag = \"Patrons [like]",
       "flag-span patron.toml:11 en/jargon/patron found “Patrons” where the example marks “like”"},
      {"flag = \"[Patrons] like", "flag = \"[Guests] like", "flag-missed patron.toml:11"},
      {"two [patrons]", "two patrons", "flag-span patron.toml:14"},
      {"pass = \"Hello there.\"", "pass = \"Hello patron.\"", "pass-flagged patron.toml:18"},
      {"say = \"Ask a visitor today.\"", "say = \"Ask a guest today.\"", "say-differs patron.toml:8"},
      {"[[examples]]\npass = \"Hello there.\"\n", "",
       "too-few-examples patron.toml:4 en/jargon/patron this rule has 3 flag and 2 pass"},
      {"[\"patron(s)\"]", "[\"patron(s)\", \"library user(s)\"]",
       "phrase-not-shown patron.toml:4 en/jargon/patron “library user(s)”"},
      {"replacement = \"visitor\"", "replacement = \"kind patron\"", "suggestion-flagged"},
      {"replacement = \"visitor\"", "replacement = \"kind patron\"", "fix-flagged-again"},
      {"[[suggestions]]\n", "[[suggestions]]\nrewrite = \"Ask a patron at {places.desk}\"\n[[suggestions]]\n",
       "suggestion-flagged"},
      {"[match]\n", "[guards]\nunless = [\"nobody\"]\n[match]\n", "unknown-guard"},
  };
  for (const Case& c : cases) {
    write("jargon/patron.toml", replaced(kGood, c.what, c.with));
    EXPECT_THAT(failures(), testing::Contains(testing::StartsWith(std::string(c.told)))) << c.with;
  }
}

TEST_F(PackChecksTest, KeepSuggestionsShortAndIdeasApart) {
  write("jargon/patron.toml", replaced(kGood, "[[suggestions]]\n",
                                       "[[suggestions]]\nrewrite = \"Come in and read and rest and talk and sing and dance and "
                                       "play and dream and stay with us\"\n[[suggestions]]\n"));
  EXPECT_THAT(failures(), testing::ElementsAre(HasSubstr("suggestion-long")));
  write("jargon/patron.toml", kGood);
  write("jargon/visitor.toml", kGood);
  EXPECT_THAT(failures(), testing::Contains(HasSubstr("two rules for one idea")));
}

TEST(BuiltinRulesTest, EachSaysWhereItComesFrom) {
  for (const RulePack& pack : builtin_packs()) {
    for (const Rule& rule : pack.rules) EXPECT_FALSE(rule.evidence.empty()) << rule.id;
  }
}

TEST_F(PackChecksTest, GuardsHoldAndFireAsTheirExamplesSay) {
  const std::string rule = replaced(kGood, "[match]\n", "[guards]\nunless = [\"arts_sense\"]\n[match]\n");
  const std::string_view guard =
      "title = \"A patron of the arts\"\n[hold]\nbefore = [\"of the arts\"]\n"
      "[[examples]]\nrule = \"en/jargon/patron\"\nhold = \"She is a patron of the arts.\"\n"
      "[[examples]]\nrule = \"en/jargon/patron\"\nfire = \"A patron asked us.\"\n";
  write("jargon/patron.toml", rule);
  write("guards/arts_sense.toml", guard);
  EXPECT_THAT(failures(), IsEmpty());

  struct Case {
    std::string_view what, with, told;
  };
  const Case cases[] = {
      {"hold = \"She is a patron of the arts.\"", "hold = \"She is a patron here.\"",
       "guard-fires arts_sense.toml:6 en/guards/arts_sense"},
      {"hold = \"She is a patron of the arts.\"", "hold = \"She is here.\"", "guard-elsewhere arts_sense.toml:6"},
      {"fire = \"A patron asked us.\"", "fire = \"A patron of the arts asked us.\"", "guard-holds arts_sense.toml:9"},
      {"rule = \"en/jargon/patron\"", "rule = \"en/jargon/patrons\"", "unknown-rule arts_sense.toml:6"},
  };
  for (const Case& c : cases) {
    write("guards/arts_sense.toml", replaced(guard, c.what, c.with));
    EXPECT_THAT(failures(), testing::Contains(testing::StartsWith(std::string(c.told)))) << c.with;
  }
  write("guards/arts_sense.toml", guard);
  write("jargon/patron.toml", kGood);
  EXPECT_THAT(failures(), testing::Contains(HasSubstr("does not ask this guard")));
}

TEST_F(PackChecksTest, PatternsHaveToCompile) {
  write("jargon/patron.toml", kGood);
  write("guards/broken.toml", "title = \"T\"\n[hold]\npattern = 'no ('\n");
  EXPECT_THAT(failures(), testing::ElementsAre(HasSubstr("broken.toml:2 en/guards/broken")));
  write("jargon/broken.toml", "title = \"T\"\nmessage = \"M\"\n[match]\npattern = 'no ('\n");
  EXPECT_THAT(failures(), testing::Contains(testing::AllOf(testing::StartsWith("compile "), HasSubstr("broken.toml:4"))));
}

TEST_F(PackChecksTest, ExamplesStandWhereTheirRuleLooks) {
  const std::string link = replaced(kGood, "[match]\n", "scopes = [\"link_text\"]\nprofiles = [\"web\"]\n[match]\n");
  write("jargon/patron.toml", link);
  EXPECT_THAT(failures(), IsEmpty());
  const std::string heading = replaced(kGood, "[match]\n", "scopes = [\"heading\", \"button\"]\n[match]\n");
  write("jargon/patron.toml", heading);
  EXPECT_THAT(failures(), IsEmpty());
  write("jargon/patron.toml", replaced(kGood, "[match]\n", "audiences = [\"staff\"]\n[match]\n"));
  EXPECT_THAT(failures(), IsEmpty());
}

TEST_F(PackChecksTest, PagesAreReadAsPages) {
  write("jargon/patron.toml",
        std::string(kGood) + std::string("[[examples]]\nflag = \"# Come in\\n\\nEach [patron] is welcome.\"\n"
                                         "say = \"# Come in\\n\\nEach visitor is welcome.\"\n"));
  EXPECT_THAT(failures(), IsEmpty());
}

TEST_F(PackChecksTest, ActivitiesSayNothingThatIsFlagged) {
  write("jargon/patron.toml", kGood);
  write("activities/phone.toml",
        "title = \"Phones\"\ntype = \"act\"\nthings = [\"phone(s)\"]\n[[yes]]\nsay = \"Please take calls in {places.phone}\"\n"
        "[[yes]]\nsay = \"Each patron may take calls in {places.phone}\"\n");
  const auto told = failures();
  EXPECT_THAT(told, testing::Contains(testing::StartsWith("suggestion-flagged phone.toml")));
  EXPECT_EQ(told.size(), 2u) << "once with a blank, once with a fact";
}

TEST_F(PackChecksTest, WordListsNeedNoExamples) {
  write("words.csv", "term,say\npatron(s),visitor\ncheck out,borrow\n");
  auto pack = load_pack(root_ / "words.csv");
  ASSERT_TRUE(pack);
  auto linter = Linter::compile({*std::move(pack)});
  ASSERT_TRUE(linter);
  EXPECT_THAT(test_rules(*linter), IsEmpty());
  write("bad.csv", "term,say\npatron(s),library user\nlibrary user(s),visitor\n");
  pack = load_pack(root_ / "bad.csv");
  linter = Linter::compile({*std::move(pack)});
  const auto told = test_rules(*linter);
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].problem.code, "suggestion-flagged");
  EXPECT_EQ(told[0].problem.line, 2u);
}

}  // namespace
}  // namespace sayyes
