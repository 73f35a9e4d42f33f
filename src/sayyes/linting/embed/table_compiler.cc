/// Compiles the library's own rules at build time and writes what comes of it as a C++ source:
///   sayyes_table_compiler OUTPUT.cc
/// What cannot be compiled is told on stderr and left out, as it would be at run time. Exit codes: 0 all good, 2 wrong use or
/// the output cannot be written.

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "sayyes/linting/compiled.h"
#include "sayyes/linting/embedded_tables.h"
#include "sayyes/rule_pack.h"

namespace sayyes {

// Rules are compiled in the ordinary way: this program has no tables.
std::span<const std::uint64_t> embedded_tables(std::string_view) noexcept { return {}; }

namespace {

std::string name_of(std::string_view language) {
  std::string name = "kTables_";
  for (const char c : language) name += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_';
  return name;
}

void add_words(std::string& source, const std::vector<std::uint64_t>& words) {
  char number[24];
  std::size_t on_line = 0;
  for (const std::uint64_t word : words) {
    const int size = std::snprintf(number, sizeof number, "%#llx,", static_cast<unsigned long long>(word));
    source.append(number, static_cast<std::size_t>(size));
    if (++on_line % 8 == 0) source += '\n';
  }
}

int compile(const char* output) {
  const auto linter = Linter::with_builtin_packs();
  if (!linter) return 2;
  std::string source =
      "// Made from the compiled rule packs by sayyes_table_compiler at build time.\n"
      "#include \"sayyes/linting/embedded_tables.h\"\n\nnamespace sayyes {\nnamespace {\n\n";
  std::string rows;
  for (const RulePack& pack : builtin_packs()) {
    const Engine* engine = linter->data().engine(pack.id);
    if (engine == nullptr) continue;
    for (const Problem& problem : engine->problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
    const std::string name = name_of(pack.id);
    // A page of its own: nothing of another language is read with it.
    source += "alignas(4096) constexpr std::uint64_t " + name + "[] = {\n";
    add_words(source, write_engine(*engine));
    source += "};\n\n";
    rows += "  if (language == \"" + pack.id + "\") return " + name + ";\n";
  }
  source +=
      "}  // namespace\n\nstd::span<const std::uint64_t> embedded_tables([[maybe_unused]] std::string_view language) noexcept "
      "{\n" +
      rows + "  return {};\n}\n\n}  // namespace sayyes\n";
  std::ofstream out(output, std::ios::binary | std::ios::trunc);
  out << source;
  out.close();
  if (!out.good()) {
    std::fprintf(stderr, "%s: this file cannot be written\n", output);
    return 2;
  }
  return 0;
}

}  // namespace
}  // namespace sayyes

int main(int argc, char** argv) {
  if (argc == 2) return sayyes::compile(argv[1]);
  std::fputs("use: sayyes_table_compiler OUTPUT.cc\n", stderr);
  return 2;
}
