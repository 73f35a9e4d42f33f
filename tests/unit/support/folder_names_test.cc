#include "sayyes/support/folder_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace sayyes {
namespace {

namespace fs = std::filesystem;

TEST(FolderNamesTest, AreSortedAndAll) {
  std::string name = (fs::temp_directory_path() / "sayyes-names-XXXXXX").string();
  ASSERT_NE(mkdtemp(name.data()), nullptr);
  const fs::path folder = name;
  for (const char* one : {"b", "a", ".hidden", "\xFF.txt"}) std::ofstream(folder / one) << "x";
  fs::create_directory(folder / "c");
  std::error_code error = std::make_error_code(std::errc::io_error);
  EXPECT_THAT(folder_names(folder, error), testing::ElementsAre(".hidden", "a", "b", "c", "\xFF.txt"));
  EXPECT_FALSE(error);
  EXPECT_TRUE(folder_names(folder / "c", error).empty());
  EXPECT_FALSE(error);
  EXPECT_TRUE(folder_names(folder / "none", error).empty());
  EXPECT_EQ(error, std::errc::no_such_file_or_directory);
  EXPECT_TRUE(folder_names(folder / "a", error).empty());
  EXPECT_EQ(error, std::errc::not_a_directory);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace sayyes
