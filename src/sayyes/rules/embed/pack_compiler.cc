/// Compiles rule packs into a C++ source at build time, and checks them by hand:
///   sayyes_pack_compiler RULES_FOLDER OUTPUT.cc [--keep-going]
///   sayyes_pack_compiler --check FOLDER_OR_CSV
/// Exit codes: 0 all good, 1 a rule file has problems (each told on stderr), 2 wrong use or the output cannot be written.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/rule_pack.h"
#include "sayyes/rules/embedded_packs.h"
#include "sayyes/rules/toml_file.h"

namespace {

namespace fs = std::filesystem;

// C++ compilers take string literals of 65,536 characters.
constexpr std::size_t kMostEntryBytes = 60'000;

std::string literal(std::string_view bytes) {
  std::string out = "\"";
  std::size_t width = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\' && c != '?') {
      out += c;
      ++width;
    } else {
      // Three octal digits end an escape whatever follows.
      out += '\\';
      out += static_cast<char>('0' + (byte >> 6));
      out += static_cast<char>('0' + ((byte >> 3) & 7));
      out += static_cast<char>('0' + (byte & 7));
      width += 4;
    }
    if (width >= 120) {
      out += "\"\n    \"";
      width = 0;
    }
  }
  return out + "\"";
}

void add_entry(std::string& source, char kind, std::string_view bytes) {
  source += "    {'";
  source += kind;
  source += "', std::string_view(" + literal(bytes) + ", " + std::to_string(bytes.size()) + ")},\n";
}

/// One pack a language, in the order of their names; rules by id, as the linter has them.
std::map<std::string, sayyes::RulePack> by_language(sayyes::RulePack all) {
  std::map<std::string, sayyes::RulePack> packs;
  const auto pack_of = [&](const std::string& language) -> sayyes::RulePack& {
    packs[language].id = language;
    return packs[language];
  };
  std::ranges::sort(all.rules, {}, &sayyes::Rule::id);
  for (sayyes::Rule& rule : all.rules) pack_of(rule.language).rules.push_back(std::move(rule));
  for (sayyes::Guard& guard : all.guards) pack_of(guard.language).guards.push_back(std::move(guard));
  for (sayyes::Activity& activity : all.activities) pack_of(activity.language).activities.push_back(std::move(activity));
  for (auto& [key, title] : all.titles) {
    const auto pack = packs.find(key.substr(0, key.find('/')));
    if (pack != packs.end()) pack->second.titles[key] = title;
  }
  return packs;
}

bool write_if_changed(const fs::path& path, const std::string& text) {
  std::error_code error;
  if (fs::file_size(path, error) == text.size() && !error) {
    std::ifstream old(path, std::ios::binary);
    const std::string now((std::istreambuf_iterator<char>(old)), std::istreambuf_iterator<char>());
    if (now == text) {
      fs::last_write_time(path, fs::file_time_type::clock::now(), error);
      return true;
    }
  }
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  return out.good();
}

int tell(const std::vector<sayyes::Problem>& problems) {
  for (const sayyes::Problem& problem : problems)
    std::fprintf(stderr, "%s [%s]\n", to_string(problem).c_str(), problem.code.c_str());
  return problems.empty() ? 0 : 1;
}

int check(const fs::path& folder) {
  const auto pack = sayyes::load_pack(folder);
  const int code = tell(pack.problems());
  if (pack) {
    std::printf("%zu rules, %zu guards, %zu activities are well formed\n", pack->rules.size(), pack->guards.size(),
                pack->activities.size());
  }
  if (code != 0) std::fprintf(stderr, "%zu problems\n", pack.problems().size());
  return code;
}

int compile(const fs::path& folder, const fs::path& output, bool keep_going) {
  std::string source =
      "// Made from the rule packs by sayyes_pack_compiler at build time.\n"
      "#include \"sayyes/rules/embedded_packs.h\"\n\n"
      "namespace sayyes {\nnamespace {\n\nconstexpr EmbeddedEntry kEntries[] = {\n";
  std::size_t entries = 0;
  std::error_code ignored;
  int code = 0;
  if (fs::exists(folder, ignored)) {
    auto loaded = sayyes::load_pack(folder);
    std::vector<sayyes::Problem> problems = loaded.problems();
    std::erase_if(problems, [](const sayyes::Problem& problem) { return problem.code == "pack-empty" && problem.line == 0; });
    const auto add = [&](char kind, const std::string& file, const std::string& bytes) {
      if (bytes.size() > kMostEntryBytes) {
        problems.push_back({"pack-size", "this file is too large to be compiled in", file, 0, 0, "split it into two rules"});
        return;
      }
      add_entry(source, kind, bytes);
      ++entries;
    };
    if (loaded) {
      for (auto& [language, pack] : by_language(std::move(*loaded))) {
        add('P', sayyes::shown(folder), encode_head(pack));
        for (const sayyes::Rule& rule : pack.rules) add('R', rule.source.file, encode(rule));
        for (const sayyes::Guard& guard : pack.guards) add('G', guard.source.file, encode(guard));
        for (const sayyes::Activity& activity : pack.activities) add('A', activity.source.file, encode(activity));
      }
    }
    code = tell(problems);
  }
  if (code != 0) {
    std::fputs(
        keep_going
            ? "The files named above are left out of the library.\n"
            : "The files named above keep the library from being built; -DSAYYES_STRICT_PACKS=OFF builds it without them.\n",
        stderr);
    if (!keep_going) return code;
  }
  if (entries == 0) source += "    {' ', std::string_view()},\n";
  source +=
      "};\n\n}  // namespace\n\n"
      "std::span<const EmbeddedEntry> embedded_entries() noexcept { return kEntries; }\n\n}  // namespace sayyes\n";
  if (write_if_changed(output, source)) return 0;
  std::fprintf(stderr, "%s: this file cannot be written\n", output.string().c_str());
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() == 2 && arguments[0] == "--check") return check(arguments[1]);
  if (arguments.size() == 2) return compile(arguments[0], arguments[1], false);
  if (arguments.size() == 3 && arguments[2] == "--keep-going") return compile(arguments[0], arguments[1], true);
  std::fputs(
      "use: sayyes_pack_compiler RULES_FOLDER OUTPUT.cc [--keep-going]\n     sayyes_pack_compiler --check FOLDER_OR_CSV\n",
      stderr);
  return 2;
}
