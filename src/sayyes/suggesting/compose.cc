#include "sayyes/suggesting/compose.h"

#include <algorithm>
#include <array>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/layout.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

bool is_mark(char c) noexcept { return c == '.' || c == '!' || c == '?' || c == ':'; }

/// A statement as it stands, without capitals that shout.
std::string as_it_stands(const Statement& statement) {
  // A short heading may have its capitals: it names a place or a danger and shouts at nobody.
  constexpr std::ptrdiff_t kMostSpaces = 2;
  const bool heading =
      statement.kind == StatementKind::heading || (statement.kind == StatementKind::keep && statement.end == "!");
  const bool brief = std::count(statement.text.begin(), statement.text.end(), ' ') <= kMostSpaces;
  if (heading && brief && statement.capitals) return to_upper(statement.text);
  std::string text = capitalize(statement.text);
  for (std::string_view rules : {std::string_view(" Rules"), std::string_view(" rules"), std::string_view(" Policy"),
                                 std::string_view(" Regulations")}) {
    if (statement.kind == StatementKind::heading && text.ends_with(rules) && text.size() > rules.size())
      text.resize(text.size() - rules.size());
  }
  return text;
}

std::string flattened(const Saying& saying) {
  std::string text = saying.text;
  if (!text.empty() && text.back() == ':') text.pop_back();
  return text;
}

/// Sentences that stood on the same lines, as one run.
std::string run_of(const std::vector<Part>& parts, std::size_t begin, std::size_t end, std::string_view language) {
  std::string run;
  for (std::size_t i = begin; i < end; ++i) {
    const Part& part = parts[i];
    std::string text = part.saying ? flattened(*part.saying) : as_it_stands(*part.statement);
    if (text.empty()) continue;
    if (!run.empty()) {
      // "Wet paint, do not touch": what came before the comma now says why.
      const bool soft = run.back() == ',' || run.back() == ';' || run.back() == '-' || run.back() == ':';
      if (soft) {
        if (run.back() != ';') run.back() = ':';
        if (text.find(": ") != std::string::npos || text.find(". ") != std::string::npos) run.back() = '.';
      } else if (!is_mark(run.back())) {
        run += '.';
      }
      if ((run.back() == ':' || run.back() == ';') && part.saying) text = as_continuation(text);
      if (language == "fr" && run.back() == ':') {
        // One colon is enough for a sentence, and it stands apart from its word.
        const bool second = run.find(" :") < run.size() - 2 || text.find(" :") != std::string::npos;
        run.replace(run.size() - 1, 1, second ? "." : " :");
        if (second) text = capitalize(text, language);
      }
      run += ' ';
    }
    run += text;
    const std::string& mark = part.statement->end;
    const bool last = i + 1 == end;
    if (part.saying) {
      if (!last && !is_mark(run.back())) run += '.';
      if (last && mark == "." && begin + 1 < end && !is_mark(run.back())) run += '.';
    } else if (!mark.empty() && !(last && (mark == "," || mark == ";" || mark == "-")) && !is_mark(run.back())) {
      run += mark;
    }
  }
  return run;
}

}  // namespace

std::string compose(const std::vector<Part>& parts, const Reading& reading, std::string_view language) {
  std::string out;
  for (std::size_t begin = 0; begin < parts.size();) {
    std::size_t end = begin + 1;
    while (end < parts.size() && parts[end].statement->first_line <= parts[end - 1].statement->last_line) ++end;
    const Statement& first = *parts[begin].statement;
    std::string block;
    if (parts[begin].saying && !parts[begin].saying->lines.empty()) {
      const Saying& saying = *parts[begin].saying;
      block = first.capitals && saying.text == "Please:" ? "PLEASE:" : saying.text;
      for (std::size_t i = 0; i < saying.lines.size(); ++i) {
        const std::string& marker = i < first.rest.size() ? first.rest[i] : std::string("- ");
        block += '\n' + marker + (first.capital_points ? capitalize(saying.lines[i]) : saying.lines[i]);
      }
      end = begin + 1;
    } else {
      const std::string run = run_of(parts, begin, end, language);
      std::size_t last_line = first.last_line;
      for (std::size_t i = begin; i < end; ++i) last_line = std::max(last_line, parts[i].statement->last_line);
      const std::size_t roomy = std::max<std::size_t>(reading.widest + reading.widest / 2, 22);
      const std::size_t lines = first.list_head ? 1 : last_line - first.first_line + 1;
      block = first.marker + break_lines(run, lines, roomy);
      if (lines == 1 && reading.lines > 1 && run.size() > std::max<std::size_t>(reading.widest + reading.widest / 2, 34))
        block = first.marker + break_lines(run, 2, roomy);
    }
    if (!out.empty()) {
      const bool blank =
          std::find(reading.blank_before.begin(), reading.blank_before.end(), first.first_line) != reading.blank_before.end();
      out += blank ? "\n\n" : "\n";
    }
    out += block;
    begin = end;
  }
  return out;
}

std::vector<Statement> merge_bans(const std::vector<Statement>& statements, const Reading& reading) {
  std::vector<Statement> out;
  const auto joinable = [](const Statement& s) {
    return s.kind == StatementKind::ban && !s.list_head && !s.items.empty() && s.marker.empty() && s.around.empty() &&
           std::all_of(s.items.begin(), s.items.end(), [](const Item& item) { return item.activity != nullptr; });
  };
  const auto apart = [&](std::size_t line) {
    return std::find(reading.blank_before.begin(), reading.blank_before.end(), line) != reading.blank_before.end();
  };
  for (const Statement& statement : statements) {
    if (statement.kind == StatementKind::drop) {
      if (!out.empty() && statement.first_line > out.back().last_line)
        out.back().last_line = statement.last_line;
      else if (out.empty())
        continue;
      continue;
    }
    if (!out.empty() && joinable(out.back()) && joinable(statement) && !apart(statement.first_line)) {
      Statement& into = out.back();
      into.items.insert(into.items.end(), statement.items.begin(), statement.items.end());
      into.last_line = statement.last_line;
      into.end = statement.end;
      into.text += ". " + statement.text;
      if (!into.said.empty()) into.said += ". " + statement.said;
      continue;
    }
    out.push_back(statement);
  }
  return out;
}

bool keeps_numbers(std::string_view original, std::string_view text) {
  std::size_t at = 0;
  while (at < original.size()) {
    if (original[at] < '0' || original[at] > '9') {
      ++at;
      continue;
    }
    const bool line_start = at == 0 || original[at - 1] == '\n';
    std::size_t end = at;
    while (end < original.size() && ((original[end] >= '0' && original[end] <= '9') ||
                                     ((original[end] == ':' || original[end] == '.' || original[end] == ',') &&
                                      end + 1 < original.size() && original[end + 1] >= '0' && original[end + 1] <= '9'))) {
      ++end;
    }
    const std::string_view number = original.substr(at, end - at);
    const bool point =
        line_start && end + 1 < original.size() && (original[end] == '.' || original[end] == ')') && original[end + 1] == ' ';
    if (!point && text.find(number) == std::string_view::npos) return false;
    at = end;
  }
  return true;
}

std::vector<std::string> kept_facts(const std::vector<Statement>& statements, std::string_view text) {
  std::vector<std::string> kept;
  const std::string lower = ascii_lower(text);
  std::string flat = lower;
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  const auto keep = [&](const std::string& fact) {
    if (!fact.empty() && flat.find(ascii_lower(fact)) != std::string::npos &&
        std::find(kept.begin(), kept.end(), fact) == kept.end())
      kept.push_back(fact);
  };
  for (const Statement& statement : statements) {
    const Adjuncts& around = statement.around;
    keep(around.place);
    keep(around.time.empty() ? around.time_value : around.time);
    if (flat.find(ascii_lower(around.time)) == std::string::npos) keep(around.time_value);
    keep(around.exception);
    keep(around.without);
    keep(around.reason);
    keep(around.note);
    keep(around.more_than);
    if (statement.kind == StatementKind::limit || statement.kind == StatementKind::threat) keep(statement.predicate);
    for (const Item& item : statement.items) keep(item.object);
  }
  return kept;
}

}  // namespace sayyes
