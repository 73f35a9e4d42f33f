#include "sayyes/suggesting/neighbours.h"

#include <algorithm>
#include <array>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

/// The statement goes; its lines go to the one before, so that the sign keeps its height.
void leave_out(Statement& statement, Statement& into) {
  if (statement.last_line > into.last_line) into.last_line = statement.last_line;
  statement.kind = StatementKind::drop;
  statement.first_line = statement.last_line = into.last_line;
}

bool is_fine(const Statement& statement) {
  return statement.kind == StatementKind::keep || statement.kind == StatementKind::heading;
}

const Activity* activity_of(const Statement& statement) {
  return statement.items.empty() ? nullptr : statement.items.front().activity;
}

/// Nothing but days and hours: "Mon-Fri 8-4", but not "Buses 7-9 am".
bool is_all_time(std::string_view text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    const std::string_view word = rest.substr(0, space);
    static constexpr auto kJoints = std::to_array<std::string_view>({"to", "and", "-", "until", "from", "daily", "at", "on"});
    const bool number = !word.empty() && word.front() >= '0' && word.front() <= '9';
    if (!word.empty() && !number && !english::is_time(word) && !holds(kJoints, word)) return false;
    if (space == std::string_view::npos) break;
    rest.remove_prefix(space + 1);
  }
  return english::is_time(text);
}

/// "Mon-Fri 8-4" below "No parking" says when.
bool hours_of_ban(Statement& before, Statement& statement) {
  if (statement.kind != StatementKind::heading || before.kind != StatementKind::ban || before.list_head) return false;
  if (!before.around.time.empty() || !is_all_time(statement.text) || !statement.marker.empty()) return false;
  before.around.time = before.around.time_value = statement.text;
  before.around.time_kind = TimeKind::other;
  return true;
}

/// "Due Friday." after what is not to be renewed.
bool due_date(Statement& before, Statement& statement) {
  const std::string lower = ascii_lower(statement.text);
  if (!is_fine(statement) || !lower.starts_with("due ") || activity_of(before) == nullptr) return false;
  std::string_view date = std::string_view(statement.text).substr(4);
  for (std::string_view lead :
       {std::string_view("back on "), std::string_view("on "), std::string_view("back "), std::string_view("by ")}) {
    if (ascii_lower(date).starts_with(lead)) date.remove_prefix(lead.size());
  }
  if (!english::is_time(date) || before.kind != StatementKind::condition) return false;
  before.due = std::string(date);
  return true;
}

/// "Reopens Monday at 9." after "Closed".
bool opens_again(Statement& before, Statement& statement) {
  if (!is_fine(statement) || before.kind != StatementKind::condition || !before.around.time.empty()) return false;
  const std::string lower = ascii_lower(statement.text);
  for (std::string_view lead :
       {std::string_view("reopens on "), std::string_view("reopens at "), std::string_view("reopens "),
        std::string_view("reopening "), std::string_view("we reopen on "), std::string_view("we reopen "),
        std::string_view("open again on "), std::string_view("open again "), std::string_view("opens again "),
        std::string_view("back on "), std::string_view("back at "), std::string_view("back "),
        std::string_view("we will reopen on "), std::string_view("we will reopen "), std::string_view("returns on "),
        std::string_view("returns ")}) {
    if (!lower.starts_with(lead)) continue;
    const std::string value = statement.text.substr(lead.size());
    if (!english::is_time(value)) return false;
    before.around.time = "until " + value;
    before.around.time_value = value;
    before.around.time_kind = TimeKind::until;
    return true;
  }
  return false;
}

/// "No checks. Cash only.", "PIN required. No PIN, no printing.": the second says all of it.
bool says_all(const Statement& no, const Statement& way) {
  static constexpr auto kPayments =
      std::to_array<std::string_view>({"cash", "card", "cards", "credit card", "credit cards", "debit cards", "coins",
                                       "exact change", "card payment", "check", "checks", "contactless"});
  static constexpr auto kRefused = std::to_array<std::string_view>({"checks", "cards_payment", "cash", "large_bills"});
  const Activity* activity = activity_of(no);
  if (way.kind == StatementKind::only && way.subject.empty() && holds(kPayments, ascii_lower(way.predicate)))
    return activity != nullptr && no.items.size() == 1 && holds(kRefused, activity->id) && no.around.empty();
  if (way.kind == StatementKind::swap && no.kind == StatementKind::must)
    return no.around.empty() && ascii_lower(no.predicate).find(ascii_lower(way.predicate)) != std::string::npos;
  return false;
}

/// "Place them on the cart": what they are was said before.
bool names_before(const std::string& lower) {
  const std::string words = lower + " ";
  return words.find(" them ") != std::string::npos || words.find(" it ") != std::string::npos;
}

/// "Not an entrance. Use the main doors on Elm Street.": the way that the sign shows is all that it has to say.
void lead_with_way_round(std::vector<Statement>& statements) {
  static constexpr auto kWays = std::to_array<std::string_view>(
      {"no_entry", "no_exit", "exit_only", "enter", "use_exit", "use_thing", "use_this", "use_elevator", "use_lift", "cash",
       "cards_payment", "reshelve", "litter", "flush", "donations_outside", "tape_walls", "prop_door"});
  for (std::size_t i = 0; i + 1 < statements.size(); ++i) {
    Statement& no = statements[i];
    Statement& way = statements[i + 1];
    if (way.first_line <= no.last_line + 1 && way.marker.empty() && says_all(no, way)) {
      way.first_line = no.first_line;
      no.kind = StatementKind::drop;
      no.first_line = no.last_line = way.last_line;
      std::swap(no, way);
      continue;
    }
    const Activity* activity = activity_of(no);
    if (activity == nullptr || no.items.size() != 1 || !holds(kWays, activity->id)) continue;
    if (!no.items.front().object.empty() && activity->id != "reshelve" && activity->id != "flush") continue;
    if (!no.around.empty() || !is_fine(way) || !way.marker.empty() || way.first_line > no.last_line + 1) continue;
    std::string_view text = way.text;
    if (ascii_lower(text).starts_with("please ")) text.remove_prefix(7);
    const std::string lower = ascii_lower(text);
    static constexpr auto kVerbs =
        std::to_array<std::string_view>({"use", "enter", "come", "go", "take", "exit", "leave", "try", "pay", "put", "return",
                                         "place", "bring", "keep", "throw"});
    const std::string_view verb = std::string_view(lower).substr(0, lower.find(' '));
    if (!holds(kVerbs, verb) || verb.size() == lower.size() || names_before(lower)) continue;
    way.kind = StatementKind::must;
    way.predicate = uncapitalize(text);
    way.subject.clear();
    for (std::string_view closer : {std::string_view(" only"), std::string_view(" instead"), std::string_view(" please")}) {
      if (ascii_lower(way.predicate).ends_with(closer)) way.predicate.resize(way.predicate.size() - closer.size());
    }
    way.first_line = no.first_line;
    no.kind = StatementKind::drop;
    no.first_line = no.last_line = way.last_line;
    // What is left out comes after what is said.
    std::swap(no, way);
  }
}

/// "Service animals welcome." after "No pets": the exception.
bool is_exception(Statement& before, Statement& statement) {
  if (!is_fine(statement) || before.kind != StatementKind::ban || before.list_head || !before.around.exception.empty() ||
      before.items.size() != 1 || before.items.front().act || !statement.marker.empty())
    return false;
  const std::string lower = ascii_lower(statement.text);
  for (std::string_view closer :
       {std::string_view(" are always welcome"), std::string_view(" are welcome"), std::string_view(" is welcome"),
        std::string_view(" welcome"), std::string_view(" are allowed"), std::string_view(" allowed"),
        std::string_view(" are ok"), std::string_view(" ok"), std::string_view(" okay"), std::string_view(" is fine"),
        std::string_view(" are fine")}) {
    if (!lower.ends_with(closer) || lower.size() == closer.size()) continue;
    const std::string what = lower.substr(0, lower.size() - closer.size());
    if (what.find(" in ") != std::string::npos || what.find(',') != std::string::npos || is_everyone(what)) return false;
    before.around.exception = statement.text.substr(0, what.size());
    before.around.exception_kind = is_people(what) ? ExceptionKind::people : ExceptionKind::things;
    if (what.find("animal") != std::string::npos || what.find("dog") != std::string::npos)
      before.around.exception_kind = ExceptionKind::things;
    before.around.exception = uncapitalize(before.around.exception);
    return true;
  }
  return false;
}

/// "Bring them in Tuesdays 10-4." after "Do not leave donations outside": says when.
bool hours_of_way_round(Statement& before, Statement& statement) {
  if (statement.kind != StatementKind::keep || before.kind != StatementKind::ban || before.items.size() != 1 ||
      !before.around.time.empty())
    return false;
  const std::string lower = ascii_lower(statement.text);
  for (std::string_view lead :
       {std::string_view("bring them in "), std::string_view("bring them inside "), std::string_view("please bring them in "),
        std::string_view("please bring them inside "), std::string_view("bring them indoors "),
        std::string_view("bring it in "), std::string_view("bring it inside ")}) {
    if (!lower.starts_with(lead)) continue;
    const std::string value = statement.text.substr(lead.size());
    const Activity* activity = activity_of(before);
    if (!english::is_time(value) || activity == nullptr || activity->id != "donations_outside") return false;
    before.due = value;
    return true;
  }
  return false;
}

/// The same notice twice, or a rule of which the one before is the yes: "Headphones must be worn. No sound from devices."
bool repeats(Statement& before, Statement& statement) {
  const Activity* one = activity_of(before);
  const Activity* other = activity_of(statement);
  const auto says_it = [](const Activity& condition, std::string_view only) {
    const auto instead = condition.words.find("instead");
    return instead != condition.words.end() && instead->second.find(ascii_lower(only)) != std::string::npos;
  };
  // "Cash only, no checks".
  if (other != nullptr && (before.kind == StatementKind::only || before.kind == StatementKind::told) &&
      statement.kind == StatementKind::condition && !before.predicate.empty() && statement.around.empty())
    return says_it(*other, std::string_view(before.predicate).substr(before.predicate.rfind(' ') + 1));
  if (one == nullptr || (other == nullptr && statement.kind != StatementKind::only) || before.items.size() != 1 ||
      !statement.around.empty())
    return false;
  if (statement.kind == StatementKind::condition && before.kind == StatementKind::condition && one == other)
    return before.items.front().object == statement.items.front().object;
  if (statement.kind == StatementKind::only && one->words.contains("instead")) return says_it(*one, statement.predicate);
  const auto covers = one->words.find("covers");
  return before.kind == StatementKind::condition && covers != one->words.end() &&
         std::all_of(statement.items.begin(), statement.items.end(), [&](const Item& item) {
           return item.activity != nullptr && covers->second.find(item.activity->id) != std::string::npos;
         });
}

bool names_hazard(const Statement& statement) {
  if (!is_fine(statement)) return false;
  static constexpr auto kHazards =
      std::to_array<std::string_view>({"wet", "danger", "caution", "warning", "hazard", "slippery", "construction", "voltage",
                                       "deep", "falling", "chemicals", "gas", "radiation", "asbestos", "unstable"});
  const std::string lower = ascii_lower(statement.text);
  return std::any_of(kHazards.begin(), kHazards.end(), [&](std::string_view word) {
    const std::size_t at = lower.find(word);
    return at != std::string::npos && word_at(lower, at, word);
  });
}

}  // namespace

void settle_neighbours(std::vector<Statement>& statements, const Lexicon& lexicon) {
  if (std::any_of(statements.begin(), statements.end(), names_hazard)) {
    // Where there is a danger, another way in is no answer.
    for (Statement& statement : statements) {
      const Activity* activity = activity_of(statement);
      if (activity == nullptr || activity->id != "no_entry") continue;
      if (const Activity* firm = lexicon.find("keep_out")) statement.items.front().activity = firm;
    }
  }
  // "may not be taken into the restroom" keeps things out; it does not keep them there.
  for (Statement& statement : statements) {
    const std::string at = ascii_lower(statement.around.at_place);
    const bool into = at.starts_with("into ") || at.starts_with("to ") || at.starts_with("inside ") || at.starts_with("in ");
    for (Item& item : statement.items) {
      // "Materials in this room may not be removed": the place is where they are.
      const bool taken = item.text.starts_with("take") || item.text.starts_with("carry");
      if (item.activity == nullptr || item.activity->id != "remove" || !into || !taken) continue;
      if (const Activity* bring = lexicon.find("bring_in")) item.activity = bring;
    }
  }
  lead_with_way_round(statements);
  std::size_t last = std::string::npos;  // the nearest statement before that still says something
  for (std::size_t i = 0; i < statements.size(); ++i) {
    Statement& statement = statements[i];
    if (statement.kind == StatementKind::drop) continue;
    if (last != std::string::npos) {
      Statement& before = statements[last];
      const bool same_block = statement.first_line <= before.last_line + 1;
      if (same_block &&
          (hours_of_ban(before, statement) || due_date(before, statement) || opens_again(before, statement) ||
           hours_of_way_round(before, statement) || is_exception(before, statement) || repeats(before, statement))) {
        leave_out(statement, before);
        continue;
      }
    }
    last = i;
  }
}

bool is_said_already(const Statement& kept, std::string_view said) {
  const std::string lower = ascii_lower(kept.text), lower_said = ascii_lower(said);
  if (lower.find(' ') != std::string::npos && lower_said.find(lower) != std::string::npos) return true;
  if (kept.kind != StatementKind::keep) return false;
  static constexpr auto kEmpty = std::to_array<std::string_view>(
      {"use", "the", "please", "take", "a", "an", "to", "and", "your", "instead", "only", "later"});
  std::string_view rest = lower;
  if (!english::is_common_verb(rest.substr(0, rest.find(' '))) && !lower.starts_with("please ")) return false;
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    const std::string_view word = rest.substr(0, space);
    if (!word.empty() && !holds(kEmpty, word)) {
      bool found = false;
      for (std::size_t at = lower_said.find(word); at != std::string::npos && !found; at = lower_said.find(word, at + 1))
        found = word_at(lower_said, at, word);
      if (!found) return false;
    }
    if (space == std::string_view::npos) break;
    rest.remove_prefix(space + 1);
  }
  return true;
}

}  // namespace sayyes
