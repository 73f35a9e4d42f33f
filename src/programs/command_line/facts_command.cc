#include <algorithm>
#include <set>

#include "commands.h"
#include "progress.h"
#include "run_plan.h"
#include "sayyes/facts.h"
#include "sayyes/reporter.h"
#include "setup.h"
#include "toml_text.h"

namespace sayyes::program {
namespace {

constexpr std::size_t kMostFound = 5;  // of one fact, for a person to read

std::string place(const std::string& path, std::uint32_t line) { return printable(path) + ":" + std::to_string(line); }

std::string times(std::uint64_t count) {
  return count == 1 ? "one finding would use it" : std::to_string(count) + " findings would use it";
}

std::string_view group_of(std::string_view key) { return key.substr(0, key.find('.')); }
std::string_view word_of(std::string_view key) { return key.substr(std::min(key.find('.') + 1, key.size())); }

std::string as_text(const std::vector<FactUse>& uses, const std::vector<FoundFact>& others) {
  std::string out;
  const auto found = [](const FoundFact& fact) {
    return "  found in " + place(fact.path, fact.line) + ": \"" + printable(fact.value) + "\" (“" + printable(fact.sentence) +
           "”)\n";
  };
  for (const FactUse& use : uses) {
    out += printable(use.key) + ": " + times(use.count) + "\n";
    if (!use.told.empty()) {
      out += "  told already: \"" + printable(use.told) + "\"\n";
      continue;
    }
    out += "  as in: " + printable(use.example) + " (" + place(use.path, use.line) + ")\n";
    for (std::size_t i = 0; i < std::min(use.found.size(), kMostFound); ++i) out += found(use.found[i]);
    if (use.found.size() > kMostFound)
      out += "  and " + std::to_string(use.found.size() - kMostFound) + " more with --format jsonl\n";
  }
  if (!others.empty()) out += "Said in these files, and not asked for yet:\n";
  for (const FoundFact& fact : others) out += printable(fact.key) + "\n" + found(fact);
  return out;
}

/// Comments and table heads only: what goes is for a person to say.
std::string as_toml(const std::vector<FactUse>& uses, const std::vector<FoundFact>& others, const House& told) {
  std::string out = "# Facts for sayyes.toml. Take the first # off a line that is right, or write your own.\n";
  const auto proposal = [](const FoundFact& fact) {
    return "# " + toml_key(word_of(fact.key)) + " = " + toml_text(fact.value) + "   # found in " + place(fact.path, fact.line) +
           ": \"" + printable(fact.sentence) + "\"\n";
  };
  std::set<std::string_view> groups;
  for (const FactUse& use : uses) groups.insert(group_of(use.key));
  for (const FoundFact& fact : others) groups.insert(group_of(fact.key));
  for (const std::string_view group : groups) {
    const bool there = std::ranges::any_of(told.facts, [&](const auto& fact) { return group_of(fact.first) == group; });
    // A table may stand in a file once.
    out += there ? "\n# under [" + toml_key(group) + "], which is in sayyes.toml already:\n" : "\n[" + toml_key(group) + "]\n";
    for (const FactUse& use : uses) {
      if (group_of(use.key) != group) continue;
      out += "# " + printable(word_of(use.key)) + ": " + times(use.count);
      if (!use.told.empty()) {
        out += "; told already: " + toml_text(use.told) + "\n";
        continue;
      }
      out += ", as in “" + printable(use.example) + "” (" + place(use.path, use.line) + ")\n";
      for (std::size_t i = 0; i < std::min(use.found.size(), kMostFound); ++i) out += proposal(use.found[i]);
      if (use.found.empty()) out += "# " + toml_key(word_of(use.key)) + " = \"\"\n";
    }
    for (const FoundFact& fact : others) {
      if (group_of(fact.key) == group) out += proposal(fact);
    }
  }
  return out;
}

std::string as_jsonl(const std::vector<FactUse>& uses, const std::vector<FoundFact>& others) {
  std::string out;
  const auto member = [&](std::string_view key, std::string_view value) {
    out += ",\"" + std::string(key) + "\":";
    append_json(out, value);
  };
  const auto found = [&](const FoundFact& fact) {
    out += "{\"kind\":\"found_fact\"";
    member("key", fact.key);
    member("value", fact.value);
    member("path", fact.path);
    out += ",\"line\":" + std::to_string(fact.line);
    member("sentence", fact.sentence);
    out += fact.said ? ",\"said\":true}\n" : ",\"said\":false}\n";
  };
  for (const FactUse& use : uses) {
    out += "{\"kind\":\"fact\"";
    member("key", use.key);
    out += ",\"count\":" + std::to_string(use.count);
    if (use.told.empty())
      out += ",\"told\":null";
    else
      member("told", use.told);
    member("example", use.example);
    member("path", use.path);
    out += ",\"line\":" + std::to_string(use.line) + "}\n";
    for (const FoundFact& fact : use.found) found(fact);
  }
  for (const FoundFact& fact : others) found(fact);
  return out;
}

}  // namespace

int facts_command(const Arguments& arguments, StandardOutput& out) {
  auto& setup = *new Setup(arguments, Setup::Facts::none);  // never taken apart: see check_command()
  auto& plan = *new RunPlan(arguments);
  if (!plan.make(setup)) return kExitTrouble;
  House told;
  for (const auto& checker : setup.checkers()) {
    // Over several configs: what one of them tells is told.
    for (const auto& [key, value] : setup.house(*checker->config).facts) told.facts.emplace(key, value);
  }
  FactList list(told);
  bool failed = false;
  std::uint64_t files = 0;
  Progress progress(plan.jobs().size());
  const auto take = [&](const FileReport& file) {
    if (file.document) ++files;
    if (file.failed && file.skipped) {
      progress.clear();
      say(*file.skipped);
      failed = true;
    }
    list.add(file);
    progress.step();
    return true;
  };
  for (std::size_t i = 0; i < plan.texts().size(); ++i) {
    const Setup::Checker& checker = *plan.checkers()[plan.jobs().size() + i];
    take(check_bytes(*checker.linter, std::move(plan.texts()[i].bytes), plan.texts()[i].shown, checker.options));
  }
  sayyes::run(plan.jobs(), setup.options().threads, take);
  progress.clear();

  const std::vector<FactUse> uses = list.uses();
  const std::vector<FoundFact> others = list.others();
  const std::string format = arguments.value("format").value_or("text");
  if (format == "jsonl") {
    out.write(as_jsonl(uses, others));
  } else if (format == "toml") {
    out.write(as_toml(uses, others, told));
  } else {
    out.write(as_text(uses, others));
    const auto missing = std::ranges::count_if(uses, [](const FactUse& use) { return use.told.empty(); });
    out.write(std::to_string(files) + (files == 1 ? " file read; " : " files read; ") + std::to_string(uses.size()) +
              (uses.size() == 1 ? " fact would be used, " : " facts would be used, ") + std::to_string(missing) +
              " still to tell\n");
    if (missing != 0) out.write("sayyes facts --format toml writes them for sayyes.toml\n");
  }
  return failed || setup.trouble() ? kExitTrouble : kExitClean;
}

}  // namespace sayyes::program
