#include "sayyes/suggesting/sign_reading.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/ban_words.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/sign_lines.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// Words that cannot end a statement.
constexpr auto kIncomplete = std::to_array<std::string_view>({
    "a",       "an",     "and",    "at",     "are",    "be",    "been",   "by",     "can",     "do",      "does",
    "don't",   "dont",   "for",    "from",   "has",    "have",  "in",     "into",   "is",      "may",     "must",
    "my",      "near",   "never",  "no",     "not",    "of",    "on",     "or",     "our",     "shall",   "that",
    "the",     "their",  "these",  "this",   "those",  "to",    "under",  "we",     "will",    "with",    "within",
    "without", "your",   "cannot", "can't",  "we",     "you",   "any",    "all",    "per",     "until",   "between",
    "when",    "beyond", "past",   "behind", "around", "after", "before", "during", "against", "through",
});

/// Words that carry on a statement of the line before.
constexpr auto kContinues = std::to_array<std::string_view>({
    "after",      "and",     "are",     "around",    "at",        "because",  "before", "beyond", "between",
    "by",         "cannot",  "during",  "except",    "from",      "in",       "inside", "into",   "is",
    "may",        "must",    "near",    "of",        "on",        "only",     "or",     "past",   "prohibited",
    "shall",      "to",      "under",   "unless",    "until",     "when",     "while",  "will",   "with",
    "within",     "without", "allowed", "permitted", "forbidden", "anywhere", "beside", "behind", "through",
    "throughout", "per",     "nor",     "so",        "outside",   "other",    "as",     "please",
});

/// Words in capitals for force inside a line that is not in capitals.
constexpr auto kForce = std::to_array<std::string_view>({
    "NO",       "NOT",   "DO",    "DON'T",  "ONLY", "MUST", "NEVER", "PLEASE", "STOP",  "ALL",    "ABSOLUTELY",
    "STRICTLY", "ANY",   "AND",   "OR",     "ARE",  "WILL", "MAY",   "FOOD",   "DRINK", "DRINKS", "THIS",
    "HERE",     "STAFF", "QUIET", "ALWAYS", "YOU",  "YOUR", "OFF",   "KEEP",   "OUT",   "TWO",
});

/// What says why, however short: "do not use the stairs: wet floor".
constexpr auto kHazards =
    std::to_array<std::string_view>({"wet", "fresh", "slippery", "broken", "exam", "filming", "recording", "construction",
                                     "danger", "repair", "repairs", "testing", "falling"});

std::string_view first_word(std::string_view text) noexcept {
  const std::size_t end = text.find_first_of(" ,.:;!?");
  return text.substr(0, end);
}
std::string_view last_word(std::string_view text) noexcept {
  const std::size_t space = text.find_last_of(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

bool known_across(const std::string& before, const std::string& after, const Lexicon& lexicon) {
  const std::string joined = ascii_lower(before) + " " + ascii_lower(after);
  std::size_t from = before.size();
  for (int words = 0; words < 3 && from > 0; ++words) {
    const std::size_t space = from < 2 ? std::string::npos : before.rfind(' ', from - 2);
    from = space == std::string::npos ? 0 : space + 1;
    const auto hit = lexicon.longest_at(joined, from);
    if (hit && from + hit->size > before.size() + 1) return true;
  }
  return false;
}

bool carries_on(const SignLine& before, const std::string& so_far, const SignLine& line, const Lexicon& lexicon) {
  if (line.blank_before || !line.marker.empty() || so_far.empty()) return false;
  const char last = so_far.back();
  if (last == '.' || last == '!' || last == '?' || last == ':') return false;
  if (last == ',' || last == '-' || last == '&') return true;
  const std::string last_lower = ascii_lower(last_word(so_far)), first_lower = ascii_lower(first_word(line.text));
  if (holds(kIncomplete, last_lower) || line.text.front() == '&' || line.text.front() == '/') return true;
  const std::string so_far_lower = ascii_lower(so_far), line_lower = ascii_lower(line.text);
  if (line.text.front() == '(') return true;
  if (!line.capitals && is_letter_at(line.text, 0) && !is_upper_at(line.text, 0)) return true;
  // A capital in a line that is not in capitals begins something new, but for the small words of a title.
  const bool title = !line.capitals && !before.capitals;
  static constexpr auto kVerbs = std::to_array<std::string_view>(
      {"are", "cannot", "is", "may", "must", "only", "shall", "will", "so", "with", "on", "as", "when", "while", "because"});
  if (holds(kContinues, first_lower) && !(title && holds(kVerbs, first_lower)) && first_lower != "no") {
    return !begins_with_words(line_lower, "in case of") && !begins_with_words(line_lower, "only one") &&
           !begins_with_words(line_lower, "until");
  }
  if (known_across(so_far, line.text, lexicon)) return true;
  // "PLEASE DO NOT REMOVE / BOOKS FROM SHELVES": the verb wants its object.
  if (!line.capitals) return false;
  const bool command = so_far_lower.find("do not ") != std::string::npos || so_far_lower.find("don't ") != std::string::npos ||
                       so_far_lower.find("please ") != std::string::npos || english::is_common_verb(first_word(so_far_lower));
  return command && english::is_common_verb(last_lower) && !begins_with_words(line_lower, "no") &&
         !begins_with_words(line_lower, "do not") && !begins_with_words(line_lower, "please") &&
         !lexicon.longest_at(so_far_lower, so_far_lower.size() - last_lower.size());
}

bool abbreviates(std::string_view text, std::size_t dot) {
  const std::size_t space = text.find_last_of(" (", dot);
  const std::string word = ascii_lower(
      text.substr(space == std::string_view::npos ? 0 : space + 1, dot - (space == std::string_view::npos ? 0 : space + 1)));
  return word.size() == 1 || word == "st" || word == "mr" || word == "mrs" || word == "dr" || word == "max" || word == "min" ||
         word == "a.m" || word == "p.m" || word == "e.g" || word == "i.e" || word == "vs" || word == "rs";
}

bool opens_ban(std::string_view lower) {
  static constexpr auto kOpeners = std::to_array<std::string_view>(
      {"no", "do not", "don't", "please do not", "please don't", "keep out", "keep off", "never", "please refrain",
       "do not enter", "stay out", "alarm will sound", "staff only"});
  return std::any_of(kOpeners.begin(), kOpeners.end(), [&](std::string_view words) { return begins_with_words(lower, words); });
}

/// "use 1 or 3", "please ask at the desk": what to do in its place, after a no.
bool says_way_round(std::string_view lower) {
  static constexpr auto kWays = std::to_array<std::string_view>(
      {"use",           "please use",   "try",          "please try",  "please ask",   "ask",        "please see",
       "go to",         "please go to", "please visit", "call",        "please call",  "take",       "please take",
       "please return", "return",       "please leave", "please wait", "please bring", "please come"});
  return std::any_of(kWays.begin(), kWays.end(), [&](std::string_view words) { return begins_with_words(lower, words); });
}

/// Cuts a joined text into sentences: at final marks, semicolons, and where a new no begins after a dash, comma or colon.
void cut(const std::string& text, std::vector<std::pair<std::string, std::string>>& out) {
  const std::string lower = ascii_lower(text);
  std::size_t begin = 0;
  const auto push = [&](std::size_t end, std::string mark, std::size_t next) {
    while (begin < end && text[begin] == ' ') ++begin;
    std::size_t stop = end;
    while (stop > begin && (text[stop - 1] == ' ')) --stop;
    if (stop > begin) out.emplace_back(text.substr(begin, stop - begin), std::move(mark));
    begin = next;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '.' || c == '!' || c == '?') {
      std::size_t end = at + 1;
      while (end < text.size() && (text[end] == '!' || text[end] == '?' || text[end] == '.')) ++end;
      std::size_t after = end;
      if (after < text.size() && (text[after] == '"' || text[after] == ')')) ++after;
      if (after < text.size() && text[after] != ' ') continue;
      if (c == '.' && end == at + 1 && abbreviates(text, at) && after < text.size()) continue;
      push(at, std::string(1, c), end);
      at = end - 1;
    } else if (c == ';') {
      push(at, ";", at + 1);
    } else if (c == '-' && at > begin && at + 1 < text.size() && text[at - 1] == ' ' && text[at + 1] == ' ' &&
               !(at + 2 < text.size() && text[at + 2] >= '0' && text[at + 2] <= '9') &&
               !names_law(std::string_view(lower).substr(at + 2))) {
      push(at, "-", at + 1);
    } else if ((c == ',' || c == ':') && at + 2 < text.size() && text[at + 1] == ' ') {
      const std::string_view tail = std::string_view(lower).substr(at + 2);
      const std::size_t first = std::min(lower.find_first_not_of(' ', begin), lower.size());
      const bool already_no = begins_with_words(std::string_view(lower).substr(first), "no");
      // "Do not disturb: exam in progress": what follows the colon says why.
      if (c == ':' && begins_with_words(std::string_view(lower).substr(begin), "do not disturb")) push(at, ":", at + 1);
      // "No candles: open flames set off the sprinklers"
      else if (c == ':' && opens_ban(std::string_view(lower).substr(first)) && !opens_ban(tail) && !has_negative(tail) &&
               (std::count(tail.begin(), tail.end(), ' ') > 1 || holds(kHazards, first_word(tail))))
        push(at, ":", at + 1);
      // "Please, no food": a courtesy is no statement.
      const std::string_view before = std::string_view(lower).substr(begin, at - begin);
      const bool courtesy = before.ends_with("please") && before.find_first_not_of(' ') + 6 == before.size();
      if (opens_ban(tail) && !courtesy && !(already_no && begins_with_words(tail, "no"))) push(at, std::string(1, c), at + 1);
      const std::string_view said = std::string_view(lower).substr(begin, at - begin);
      if (at > begin && says_way_round(tail) && (has_negative(said) || turns_away(said))) push(at, ";", at + 1);
    }
  }
  push(text.size(), "", text.size());
}

/// A bare command over points, without a colon.
bool opens_list(const std::string& text, const std::vector<SignLine>& lines, std::size_t next) {
  if (next >= lines.size() || lines[next].marker.empty()) return false;
  static constexpr auto kCommands = std::to_array<std::string_view>(
      {"no", "do not", "don't", "please do not", "please don't", "please no", "you may not", "please refrain from"});
  const std::string lower = ascii_lower(text);
  return holds(kCommands, lower) || lower.ends_with(" not allowed") || lower.ends_with(" not permitted") ||
         lower.ends_with(" prohibited");
}

/// "Laptops may not be borrowed for more than 2 hours or taken out of the building": two rules, which are read apart. Nothing
/// where it is one, or where one of the two is not understood.
std::optional<std::pair<Statement, Statement>> two_deeds(const Statement& statement, const Lexicon& lexicon) {
  if (statement.kind != StatementKind::unknown) return std::nullopt;
  const std::string lower = ascii_lower(statement.text);
  std::string_view found;
  const std::size_t not_done = find_any(lower, kNotDone, found);
  if (not_done == std::string_view::npos || not_done == 0) return std::nullopt;
  const std::size_t deed = not_done + found.size();
  for (std::string_view joint : {std::string_view(", or "), std::string_view(" or "), std::string_view(" nor ")}) {
    for (std::size_t at = lower.find(joint, deed); at != std::string::npos; at = lower.find(joint, at + 1)) {
      const std::string_view next = std::string_view(lower).substr(at + joint.size());
      if (english::bases_of_participle(next.substr(0, next.find(' '))).empty()) continue;
      Statement one = statement, other = statement;
      one.around = other.around = {};
      one.text = statement.text.substr(0, at);
      other.text = statement.text.substr(0, deed) + " " + statement.text.substr(at + joint.size());
      read_statement(one, lexicon);
      read_statement(other, lexicon);
      if (one.kind == StatementKind::unknown || other.kind == StatementKind::unknown) continue;
      one.end = ".";
      return std::pair{std::move(one), std::move(other)};
    }
  }
  return std::nullopt;
}

}  // namespace

Reading read_sign(std::string_view text, const Lexicon& lexicon) {
  Reading reading;
  reading.words = count_words(text);
  reading.capitals = is_all_capitals(text);
  const std::vector<SignLine> lines = lines_of(text, reading.capitals, {english::proper_case, kForce});
  if (lines.size() > kMostSignLines) return reading;
  reading.lines = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    reading.widest = std::max(reading.widest, lines[i].text.size() + lines[i].marker.size());
    if (lines[i].blank_before) reading.blank_before.push_back(i);
  }
  for (std::size_t i = 0; i < lines.size();) {
    std::string joined = lines[i].text;
    std::size_t last = i;
    while (last + 1 < lines.size() && !heads_list(joined, lines, last + 1) && !opens_list(joined, lines, last + 1) &&
           carries_on(lines[last], joined, lines[last + 1], lexicon)) {
      ++last;
      joined += ' ' + lines[last].text;
    }
    if (heads_list(joined, lines, last + 1) || opens_list(joined, lines, last + 1)) {
      Statement head;
      head.text = joined.back() == ':' ? joined.substr(0, joined.size() - 1) : joined;
      head.end = ":";
      head.first_line = i;
      head.list_head = true;
      head.capitals = lines[i].capitals;
      std::vector<std::string> members;
      std::size_t point = last + 1;
      while (point < lines.size() && (point == last + 1 || !lines[point].blank_before) &&
             (!lines[point].marker.empty() || lines[point].indented)) {
        members.push_back(lines[point].text);
        head.rest.push_back(lines[point].marker.empty() ? std::string("  ") : lines[point].marker);
        ++point;
      }
      if (!members.empty()) {
        head.last_line = point - 1;
        if (read_list(head, members, lexicon)) {
          reading.statements.push_back(std::move(head));
          i = point;
          continue;
        }
      }
    }
    std::vector<std::pair<std::string, std::string>> sentences;
    cut(joined, sentences);
    for (auto& [sentence, mark] : sentences) {
      Statement statement;
      statement.text = std::move(sentence);
      statement.end = std::move(mark);
      // "after 4 p.m.": the point is the hour's, whatever else it ends.
      if (statement.end == "." && (statement.text.ends_with("p.m") || statement.text.ends_with("a.m") ||
                                   statement.text.ends_with("P.M") || statement.text.ends_with("A.M"))) {
        statement.text += std::exchange(statement.end, {});
      }
      statement.marker = sentences.size() == 1 ? lines[i].marker : std::string{};
      statement.first_line = i;
      statement.last_line = last;
      statement.capitals = lines[i].capitals;
      if (statement.text.back() == ':') {
        statement.text.pop_back();
        statement.end = ":";
      }
      read_statement(statement, lexicon);
      // "Poetry night: recording of any kind is forbidden": the matter, then what is said of it.
      const std::size_t colon = statement.text.find(": ");
      // "Patrons: the catalog is down": to whom it is said is no part of what is said.
      const bool addressed = colon != std::string::npos && statement.kind != StatementKind::keep &&
                             statement.kind != StatementKind::heading &&
                             (is_people(ascii_lower(statement.text.substr(0, colon))) ||
                              is_everyone(ascii_lower(statement.text.substr(0, colon))));
      if ((statement.kind == StatementKind::unknown || addressed) && colon != std::string::npos &&
          std::count(statement.text.begin(), statement.text.begin() + static_cast<std::ptrdiff_t>(colon), ' ') < 5) {
        Statement after = statement;
        after.around = {};
        after.text = statement.text.substr(colon + 2);
        read_statement(after, lexicon);
        Statement before = statement;
        before.around = {};
        before.text = statement.text.substr(0, colon);
        before.end = ":";
        read_statement(before, lexicon);
        if (after.kind != StatementKind::unknown && before.kind != StatementKind::unknown) {
          reading.statements.push_back(std::move(before));
          statement = std::move(after);
        }
      }
      if (auto two = two_deeds(statement, lexicon)) {
        reading.statements.push_back(std::move(two->first));
        statement = std::move(two->second);
      }
      reading.statements.push_back(std::move(statement));
    }
    i = last + 1;
  }
  return reading;
}

}  // namespace sayyes
