// What holds for every fix of every document: only the edits' bytes change, the text reads as planned, and a second run is
// idle.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "sayyes/fix.h"
#include "sayyes/text/encode.h"

namespace sayyes {
namespace {

std::size_t cases() { return std::getenv("SAYYES_LONG") != nullptr ? 2000 : 100; }

/// Documents in which much is to be fixed, in places that are easy to get wrong.
class Documents {
 public:
  explicit Documents(unsigned seed) : random_(seed) {}

  struct Made {
    std::string name, bytes, encoding;
  };

  Made next() {
    static constexpr const char* kNames[] = {"a.txt", "a.md", "a.html"};
    const std::size_t format = pick(3);
    const char* const ends[] = {"\n", "\r\n", "\r"};
    end_ = ends[pick(3)];
    std::string text = format == 1 && pick(3) == 0 ? "---" + end_ + "title: " + words() + end_ + "---" + end_ : "";
    if (format == 2) text += "<!DOCTYPE html><title>" + words() + "</title>" + end_;
    for (std::size_t n = 1 + pick(6); n > 0; --n) text += block(format) + end_ + (format == 2 && pick(2) == 0 ? "" : end_);
    return encoded({kNames[format], std::move(text), ""});
  }

 private:
  std::size_t pick(std::size_t below) { return random_() % below; }

  /// As the text stands in the file: entities and marks of another format are simply text there.
  std::string word() {
    static constexpr const char* kWords[] = {"patron",
                                             "Patrons",
                                             "PATRON",
                                             "interlibrary loan",
                                             "inter-library loans",
                                             "OPAC",
                                             "the OPAC",
                                             "an ILL request",
                                             "Circulation",
                                             "prior to",
                                             "pat&#114;on",
                                             "pat<b>ron</b>",
                                             "*patron*",
                                             "**patrons**",
                                             "`patron`",
                                             "{{ patron }}",
                                             "<a title=\"patron\" href=patron>OPAC</a>",
                                             "[patron](patron)",
                                             "patron&nbsp;desk",
                                             "patron&amp;patron",
                                             "inter&shy;library loan",
                                             "\xC3\xA9t\xC3\xA9",
                                             "no late fees",
                                             "caf\xC3\xA9",
                                             "1 < 2",
                                             "a_b",
                                             "&lt;patron&gt;",
                                             "patron's",
                                             "books",
                                             "the",
                                             "desk",
                                             "<br>",
                                             "<!-- patron -->",
                                             "![patron](x.png \"OPAC\")",
                                             "utilize",
                                             "<input value=patron type=submit>",
                                             "\xE2\x80\x9Cpatron\xE2\x80\x9D",
                                             "NO FOOD OR DRINK",
                                             "patron-driven"};
    return kWords[pick(std::size(kWords))];
  }
  std::string words() {
    std::string text;
    for (std::size_t n = 1 + pick(9); n > 0; --n)
      text += (text.empty() ? "" : pick(8) == 0 ? end_ : pick(12) == 0 ? ", " : " ") + word();
    return text + (pick(2) == 0 ? "." : "");
  }
  std::string block(std::size_t format) {
    static constexpr const char* kMarks[] = {"", "", "# ", "- ", "> ", "1. ", "    "};
    static constexpr const char* kTags[] = {"p", "h1", "li", "td", "div", "button", "b"};
    if (format == 0) return words();
    if (format == 1) return kMarks[pick(std::size(kMarks))] + words();
    const std::string tag = kTags[pick(std::size(kTags))];
    return "<" + tag + (pick(3) == 0 ? " title='" + words() + "'" : "") + ">" + words() +
           (pick(4) == 0 ? "" : "</" + tag + ">");
  }
  Made encoded(Made made) {
    switch (pick(6)) {
      case 0:
        made.bytes = "\xEF\xBB\xBF" + made.bytes;
        break;
      case 1:
        made.bytes = "\xFF\xFE" + *encode(made.bytes, "UTF-16LE");
        break;
      case 2:
        made.bytes = "\xFE\xFF" + *encode(made.bytes, "UTF-16BE");
        break;
      case 3:
        if (auto legacy = encode(made.bytes, "windows-1252")) {
          made.bytes = *legacy;
          made.encoding = "windows-1252";
        }
        break;
      default:
        break;
    }
    return made;
  }

  std::mt19937 random_;
  std::string end_;
};

/// The edits of one round put in by hand.
template <class Replace>
std::string replayed(std::string text, const std::vector<AppliedFix>& applied, unsigned round, Replace replace) {
  std::vector<const AppliedFix*> fixes;
  for (const AppliedFix& fix : applied) {
    if (fix.round == round) fixes.push_back(&fix);
  }
  std::ranges::sort(fixes, [](auto* a, auto* b) { return a->edit.bytes.begin > b->edit.bytes.begin; });
  for (const AppliedFix* fix : fixes) replace(text, *fix);
  return text;
}

TEST(FixTest, ChangesOnlyItsEditsReadsAsPlannedAndSettles) {
  const Linter linter = *Linter::with_builtin_packs();
  Documents documents(20);
  std::size_t fixed = 0, edits = 0;
  for (std::size_t i = 0; i < cases(); ++i) {
    const Documents::Made made = documents.next();
    RunOptions run;
    run.encoding = made.encoding;
    FixOptions options;
    options.unsafe = i % 3 == 0;
    const auto first = fix_bytes(linter, made.bytes, made.name, run, options);
    ASSERT_TRUE(first) << made.bytes;
    if (first->problem) {
      ASSERT_EQ(first->bytes, made.bytes);
      continue;
    }
    const auto again = fix_bytes(linter, first->bytes, made.name, run, options);
    ASSERT_TRUE(again) << first->bytes;
    ASSERT_EQ(again->bytes, first->bytes) << "a second run changed\n" << made.bytes;

    const unsigned rounds = first->applied.empty() ? 0 : first->applied.back().round + 1;
    std::string bytes = made.bytes;
    for (unsigned round = 0; round < rounds; ++round) {
      ReadOptions read;
      read.name = made.name;
      read.encoding = made.encoding;
      const auto before = Document::read(bytes, read);
      ASSERT_TRUE(before);
      const std::string text =
          replayed(std::string(before->text()), first->applied, round, [](std::string& t, const AppliedFix& f) {
            ASSERT_EQ(t.substr(f.edit.text.begin, f.edit.text.size()), f.was);
            t.replace(f.edit.text.begin, f.edit.text.size(), f.now);
          });
      bytes = replayed(bytes, first->applied, round, [&](std::string& t, const AppliedFix& f) {
        const auto written = encode(f.edit.with, before->encoding());
        ASSERT_TRUE(written);
        t.replace(f.edit.bytes.begin, f.edit.bytes.size(), *written);
      });
      const auto after = Document::read(bytes, read);
      ASSERT_TRUE(after);
      ASSERT_EQ(after->text(), text) << made.bytes;
      ASSERT_EQ(after->encoding(), before->encoding());
    }
    ASSERT_EQ(bytes, first->bytes) << "bytes outside the edits changed\n" << made.bytes;
    fixed += first->changed ? 1 : 0;
    edits += first->applied.size();
  }
  // The documents are made so that there is something to do in most.
  EXPECT_GT(fixed, cases() / 2);
  EXPECT_GT(edits, cases());
}

}  // namespace
}  // namespace sayyes
