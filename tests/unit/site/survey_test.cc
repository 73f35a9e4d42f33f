#include "sayyes/survey.h"

#include <gtest/gtest.h>

namespace sayyes {
namespace {

FileReport page(const std::string& path, const std::string& text) {
  FileReport report;
  report.path = report.shown_path = path;
  ReadOptions read;
  read.name = path;
  report.document = *Document::read(text, read);
  report.report.words = 1;
  return report;
}

TEST(Survey, CountsWordsForPeopleAndTheDesk) {
  Surveyor surveyor("");
  surveyor.add(
      page("a.md", "Patrons and a patron meet at the Front Desk. The desk is open. Library users like the front desk."));
  const Survey survey = surveyor.survey();
  EXPECT_EQ(survey.people, (std::vector<Survey::Counted>{{"patron", 2}, {"user", 1}}));
  EXPECT_EQ(survey.desks, (std::vector<Survey::Counted>{{"front desk", 2}}));
}

TEST(Survey, IsTheSameInAnyOrder) {
  const std::vector<FileReport> pages = {page("a.md", "Readers come in."), page("signs/b.txt", "Welcome, visitors!"),
                                         page("dist/c.html", "<p>users</p>")};
  Surveyor forward(""), backward("");
  for (const FileReport& one : pages) forward.add(one);
  for (auto it = pages.rbegin(); it != pages.rend(); ++it) backward.add(*it);
  const Survey a = forward.survey(), b = backward.survey();
  EXPECT_EQ(a.people, b.people);
  EXPECT_EQ(a.languages, b.languages);
  EXPECT_EQ(a.files, 2u);
  EXPECT_EQ(a.generated, (std::vector<Survey::Counted>{{"dist/", 1}}));
  ASSERT_EQ(a.folders.size(), 2u);
  EXPECT_EQ(a.folders[0].name, "");
  EXPECT_EQ(a.folders[1].name, "signs");
}

}  // namespace
}  // namespace sayyes
