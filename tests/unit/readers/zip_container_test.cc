#include "sayyes/readers/zip_container.h"

#include <gtest/gtest.h>

#include "support/archive.h"

namespace sayyes {
namespace {

using archives::archive;
using archives::put;

std::string refusal(const std::string& bytes) {
  const auto opened = ZipContainer::open(bytes, "a Word document");
  return opened ? "it is opened" : opened.problems().front().code;
}

TEST(ZipContainerTest, ReadsPartsByName) {
  const std::string bytes = archive({{"a.xml", "<a/>"}, {"b/c.xml", "text"}});
  const auto opened = ZipContainer::open(bytes, "an archive");
  ASSERT_TRUE(opened);
  EXPECT_TRUE(opened->has("b/c.xml"));
  EXPECT_FALSE(opened->has("c.xml"));
  EXPECT_TRUE(opened->has_below("b/"));
  EXPECT_EQ(*opened->read("b/c.xml"), "text");
  EXPECT_EQ(opened->read("c.xml").problems().front().code, "archive-damaged");
}

TEST(ZipContainerTest, RefusesDamage) {
  const std::string bytes = archive({{"a.xml", "the words of a part"}});
  EXPECT_EQ(refusal("no archive at all"), "archive-damaged");
  for (std::size_t size = 2; size < bytes.size(); size += 7) EXPECT_EQ(refusal(bytes.substr(0, size)), "archive-damaged") << size;
  std::string changed = bytes;
  changed[changed.find("words")] ^= 1;  // the sum does not fit
  EXPECT_EQ(ZipContainer::open(changed, "an archive")->read("a.xml").problems().front().code, "archive-damaged");
  EXPECT_EQ(refusal(archive({})), "archive-damaged");
}

TEST(ZipContainerTest, RefusesNamesThatStandTwice) {
  EXPECT_EQ(refusal(archive({{"a.xml", "1"}, {"a.xml", "2"}})), "archive-damaged");  // libzip sees these
  EXPECT_EQ(refusal(archive({{"word/a.xml", "1"}, {"Word/A.xml", "2"}})), "archive-twice");
}

TEST(ZipContainerTest, LetsNamesBeWhatTheyAre) {
  // They are never written under; a part that nobody asks for does no harm.
  const std::string bytes = archive({{"../../etc/passwd", "x"}, {"/abs", "y"}, {"C:\\z", "z"}, {std::string(4000, 'n'), "n"}, {"a.xml", "a"}});
  const auto opened = ZipContainer::open(bytes, "an archive");
  ASSERT_TRUE(opened);
  EXPECT_EQ(*opened->read("a.xml"), "a");
}

TEST(ZipContainerTest, RefusesTooManyPartsAndPartsOverOneAnother) {
  archives::Parts many;
  for (int i = 0; i < 10'001; ++i) many.emplace_back(std::to_string(i), "");
  EXPECT_EQ(refusal(archive(many)), "archive-parts");
  // Every entry of the table says that the same bytes are its own.
  const std::string body(1000, 'a');
  const std::string one = archive({{"a", body}});
  std::string out = one.substr(0, 30 + 1 + body.size()), central;
  for (char name = 'a'; name < 'a' + 20; ++name) {
    std::string entry = one.substr(out.size(), 46 + 1);
    entry[46] = name;
    central += entry;
  }
  const std::size_t begin = out.size();
  out += central + "PK\x05\x06";
  put(out, 0, 4), put(out, 20, 2), put(out, 20, 2), put(out, central.size(), 4), put(out, begin, 4), put(out, 0, 2);
  // libzip sees that the names differ; where they do not, the sizes do.
  const std::string code = refusal(out);
  EXPECT_TRUE(code == "archive-overlap" || code == "archive-damaged") << code;
}

TEST(ZipContainerTest, RefusesLockedAndLyingArchives) {
  std::string locked = archive({{"a.xml", "text"}});
  locked[6] |= 1;                            // in the part's own header and in the table
  locked[locked.find("PK\x01\x02") + 8] |= 1;
  EXPECT_EQ(refusal(locked), "locked");
  std::string large = archive({{"a.xml", "text"}});
  const std::size_t table = large.find("PK\x01\x02");
  for (int i = 0; i < 4; ++i) {
    large[static_cast<std::size_t>(22 + i)] = static_cast<char>(i == 3 ? 0x7F : 0xFF);
    large[table + 24 + static_cast<std::size_t>(i)] = static_cast<char>(i == 3 ? 0x7F : 0xFF);
  }
  EXPECT_EQ(refusal(large), "archive-bomb");
}

TEST(ZipContainerTest, ReplacesSomePartsAndLeavesTheRestAsItIs) {
  const std::string bytes = archive({{"mimetype", "application/x"}, {"a.xml", "before"}, {"media/b", std::string(300, 'b')}});
  const auto written = ZipContainer::replaced(bytes, {{"a.xml", "after & more"}});
  ASSERT_TRUE(written);
  EXPECT_EQ(written->substr(0, 30 + 8 + 13), bytes.substr(0, 30 + 8 + 13));  // the first part, header and all
  const auto opened = ZipContainer::open(*written, "an archive");
  ASSERT_TRUE(opened);
  EXPECT_EQ(*opened->read("a.xml"), "after & more");
  EXPECT_EQ(*opened->read("media/b"), std::string(300, 'b'));
  EXPECT_EQ(opened->names(), (std::vector<std::string>{"mimetype", "a.xml", "media/b"}));
  EXPECT_EQ(*written, *ZipContainer::replaced(bytes, {{"a.xml", "after & more"}}));  // no clock in it
  EXPECT_FALSE(ZipContainer::replaced(bytes, {{"missing", "x"}}));
}

}  // namespace
}  // namespace sayyes
