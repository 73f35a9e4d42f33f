/// What happens to whoever does not: "bags left here will be removed", "vehicles parked over 2 hours will be towed".

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/shape_reader.h"

namespace sayyes {
namespace {

constexpr auto kThreats = std::to_array<std::string_view>({
    "will be removed",       "will be towed",      "will be fined",       "will be prosecuted", "will be asked to leave",
    "will be confiscated",   "will be blocked",    "will be revoked",     "will be reported",   "will be billed",
    "will be charged",       "will be discarded",  "will be thrown away", "will be disposed",   "will be deleted",
    "will be escorted",      "will be suspended",  "will be ejected",     "will be taken",      "will be impounded",
    "will be donated",       "will be banned",     "will lose",           "will result in",     "may result in",
    "will be given",         "could result in",    "will be cut",         "will be called",     "will be destroyed",
    "may be removed",        "will forfeit",       "will be cancelled",   "will be canceled",   "may be towed",
    "will be searched",      "will be rejected",   "will be turned away", "will be turned in",  "will be handed in",
    "will be taken to",      "will be thrown out", "will be recycled",    "will be sent home",  "may be discarded",
    "may be confiscated",    "may be fined",       "may be charged",      "will be expelled",   "will be shut down",
    "may be asked to leave", "will be impounded",  "will be ticketed",    "will be cleared",    "will be held responsible",
    "will be locked out",    "will be evicted",    "will be refused",
});

/// "items left overnight": taken along when their owners go.
bool is_left_behind(ShapeReader& in, std::string_view subject) {
  const std::string lower = ascii_lower(subject);
  for (std::string_view left : {std::string_view(" left overnight"), std::string_view(" left after closing"),
                                std::string_view(" left after hours"), std::string_view(" left behind"),
                                std::string_view(" left at closing"), std::string_view(" left at the end of the day")}) {
    if (!lower.ends_with(left)) continue;
    std::string things = ascii_lower(subject.substr(0, subject.size() - left.size()));
    for (std::string_view lead : {std::string_view("all "), std::string_view("any "), std::string_view("personal ")}) {
      if (things.starts_with(lead)) things.erase(0, lead.size());
    }
    if (things.find(' ') != std::string::npos && things.find(" in ") != std::string::npos) return false;
    in.statement.predicate = "take your " + things + " with you" + (left == " left behind" ? "" : " at the end of your visit");
    in.statement.subject.clear();
    in.statement.kind = StatementKind::must;
    return true;
  }
  return false;
}

/// "vehicles parked over 2 hours": a limit on the time.
bool is_parked_long(ShapeReader& in, std::string_view subject) {
  const std::string lower = ascii_lower(subject);
  for (std::string_view parked : {std::string_view(" parked over "), std::string_view(" parked for more than "),
                                  std::string_view(" parked more than "), std::string_view(" parked longer than "),
                                  std::string_view(" parked for longer than "), std::string_view(" parked for over ")}) {
    const std::size_t at = lower.find(parked);
    if (at == std::string::npos || at + parked.size() >= lower.size()) continue;
    const std::string_view time = subject.substr(at + parked.size());
    if (time.front() < '0' || time.front() > '9') return false;
    in.statement.predicate = "park for up to " + std::string(time);
    in.statement.passive = true;
    in.statement.kind = StatementKind::limit;
    return true;
  }
  return false;
}

/// "materials not returned by Friday", "equipment returned late": what is asked for is known.
bool is_kept_out(ShapeReader& in, std::string_view subject) {
  const std::string lower = ascii_lower(subject);
  const std::size_t at = lower.find(" not returned");
  if (at == std::string::npos || at == 0) return false;
  std::string things = running_words(subject.substr(0, at));
  for (std::string_view lead : {std::string_view("all "), std::string_view("any ")}) {
    if (things.starts_with(lead)) things.erase(0, lead.size());
  }
  in.statement.predicate = "return " + things + std::string(subject.substr(at + 13));
  in.statement.subject.clear();
  in.statement.kind = StatementKind::must;
  return true;
}

}  // namespace

bool names_consequence(std::string_view lower) {
  std::string_view found;
  return find_any(lower, kThreats, found) != std::string_view::npos;
}

bool read_threat(ShapeReader& in) {
  Statement& s = in.statement;
  if (in.lower.starts_with("failure to ")) {
    std::string_view found;
    const std::size_t at = find_any(in.lower, kThreats, found);
    if (at == std::string_view::npos) return false;
    s.predicate = std::string(without_spaces(in.text.substr(11, at - 11)));
    const std::size_t loss = in.lower.find("loss of ");
    if (loss != std::string_view::npos) s.around.reason = std::string(in.text.substr(loss + 8));
    s.kind = StatementKind::must;
    return !s.predicate.empty() && s.predicate.find("comply") == std::string::npos;
  }
  std::string_view found;
  const std::size_t at = find_any(in.lower, kThreats, found);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view subject = without_spaces(in.text.substr(0, at));
  const std::string lower_subject = ascii_lower(subject);
  s.kind = StatementKind::threat;
  s.predicate.clear();
  if (const std::size_t money = in.lower.find('$'); money != std::string_view::npos) {
    std::size_t end = money + 1;
    while (end < in.lower.size() && ((in.lower[end] >= '0' && in.lower[end] <= '9') ||
                                     ((in.lower[end] == '.' || in.lower[end] == ',') && end + 1 < in.lower.size() &&
                                      in.lower[end + 1] >= '0' && in.lower[end + 1] <= '9')))
      ++end;
    s.predicate = std::string(in.text.substr(money, end - money));
  }
  const auto unattended = [&](std::string_view things) {
    Item item;
    item.activity = in.lexicon.find("unattended");
    const std::string lower_things = ascii_lower(things);
    if (const auto hit = in.lexicon.longest_at(lower_things, 0); hit && hit->activity->type == "person") {
      if (const Activity* alone = in.lexicon.find("children_alone")) item.activity = alone;
    }
    if (item.activity == nullptr || things.empty()) return false;
    item.act = true;
    item.text = "leave unattended";
    item.object = lower_things;
    item.plural = english::is_plural(things);
    s.items = {item};
    s.kind = StatementKind::ban;
    return true;
  };
  for (std::string_view word :
       {std::string_view("unattended "), std::string_view("any unattended "), std::string_view("unsupervised "),
        std::string_view("unaccompanied "), std::string_view("abandoned ")}) {
    if (lower_subject.starts_with(word)) return unattended(subject.substr(word.size()));
  }
  if (const std::size_t left = lower_subject.find(" left unattended"); left != std::string::npos)
    return unattended(subject.substr(0, left));
  if (s.predicate.empty() && (is_left_behind(in, subject) || is_parked_long(in, subject))) return true;
  for (std::string_view left :
       {std::string_view(" left"), std::string_view(" parked"), std::string_view(" chained"), std::string_view(" locked"),
        std::string_view(" placed"), std::string_view(" stored"), std::string_view(" found")}) {
    const std::size_t split = lower_subject.find(left);
    if (split == std::string::npos || !word_at(lower_subject, split + 1, left.substr(1))) continue;
    Adjuncts around = s.around;
    std::vector<Item> items;
    if (!read_items(subject.substr(0, split), ItemMode::things, in.lexicon, items, around) ||
        !read_adjuncts(subject.substr(split + left.size()), around))
      return false;
    if (items.size() != 1 || items.front().activity == nullptr || items.front().activity->type != "carried_thing") return false;
    s.items = std::move(items);
    s.around = std::move(around);
    s.kind = StatementKind::ban;
    return true;
  }
  const std::size_t lacking = lower_subject.find(" without ");
  if (lacking != std::string::npos && (found == "will be rejected" || found == "will be turned away")) {
    s.subject = std::string(subject.substr(0, lacking));
    s.predicate = std::string(subject.substr(lacking + 9));
    s.kind = StatementKind::swap;
    return true;
  }
  if (s.predicate.empty() && is_kept_out(in, subject)) return true;
  // "Late arrivals will forfeit their reservation": what being on time keeps.
  const auto hit = in.lexicon.longest_at(lower_subject, 0);
  for (std::string_view losing : {std::string_view("will forfeit their "), std::string_view("will lose their "),
                                  std::string_view("will forfeit the "), std::string_view("will lose the ")}) {
    const std::size_t lost = in.lower.find(losing);
    if (lost == std::string_view::npos || !hit || hit->activity->id != "latecomers") continue;
    s.predicate = "come on time";
    s.around.reason = std::string(in.text.substr(lost + losing.size()));
    s.kind = StatementKind::must;
    return true;
  }
  static constexpr auto kOthers = std::to_array<std::string_view>(
      {"violators", "offenders", "trespassers", "you", "all violators", "those who do not comply", "rule breakers", "they"});
  if (holds(kOthers, lower_subject)) return true;
  static constexpr auto kTaken =
      std::to_array<std::string_view>({"will be removed", "will be confiscated", "will be taken", "will be discarded",
                                       "will be thrown away", "may be removed"});
  if (holds(kTaken, found)) {
    std::vector<Item> items;
    Adjuncts around = s.around;
    if (read_items(subject, ItemMode::things, in.lexicon, items, around) && items.front().activity != nullptr &&
        items.front().activity->type == "carried_thing") {
      s.items = std::move(items);
      s.around = std::move(around);
      s.kind = StatementKind::ban;
      return true;
    }
  }
  return false;
}

}  // namespace sayyes
