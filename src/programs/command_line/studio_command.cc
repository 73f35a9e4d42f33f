#include <unistd.h>

#include <filesystem>

#include "commands.h"

namespace sayyes::program {
namespace {

/// The folder of this program, links followed; empty where the system does not tell.
std::filesystem::path own_folder() {
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path() : self.parent_path();
}

}  // namespace

int studio_command(const Arguments& arguments, StandardOutput& out) {
  // A program of its own: its libraries would cost every check some milliseconds.
  std::vector<std::string> words{"sayyes-studio"};
  for (const Arguments::Given& one : arguments.options) {
    words.push_back("--" + std::string(one.option->name));
    if (!one.option->value.empty()) words.push_back(one.value);
  }
  words.push_back("--");
  words.insert(words.end(), arguments.words.begin(), arguments.words.end());
  std::vector<char*> raw;
  for (std::string& word : words) raw.push_back(word.data());
  raw.push_back(nullptr);

  out.flush();
  const std::filesystem::path folder = own_folder();
  const std::filesystem::path program = folder / "sayyes-studio";
  if (!folder.empty())
    ::execv(program.c_str(), raw.data());
  else
    ::execvp("sayyes-studio", raw.data());
  say(Problem{"no-studio", "the studio is not installed beside this program", program.string(), 0, 0,
              "./sayyes.sh studio builds and opens it"});
  return kExitTrouble;
}

}  // namespace sayyes::program
