#include "sayyes/rules/csv_reader.h"

#include <algorithm>
#include <array>
#include <set>

#include "sayyes/closest_name.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/rules/toml_file.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

constexpr std::array<std::string_view, 8> kColumns = {"term",   "say",      "unless",   "why",
                                                      "source", "category", "severity", "language"};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

/// Parts between any of `marks`; bars inside of brackets belong to the notation.
std::vector<std::string> parts_of(std::string_view text, std::string_view marks) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] == '(') ++depth;
    if (i < text.size() && text[i] == ')' && depth > 0) --depth;
    if (i < text.size() && (depth > 0 || marks.find(text[i]) == std::string_view::npos)) continue;
    const std::string_view part = trimmed(text.substr(begin, i - begin));
    if (!part.empty()) parts.emplace_back(part);
    begin = i + 1;
  }
  return parts;
}

/// "interlibrary loan(s)" -> interlibrary-loan
std::string slug_of(std::string_view term) {
  std::string slug;
  for (std::size_t i = 0; i < term.size(); ++i) {
    if (term.substr(i, 3) == "(s)") {
      i += 2;
      continue;
    }
    const char c = term[i] >= 'A' && term[i] <= 'Z' ? static_cast<char>(term[i] + 32) : term[i];
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (keep)
      slug += c;
    else if (c != '\'' && !slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

char separator_of(std::string_view first_line) {
  const auto count = [&](char c) { return std::count(first_line.begin(), first_line.end(), c); };
  if (count('\t') > count(',') && count('\t') > count(';')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

class RowReader {
 public:
  RowReader(const CsvRow& header, std::string_view file, std::vector<Problem>& problems) : file_(file), problems_(problems) {
    std::set<std::string> seen;
    for (const CsvCell& cell : header) {
      std::string name(trimmed(cell.text));
      std::transform(name.begin(), name.end(), name.begin(),
                     [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
      if (!name.empty() && std::find(kColumns.begin(), kColumns.end(), name) == kColumns.end()) {
        const std::string_view near = closest_name(name, kColumns);
        fail("pack-unknown-column", cell, "“" + name + "” is not a column that is known here",
             (!near.empty() ? "did you mean “" + std::string(near) + "”? " : std::string()) +
                 "possible: term, say, unless, why, source, category, severity, language");
        name.clear();
      } else if (!name.empty() && !seen.insert(name).second) {
        fail("pack-duplicate", cell, "the column “" + name + "” is there twice", "keep one of the two");
        name.clear();
      }
      columns_.push_back(std::move(name));
    }
    has_term_ = seen.contains("term");
    if (!has_term_) {
      problems_.push_back({"pack-missing-column", "the first row does not name a column “term”", std::string(file_), 1, 1,
                           "begin the file with: term,say,unless,why,source"});
    }
  }
  bool has_term() const { return has_term_; }

  void fail(std::string_view code, const CsvCell& cell, std::string message, std::string hint) {
    problems_.push_back({std::string(code), std::move(message), std::string(file_), cell.line, cell.column, std::move(hint)});
  }

  const CsvCell* cell(const CsvRow& row, std::string_view column) const {
    for (std::size_t i = 0; i < row.size() && i < columns_.size(); ++i) {
      if (columns_[i] == column) return &row[i];
    }
    return nullptr;
  }
  std::string_view text(const CsvRow& row, std::string_view column) const {
    const CsvCell* found = cell(row, column);
    return found == nullptr ? std::string_view() : trimmed(found->text);
  }

  bool phrases(const CsvCell& at, const std::vector<std::string>& list) {
    bool good = true;
    for (const std::string& phrase : list) {
      const auto forms = expand_phrase(phrase);
      if (forms) continue;
      fail(forms.problems().front().code, at, "“" + phrase + "”: " + forms.problems().front().message,
           forms.problems().front().hint);
      good = false;
    }
    return good;
  }

  std::optional<Rule> rule(const CsvRow& row, std::string_view pack) {
    const CsvCell* term = cell(row, "term");
    if (term == nullptr || trimmed(term->text).empty()) {
      fail("pack-missing-key", row.front(), "this row has no term", "write the words to look for in the column “term”");
      return std::nullopt;
    }
    if (row.size() > columns_.size()) {
      fail("csv-row", row[columns_.size()], "this row has more cells than the first row has columns",
           "put cells that hold commas in \"quotes\"");
      return std::nullopt;
    }
    Rule rule;
    rule.match.phrases = parts_of(term->text, "|;\n");
    if (rule.match.phrases.empty() || !phrases(*term, rule.match.phrases)) return std::nullopt;
    const std::string slug = slug_of(rule.match.phrases.front());
    if (slug.empty()) {
      fail("pack-name", *term, "this term has no letters", "write at least one word");
      return std::nullopt;
    }
    rule.id = std::string(pack) + "/" + slug;
    rule.category = text(row, "category").empty() ? "jargon" : std::string(text(row, "category"));
    rule.language = text(row, "language").empty() ? "en" : std::string(text(row, "language"));
    rule.praise = rule.category == "welcome";
    if (const std::string_view word = text(row, "severity"); !word.empty()) {
      const auto severity = parse_severity(word);
      if (!severity)
        return fail("pack-unknown-value", *cell(row, "severity"), "“severity” cannot be “" + std::string(word) + "”",
                    "possible: error, warning, suggestion"),
               std::nullopt;
      rule.severity = *severity;
    }
    for (std::string& say : parts_of(text(row, "say"), "|"))
      rule.suggestions.push_back({SuggestionKind::replacement, std::move(say)});
    rule.guards.not_near = parts_of(text(row, "unless"), "|;");
    if (const CsvCell* unless = cell(row, "unless"); unless != nullptr && !phrases(*unless, rule.guards.not_near))
      return std::nullopt;
    rule.why = text(row, "why");
    rule.evidence = parts_of(text(row, "source"), "|;");
    rule.title = rule.suggestions.empty() ? "Another word for “" + slug_title(rule) + "”"
                                          : "Say “" + rule.suggestions.front().text + "”";
    rule.message = rule.suggestions.empty() ? "Your word list asks for another word than “{match}”."
                                            : "Your word list says “" + rule.suggestions.front().text + "” for “{match}”.";
    rule.source = {std::string(file_), term->line};
    return rule;
  }

 private:
  static std::string slug_title(const Rule& rule) { return expand_phrase(rule.match.phrases.front())->front().text; }

  std::string_view file_;
  std::vector<Problem>& problems_;
  std::vector<std::string> columns_;
  bool has_term_ = false;
};

}  // namespace

Result<std::vector<CsvRow>> parse_csv(std::string_view text, std::string_view file) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const char separator = separator_of(text.substr(0, text.find('\n')));
  std::vector<CsvRow> rows;
  CsvRow row;
  CsvCell cell{{}, 1, 1};
  std::uint32_t line = 1, column = 1;
  bool quoted = false;
  const auto end_cell = [&] {
    row.push_back(std::move(cell));
    cell = {{}, line, column};
  };
  const auto end_row = [&] {
    end_cell();
    if (std::any_of(row.begin(), row.end(), [](const CsvCell& c) { return !trimmed(c.text).empty(); }))
      rows.push_back(std::move(row));
    row.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    column += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (c == '\n') {
      ++line;
      column = 1;
    }
    if (quoted) {
      if (c != '"')
        cell.text += c;
      else if (i + 1 < text.size() && text[i + 1] == '"')
        cell.text += text[++i], ++column;
      else
        quoted = false;
    } else if (c == '"' && trimmed(cell.text).empty()) {
      cell.text.clear();
      quoted = true;
    } else if (c == separator) {
      end_cell();
    } else if (c == '\n' || (c == '\r' && i + 1 < text.size() && text[i + 1] != '\n')) {
      if (c == '\r') ++line, column = 1;
      end_row();
    } else if (c != '\r') {
      cell.text += c;
    }
  }
  if (quoted) {
    return Problem{"csv-quote",       "a quote begins here and never ends",
                   std::string(file), cell.line,
                   cell.column,       "close it with \", and double every quote inside"};
  }
  end_row();
  return rows;
}

Result<RulePack> read_csv_pack(std::string_view text, std::string_view file, std::string_view name) {
  Result<std::vector<CsvRow>> rows = parse_csv(text, file);
  if (!rows) return std::vector<Problem>(rows.problems());
  std::vector<Problem> problems;
  if (rows->empty())
    return Problem{"pack-empty", "this file is empty", std::string(file), 0, 0, "begin it with: term,say,unless,why,source"};
  RowReader reader(rows->front(), file, problems);
  if (!reader.has_term()) return problems;
  RulePack pack;
  pack.id = slug_of(name).empty() ? "words" : slug_of(name);
  std::set<std::string> ids;
  for (std::size_t i = 1; i < rows->size(); ++i) {
    const CsvRow& row = (*rows)[i];
    if (i > bounds::kWordListRows) {
      reader.fail("pack-size", row.front(), "a word list holds at most " + std::to_string(bounds::kWordListRows) + " rows",
                  "split it into two files");
      break;
    }
    std::optional<Rule> rule = reader.rule(row, pack.id);
    if (!rule) continue;
    if (!ids.insert(rule->id).second) {
      reader.fail("pack-duplicate", row.front(), "this term is there twice", "keep one of the two rows");
      continue;
    }
    pack.rules.push_back(std::move(*rule));
  }
  if (pack.rules.empty()) {
    if (problems.empty())
      problems.push_back(
          {"pack-empty", "this file has no rows below the first", std::string(file), 0, 0, "add one term a row"});
    return problems;
  }
  return Result<RulePack>(std::move(pack), std::move(problems));
}

}  // namespace sayyes
