#include <utility>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/sign_reading.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr std::size_t kLongest = 400;  // longer sentences are prose, not signs

constexpr auto kSofteners = std::to_array<std::string_view>({
    "please",
    "please,",
    "pls",
    "kindly",
    "absolutely",
    "strictly",
    "sorry",
    "sorry,",
    "sorry but",
    "reminder:",
    "attention:",
    "attention,",
    "notice:",
    "note:",
    "important:",
    "please note:",
    "as previously stated,",
    "we can't believe we have to say this, but",
    "friendly reminder,",
    "please note that",
    "please be advised that",
    "be advised that",
    "by order of the management:",
    "psa:",
    "unfortunately",
    "unfortunately,",
    "we regret that",
    "we kindly ask you to",
    "we ask that you",
    "we ask you to",
    "we ask you",
    "we kindly ask that you",
    "remember:",
    "just",
    "as a courtesy,",
    "for your safety,",
    "warning:",
    "friendly reminder:",
    "error:",
    "we're sorry,",
    "we are sorry,",
    "for health and safety reasons,",
    "for everyone's safety,",
    "out of respect for others,",
    "out of courtesy to others,",
    "out of consideration for others,",
    "as a reminder,",
    "reminder,",
    "we would ask that you",
    "effective immediately,",
    "effective immediately:",
});
constexpr auto kDropped = std::to_array<std::string_view>({
    "no exceptions",
    "sorry",
    "we apologize",
    "we apologise",
    "sorry for",
    "we regret",
    "this means you",
    "no excuses",
    "don't ask",
    "seriously",
    "you have been warned",
    "by order of",
    "the management",
    "apologies",
    "attention",
    "notice",
    "important",
    "rules",
    "stop",
    "thank you for your cooperation",
    "library policy",
    "library rules",
    "please note",
    "reminder",
    "prohibited",
    "not allowed",
    "strictly enforced",
    "violators",
});
constexpr auto kNegative = std::to_array<std::string_view>({
    "no",     "not",     "don't",      "dont",        "never",      "cannot",    "can't",      "won't",        "doesn't",
    "isn't",  "aren't",  "prohibited", "forbidden",   "banned",     "failure",   "failed",     "denied",       "invalid",
    "unable", "refuse",  "refused",    "violators",   "offenders",  "must",      "without",    "unauthorized", "mustn't",
    "wasn't", "blocked", "suspended",  "rejected",    "unattended", "mandatory", "required",   "illegal",      "neither",
    "nor",    "none",    "only",       "unavailable", "revoked",    "forfeited", "prosecuted", "confiscated",
});

/// Words that hold something against visitors: a kind sign does without the sentence.
constexpr auto kBlame = std::to_array<std::string_view>({
    "nuisance",
    "annoys",
    "annoying",
    "nobody",
    "whoever",
    "rude",
    "crime",
    "thieves",
    "wrong place",
    "like everyone else",
    "common sense",
    "can't you read",
    "this is not a",
    "this is a library",
    "you have been warned",
    "like adults",
    "babysitters",
    "babysit",
    "your mother",
    "selfish",
    "inconsiderate",
    "shame",
    "don't even",
    "how many times",
});

}  // namespace

std::string_view without_spaces(std::string_view text) noexcept {
  while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
  return text;
}

bool word_at(std::string_view lower, std::size_t at, std::string_view words) noexcept {
  return (at == 0 || lower[at - 1] == ' ' || lower[at - 1] == '(' || lower[at - 1] == '"') &&
         begins_with_words(lower.substr(at), words);
}

bool has_negative(std::string_view lower) {
  std::string_view found;
  return find_any(lower, kNegative, found) != std::string_view::npos || lower.find("non-") != std::string_view::npos;
}

bool turns_away(std::string_view lower) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"closed",         "jammed",    "expired",      "error",        "404",       "private",     "cancelled",
       "canceled",       "postponed", "abandoned",    "out of order", "turned in", "turned away", "confiscated",
       "out of service", "forfeit",   "out of paper", "broken",       "declined",  "maximum",     "off limits",
       "restricted",     "suspended", "exceeded",     "on hold"});
  std::string_view found;
  return lower.find("closed caption") == std::string_view::npos && find_any(lower, kWords, found) != std::string_view::npos;
}

void ShapeReader::set(std::string_view with) {
  text = without_spaces(with);
  lower_text = ascii_lower(text);
  lower = lower_text;
}

void ShapeReader::strip_softeners() {
  for (bool again = true; again;) {
    std::size_t longest = 0;
    for (std::string_view softener : kSofteners) {
      if (softener.size() > longest && lower.starts_with(softener) && lower.size() > softener.size() &&
          lower[softener.size()] == ' ')
        longest = softener.size();
    }
    again = longest != 0;
    if (again) set(text.substr(longest + 1));
  }
}

bool ShapeReader::items(StatementKind kind, std::string_view from, ItemMode mode) {
  std::vector<Item> found;
  Adjuncts around = statement.around;
  if (!read_items(from, mode, lexicon, found, around)) return false;
  statement.items = std::move(found);
  statement.around = std::move(around);
  statement.kind = kind;
  return true;
}

namespace {

/// "Due to a shortage of staff, the desk is closed": what stands before says why.
void take_reason_before(ShapeReader& in) {
  for (std::string_view lead : {std::string_view("due to "), std::string_view("owing to "), std::string_view("because of ")}) {
    if (!in.lower.starts_with(lead)) continue;
    std::size_t end = in.lower.find(", "), next = end == std::string_view::npos ? end : end + 2;
    for (std::string_view joint : {std::string_view(" we "), std::string_view(" the "), std::string_view(" all ")}) {
      if (end == std::string_view::npos && in.lower.find(joint, lead.size()) != std::string_view::npos) {
        end = in.lower.find(joint, lead.size() + 4);
        next = end == std::string_view::npos ? end : end + 1;
      }
    }
    if (end == std::string_view::npos) return;
    in.statement.around.reason = uncapitalize(in.text.substr(0, end));
    in.set(in.text.substr(next));
    return;
  }
}

/// "is no longer lent" -> "is not lent": what was before helps nobody.
void say_no_longer_as_not(ShapeReader& in) {
  static constexpr auto kNoLonger =
      std::to_array<std::pair<std::string_view, std::string_view>>({{" are no longer ", " are not "},
                                                                    {" is no longer ", " is not "},
                                                                    {" can no longer ", " cannot "},
                                                                    {" may no longer ", " may not "},
                                                                    {" will no longer ", " will not "}});
  for (const auto& [longer, plain] : kNoLonger) {
    const std::size_t at = in.lower.find(longer);
    if (at == std::string_view::npos) continue;
    in.statement.text =
        std::string(in.text.substr(0, at)) + std::string(plain) + std::string(in.text.substr(at + longer.size()));
    in.set(in.statement.text);
  }
}

/// "Do not ask staff to recommend a lawyer", "for change": what the staff do not do.
void take_asking_as_refusal(ShapeReader& in) {
  for (std::string_view lead : {std::string_view("do not ask "), std::string_view("don't ask ")}) {
    if (!in.lower.starts_with(lead)) continue;
    for (std::string_view whom :
         {std::string_view("staff"), std::string_view("the staff"), std::string_view("library staff"), std::string_view("us"),
          std::string_view("librarians"), std::string_view("the librarians"), std::string_view("our staff"),
          std::string_view("volunteers"), std::string_view("the desk"), std::string_view("library employees")}) {
      if (!begins_with_words(in.lower.substr(lead.size()), whom)) continue;
      const std::string_view rest = in.text.substr(lead.size() + whom.size());
      const std::string lower_rest = ascii_lower(rest);
      if (lower_rest.starts_with(" to "))
        in.statement.text = "Staff cannot" + std::string(rest.substr(3));
      else if (lower_rest.starts_with(" for "))
        in.statement.text = "Staff cannot give" + std::string(rest.substr(4));
      else
        return;
      in.set(in.statement.text);
      return;
    }
  }
}

/// "In the lab, no food", "in this room please do not": where and when, said before the matter.
void take_setting_before(ShapeReader& in) {
  static constexpr auto kSettings = std::to_array<std::string_view>(
      {"in", "on", "at", "inside", "within", "during", "after", "before", "until", "between", "from", "when", "while"});
  if (!holds(kSettings, in.lower.substr(0, in.lower.find(' ')))) return;
  // The matter begins after a comma or a colon, else with its command.
  std::size_t end = std::string_view::npos, next = end;
  for (std::string_view mark : {std::string_view(", "), std::string_view(": ")}) {
    if (const std::size_t at = in.lower.find(mark); at < end) end = at, next = at + 2;
  }
  for (std::string_view command :
       {std::string_view(" please "), std::string_view(" do not"), std::string_view(" don't"), std::string_view(" no "),
        std::string_view(" you may not "), std::string_view(" you must ")}) {
    if (const std::size_t at = in.lower.find(command); at < end) end = at, next = at + 1;
  }
  if (end == std::string_view::npos) return;
  Adjuncts around = in.statement.around;
  const std::string setting = uncapitalize(in.text.substr(0, end));
  if (!read_adjuncts(setting, around) || (around.at_place.empty() && around.time.empty())) return;
  in.statement.around = std::move(around);
  in.set(in.text.substr(next));
  in.strip_softeners();
}

/// "leave children under 10 alone" -> "leave children alone under 10", so that the act stands together.
void move_age_to_end(ShapeReader& in) {
  const std::size_t under = in.lower.find(" under ");
  if (under == std::string_view::npos) return;
  std::size_t end = under + 7;
  for (std::string_view lead : {std::string_view("the age of "), std::string_view("age ")}) {
    if (in.lower.substr(end).starts_with(lead)) end += lead.size();
  }
  const std::size_t digits = end;
  while (end < in.lower.size() && in.lower[end] >= '0' && in.lower[end] <= '9') ++end;
  const std::string_view after = in.lower.substr(end);
  for (std::string_view alone :
       {std::string_view(" alone"), std::string_view(" unattended"), std::string_view(" unsupervised")}) {
    if (end == digits || !after.starts_with(alone) || (after.size() > alone.size() && after[alone.size()] != ' ')) continue;
    std::string text = std::string(in.text.substr(0, under)) + std::string(alone) +
                       std::string(in.text.substr(under, end - under)) + std::string(in.text.substr(end + alone.size()));
    in.statement.text = std::move(text);
    in.set(in.statement.text);
    return;
  }
}

/// "Scooters must be carried, not ridden": the first says it.
void leave_out_contrast(ShapeReader& in) {
  // "not even gently", "not even for a minute": only more of the same.
  if (const std::size_t even = in.lower.rfind(", not even "); even != std::string_view::npos) {
    in.statement.text = std::string(in.text.substr(0, even));
    in.set(in.statement.text);
    return;
  }
  const std::size_t at = in.lower.rfind(", not ");
  if (at == std::string_view::npos || in.lower.find(" must ") > at) return;
  const std::string_view contrast = in.lower.substr(at + 6);
  if (std::count(contrast.begin(), contrast.end(), ' ') > 1) return;
  in.statement.text = std::string(in.text.substr(0, at));
  in.set(in.statement.text);
}

/// "no dogs allowed, guide dogs excepted" -> "no dogs allowed, except guide dogs".
void take_exception_after(ShapeReader& in) {
  for (std::string_view closer : {std::string_view(" excepted"), std::string_view(" excluded"), std::string_view(" exempt"),
                                  std::string_view(" exempted")}) {
    const std::size_t comma = in.lower.rfind(", ");
    if (!in.lower.ends_with(closer) || comma == std::string_view::npos) continue;
    const std::string_view what = in.text.substr(comma + 2, in.text.size() - closer.size() - comma - 2);
    std::string text = std::string(in.text.substr(0, comma)) + ", except " + std::string(what);
    in.statement.text = std::move(text);
    in.set(in.statement.text);
    return;
  }
}

}  // namespace

bool read_as_last_resort(Statement& statement, const Lexicon& lexicon) {
  ShapeReader in{statement, lexicon, {}, {}, {}};
  in.set(statement.text);
  in.strip_softeners();
  statement.around = {};
  take_reason_before(in);
  take_setting_before(in);
  return in.lower.size() <= kLongest && (read_request(in) || read_plainly(in) || read_loosely(in));
}

void read_statement(Statement& statement, const Lexicon& lexicon) {
  ShapeReader in{statement, lexicon, {}, {}, {}};
  statement.said = statement.text;
  statement.text = in_plain_words(statement.text);
  in.set(statement.text);
  // "Don't ask staff about it" says nothing that a visitor can use.
  static constexpr auto kAsking =
      std::to_array<std::string_view>({"don't ask staff about it", "do not ask staff about it", "do not ask about it",
                                       "don't ask about it", "don't ask us about it", "do not ask us about it", "don't ask us",
                                       "do not ask us", "don't ask staff", "do not ask staff", "do not ask"});
  const bool apology =
      in.lower.starts_with("sorry for ") || in.lower.starts_with("we apologi") || in.lower.starts_with("apologies for ");
  in.strip_softeners();
  if (in.lower.empty() || apology || holds(kAsking, in.lower)) {
    statement.kind = StatementKind::drop;
    return;
  }
  for (std::string_view dropped : kDropped) {
    const bool whole = in.lower == dropped || in.lower == std::string(dropped) + " for";
    if (whole ||
        (dropped.size() > 9 && dropped != "not allowed" && dropped != "prohibited" && begins_with_words(in.lower, dropped))) {
      statement.kind = StatementKind::drop;
      return;
    }
  }
  if (const std::size_t at = in.lower.find(" until further notice"); at != std::string_view::npos) {
    statement.text = std::string(in.text.substr(0, at)) + std::string(in.text.substr(at + 21));
    in.set(statement.text);
  }
  say_no_longer_as_not(in);
  put_bans_plainly(in);
  // "No drinks please": courtesy at the end is none of the matter.
  for (std::string_view courtesy : {std::string_view(" please"), std::string_view(" thank you"), std::string_view(" thanks")}) {
    if (in.lower.ends_with(courtesy)) in.set(in.text.substr(0, in.text.size() - courtesy.size()));
  }
  // "We love dogs, but they cannot come in": who "they" are stands in the half that no shape reads.
  for (std::string_view turn : {std::string_view(", but they "), std::string_view(", but it ")}) {
    if (const std::size_t at = in.lower.find(turn); at != std::string_view::npos && has_negative(in.lower.substr(at))) {
      statement.kind = StatementKind::unknown;
      return;
    }
  }
  take_reason_before(in);
  // "In a fire, use the stairs" is known as a whole.
  const Adjuncts reason = statement.around;
  if (in.lower.size() <= kLongest && (read_opening(in) || read_ordinarily(in) || read_condition(in))) return;
  statement.items.clear();
  statement.around = reason;
  take_setting_before(in);
  move_age_to_end(in);
  take_exception_after(in);
  take_asking_as_refusal(in);
  put_orders_as_bans(in);
  leave_out_contrast(in);
  const Adjuncts before = statement.around;
  if (in.lower.size() <= kLongest) {
    for (auto shape :
         {read_condition, read_keep_off, read_generally, read_everyday, read_terms, read_directly, read_limit, read_deadline,
          read_request, read_swap, read_ban, read_refusal, read_verdict, read_threat, read_must, read_only}) {
      if (shape(in)) return;
      statement.items.clear();
      statement.around = before;
      statement.subject.clear();
      statement.predicate.clear();
      statement.price.clear();
      statement.passive = false;
    }
    if (!names_consequence(in.lower) && (read_plainly(in) || read_loosely(in))) return;
    statement.items.clear();
    statement.around = before;
  }
  std::string_view found;
  if (find_any(in.lower, kBlame, found) != std::string_view::npos || names_consequence(in.lower)) {
    statement.kind = StatementKind::threat;
    return;
  }
  if (has_negative(in.lower) || turns_away(in.lower)) {
    statement.kind = StatementKind::unknown;
    return;
  }
  // "Due to budget cuts, the desk opens at noon": what counts for a visitor stands without the trouble.
  if (!statement.around.reason.empty() && is_excuse(ascii_lower(statement.around.reason)) &&
      in.text.size() < statement.text.size()) {
    const std::string plain = capitalize(in.text);
    statement.around = {};
    tell(statement, plain, {});
    return;
  }
  const bool sentence =
      statement.end == "." || statement.end == "!" || statement.end == "?" || in.text.size() < statement.text.size();
  statement.kind = sentence ? StatementKind::keep : StatementKind::heading;
}

bool read_list(Statement& head, const std::vector<std::string>& members, const Lexicon& lexicon) {
  ShapeReader in{head, lexicon, {}, {}, {}};
  in.set(head.text);
  in.strip_softeners();
  take_setting_before(in);
  ItemMode mode = ItemMode::things;
  if (!read_list_head(in, mode)) return false;
  head.items.clear();
  head.capital_points = is_upper_at(members.front(), 0);
  for (const std::string& member : members) {
    std::string_view text = member;
    while (!text.empty() && (text.back() == '.' || text.back() == ';' || text.back() == ',' || text.back() == '!'))
      text.remove_suffix(1);
    Item item = read_item(text, mode, lexicon);
    if (item.activity == nullptr && mode == ItemMode::things) item = read_item(text, ItemMode::acting, lexicon);
    if (item.activity == nullptr && mode == ItemMode::things) item = read_item(text, ItemMode::acts, lexicon);
    head.items.push_back(std::move(item));
  }
  head.kind = StatementKind::ban;
  return true;
}

}  // namespace sayyes
