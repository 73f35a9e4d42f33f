/// What a deadline asks for: "rooms will be forfeited after 15 minutes", "not less than 48 hours in advance".

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/sentence_parts.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

using std::string_view_literals::operator""sv;

/// Size of "15 minutes", "3 business days" at the start; 0 without one.
std::size_t span_of_time(std::string_view lower) {
  if (!begins_with_number(lower) || lower.front() == '$') return 0;
  static constexpr auto kUnits = std::to_array(
      {"minute"sv, "minutes"sv, "hour"sv, "hours"sv, "day"sv, "days"sv, "week"sv, "weeks"sv, "month"sv, "months"sv});
  static constexpr auto kKinds = std::to_array({"business"sv, "working"sv, "calendar"sv, "full"sv, "open"sv});
  std::size_t at = lower.find(' ');
  for (int word = 0; word < 2 && at != std::string_view::npos; ++word) {
    const std::size_t end = std::min(lower.find_first_of(" ,.", at + 1), lower.size());
    const std::string_view unit = lower.substr(at + 1, end - at - 1);
    if (holds(kUnits, unit)) return end;
    if (!holds(kKinds, unit)) return 0;
    at = lower.find(' ', end);
  }
  return 0;
}

std::string without_lead(std::string_view text, std::initializer_list<std::string_view> leads) {
  std::string out(text);
  for (bool again = true; again;) {
    again = false;
    const std::string lower = ascii_lower(out);
    for (std::string_view lead : leads) {
      if (lower.size() <= lead.size() || !lower.starts_with(lead)) continue;
      out.erase(0, lead.size());
      again = true;
      break;
    }
  }
  return out;
}

/// "Bookings cannot be made less than 48 hours in advance": at least that long ahead.
bool enough_notice(ShapeReader& in) {
  for (std::string_view less : {" less than "sv, " fewer than "sv}) {
    const std::size_t at = in.lower.find(less);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = in.text.substr(at + less.size());
    const std::string lower_rest = ascii_lower(rest);
    const std::size_t size = span_of_time(lower_rest);
    const std::string_view after = std::string_view(lower_rest).substr(size);
    if (size == 0 || !(after.starts_with(" in advance") || after.starts_with(" before") || after.starts_with(" ahead") ||
                       after.starts_with(" prior to") || after.starts_with(" beforehand")))
      return false;
    static constexpr auto kNot = std::to_array(
        {"cannot be"sv, "can't be"sv, "may not be"sv, "can not be"sv, "must not be"sv, "are not"sv, "will not be"sv});
    const std::string before = ascii_lower(in.text.substr(0, at));
    std::string_view found;
    const std::size_t no = find_any(before, kNot, found);
    if (no == std::string_view::npos || no == 0) return false;
    const std::string_view done = without_spaces(std::string_view(before).substr(no + found.size()));
    const auto bases = english::bases_of_participle(done);
    if (done.find(' ') != std::string_view::npos || bases.empty() || !english::is_common_verb(bases.front())) return false;
    std::string tail(rest);
    if (const std::size_t prior = ascii_lower(tail).find(" prior to"); prior != std::string::npos)
      tail.replace(prior, 9, " before");
    return ask(in.statement, bases.front() + " " + running_words(without_spaces(in.text.substr(0, no))) + " at least " + tail);
  }
  return false;
}

/// "Study rooms will be forfeited after 15 minutes", "unclaimed holds will be returned to the shelf after 7 days".
bool kept_for_a_time(ShapeReader& in) {
  static constexpr auto kFates = std::to_array({"will be forfeited"sv,
                                                "will be released"sv,
                                                "will be given away"sv,
                                                "will be cancelled"sv,
                                                "will be canceled"sv,
                                                "are forfeited"sv,
                                                "are released"sv,
                                                "are cancelled"sv,
                                                "are canceled"sv,
                                                "are given away"sv,
                                                "is forfeited"sv,
                                                "will be forfeit"sv,
                                                "will be returned to"sv,
                                                "will be reshelved"sv,
                                                "will be given to"sv,
                                                "are returned to"sv,
                                                "will be discarded"sv,
                                                "will be donated"sv,
                                                "will be disposed of"sv,
                                                "will be passed on"sv,
                                                "will be recycled"sv,
                                                "will be thrown away"sv,
                                                "will be deleted"sv,
                                                "is not responsible for"sv,
                                                "are not responsible for"sv,
                                                "expire"sv});
  std::string_view fate;
  const std::size_t at = find_any(in.lower, kFates, fate);
  if (at == std::string_view::npos) return false;
  std::size_t after = in.lower.rfind(" after "), skip = 7;
  if (const std::size_t within = in.lower.find(" not claimed within "); within != std::string_view::npos && within < at)
    after = within, skip = 20;
  if (const std::size_t within = in.lower.find(" not picked up within "); within != std::string_view::npos && within < at)
    after = within, skip = 22;
  if (after == std::string_view::npos) return false;
  const std::size_t size = span_of_time(in.lower.substr(after + skip));
  const std::size_t end = after + skip + size;
  if (size == 0 || (end != in.lower.size() && skip == 7)) return false;
  const std::string time(in.text.substr(after + skip, size));
  std::string_view subject = without_spaces(in.text.substr(0, std::min(at, after)));
  if (fate.ends_with("responsible for")) {
    subject = without_spaces(in.text.substr(at + fate.size(), after - at - fate.size()));
  }
  std::string things = running_words(subject);
  for (std::string_view left : {" not picked up"sv, " left"sv, " not collected"sv, " not claimed"sv, " left unattended"sv}) {
    if (ascii_lower(things).ends_with(left)) things.resize(things.size() - left.size());
  }
  things =
      without_lead(things, {"unclaimed ", "uncollected ", "unused ", "all ", "any ", "your ", "missed ", "found ", "the "});
  const std::string lower_things = ascii_lower(things);
  const std::string_view head = english::head_noun(lower_things);
  static constexpr auto kClaimed =
      std::to_array({"room"sv,   "rooms"sv,   "reservation"sv, "reservations"sv, "booking"sv,  "bookings"sv,
                     "seat"sv,   "seats"sv,   "table"sv,       "tables"sv,       "spot"sv,     "spots"sv,
                     "place"sv,  "places"sv,  "appointment"sv, "appointments"sv, "computer"sv, "computers"sv,
                     "carrel"sv, "carrels"sv, "slot"sv,        "slots"sv});
  static constexpr auto kFetched =
      std::to_array({"hold"sv, "holds"sv, "item"sv, "items"sv, "request"sv, "requests"sv, "reserves"sv, "materials"sv,
                     "books"sv, "prints"sv, "printouts"sv, "jobs"sv, "property"sv, "belongings"sv, "donations"sv, "umbrellas"sv,
                     "loans"sv, "orders"sv, "tickets"sv});
  if (holds(kClaimed, head)) {
    const std::string one = singular_of(things);
    return tell(in.statement, "We hold your " + one + " for " + time, "Please claim your " + one + " within " + time);
  }
  if (holds(kFetched, head))
    return tell(in.statement, "Please pick up your " + things + " within " + time,
                "Your " + things + (english::is_plural(things) ? " wait" : " waits") + " here for you for " + time);
  return false;
}

/// "Printouts left at the printer will be recycled at closing": by then.
bool taken_by(ShapeReader& in) {
  static constexpr auto kFates =
      std::to_array({"will be recycled"sv, "will be discarded"sv, "will be thrown away"sv, "will be removed"sv,
                     "will be cleared"sv, "will be disposed of"sv, "will be collected"sv, "are discarded"sv, "are recycled"sv,
                     "are thrown away"sv, "are removed"sv, "will be donated"sv});
  std::string_view fate;
  const std::size_t at = find_any(in.lower, kFates, fate), left = in.lower.find(" left ");
  const bool unclaimed = in.lower.starts_with("unclaimed ") || in.lower.starts_with("uncollected ");
  if (at == std::string_view::npos || (!unclaimed && (left == std::string_view::npos || left > at))) return false;
  const std::string_view when = without_spaces(in.lower.substr(at + fate.size()));
  static constexpr auto kWhen =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"at closing", "by closing time"},
                                                                    {"at closing time", "by closing time"},
                                                                    {"daily", "the same day"},
                                                                    {"every day", "the same day"},
                                                                    {"each night", "the same day"},
                                                                    {"nightly", "the same day"},
                                                                    {"every evening", "the same day"},
                                                                    {"every night", "the same day"},
                                                                    {"at the end of the day", "by the end of the day"},
                                                                    {"weekly", "within the week"},
                                                                    {"every week", "within the week"},
                                                                    {"each week", "within the week"},
                                                                    {"every friday", "by Friday"},
                                                                    {"on fridays", "by Friday"},
                                                                    {"each friday", "by Friday"}});
  const auto known = std::find_if(kWhen.begin(), kWhen.end(), [&](const auto& pair) { return pair.first == when; });
  if (known == kWhen.end()) return false;
  const std::string things = without_lead(running_words(in.text.substr(0, unclaimed ? at - 1 : left)),
                                          {"any ", "all ", "the ", "your ", "unclaimed ", "uncollected "});
  if (is_people(ascii_lower(things)) || things.find(',') != std::string::npos) return false;
  return tell(in.statement, "Please take your " + things + " with you " + std::string(known->second),
              "Please pick up your " + things + " " + std::string(known->second));
}

/// "Latecomers cannot join the tour", "late arrivals will not be admitted to the planetarium".
bool for_latecomers(ShapeReader& in) {
  static constexpr auto kLate =
      std::to_array({"latecomers"sv, "late comers"sv, "late arrivals"sv, "late visitors"sv, "late guests"sv, "late students"sv,
                     "anyone arriving late"sv, "late participants"sv, "visitors arriving late"sv, "those who arrive late"sv,
                     "people who arrive late"sv});
  const std::string goes_on = in.lower_text + " ";
  const std::size_t size = opening(goes_on, kLate);
  if (size == 0 || !has_negative(in.lower)) return false;
  for (std::string_view way : {" admitted to "sv, " admitted into "sv, " allowed into "sv, " enter "sv, " allowed in "sv,
                               " allowed to enter "sv, " let into "sv}) {
    const std::size_t at = in.lower.rfind(way);
    if (at == std::string_view::npos) continue;
    return ask(in.statement, "come to " + english::with_article(running_words(in.text.substr(at + way.size()))) + " on time");
  }
  for (std::string_view way : {" join "sv, " attend "sv, " take part in "sv, " participate in "sv, " take "sv, " start "sv}) {
    const std::size_t at = in.lower.rfind(way);
    if (at == std::string_view::npos) continue;
    return ask(in.statement, "come on time for " + english::with_article(running_words(in.text.substr(at + way.size()))));
  }
  return false;
}

/// "Incomplete applications will not be processed": complete ones; "late forms will not be accepted": in time.
bool made_ready(ShapeReader& in) {
  static constexpr auto kRefused =
      std::to_array({"will not be processed"sv, "will not be accepted"sv, "are not accepted"sv, "cannot be processed"sv,
                     "will not be considered"sv, "will be rejected"sv, "will be returned"sv, "cannot be accepted"sv,
                     "not accepted"sv, "are not processed"sv, "will be discarded"sv});
  std::string_view found;
  const std::size_t at = find_any(in.lower, kRefused, found);
  if (at == std::string_view::npos || at + found.size() != in.lower.size()) return false;
  const std::string subject = ascii_lower(without_spaces(in.text.substr(0, at)));
  const std::size_t space = subject.find(' ');
  if (space == std::string::npos) return false;
  const std::string_view kind = std::string_view(subject).substr(0, space);
  const std::string one = singular_of(running_words(in.text.substr(space + 1, subject.size() - space - 1)));
  static constexpr auto kForms = std::to_array({"application"sv, "form"sv, "request"sv, "submission"sv, "registration"sv,
                                                "order"sv, "proposal"sv, "entry"sv, "reservation"sv, "claim"sv});
  if (!holds(kForms, english::head_noun(one))) return false;
  if (kind == "incomplete" || kind == "unfinished")
    return tell(in.statement, "Please fill in every part of your " + one,
                "Please complete your " + one + " before you hand it in");
  if (kind == "late")
    return tell(in.statement, "Please hand in your " + one + " on time", "Your " + one + " is welcome up to the deadline");
  if (kind == "unsigned")
    return tell(in.statement, "Please sign your " + one, "Please sign your " + one + " before you hand it in");
  return false;
}

}  // namespace

bool read_deadline(ShapeReader& in) {
  const Adjuncts before = in.statement.around;
  for (auto shape : {enough_notice, kept_for_a_time, taken_by, for_latecomers, made_ready}) {
    if (shape(in)) return true;
    in.statement.items.clear();
    in.statement.around = before;
  }
  return false;
}

}  // namespace sayyes
