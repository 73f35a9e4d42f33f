/// What happens to whoever does not: "bags left here will be removed", "vehicles parked over 2 hours will be towed".

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/plain_words.h"
#include "sayyes/suggesting/prices.h"
#include "sayyes/suggesting/shape_reader.h"

namespace sayyes {
namespace {

constexpr auto kThreats = std::to_array<std::string_view>({
    "will be removed",       "will be towed",      "will be fined",       "will be prosecuted",   "will be asked to leave",
    "will be confiscated",   "will be blocked",    "will be revoked",     "will be reported",     "will be billed",
    "will be charged",       "will be discarded",  "will be thrown away", "will be disposed",     "will be deleted",
    "will be escorted",      "will be suspended",  "will be ejected",     "will be taken",        "will be impounded",
    "will be donated",       "will be banned",     "will lose",           "will result in",       "may result in",
    "will be given",         "could result in",    "will be cut",         "will be called",       "will be destroyed",
    "may be removed",        "will forfeit",       "will be cancelled",   "will be canceled",     "may be towed",
    "will be searched",      "will be rejected",   "will be turned away", "will be turned in",    "will be handed in",
    "will be taken to",      "will be thrown out", "will be recycled",    "will be sent home",    "may be discarded",
    "may be confiscated",    "may be fined",       "may be charged",      "will be expelled",     "will be shut down",
    "may be asked to leave", "will be impounded",  "will be ticketed",    "will be cleared",      "will be held responsible",
    "will be asked to",      "will be taken down", "will be handed",      "will block",           "will be sent",
    "will be binned",        "will be trashed",    "will be tossed",      "will go to the",       "will go back to",
    "will be passed to",     "will be offered",    "will be reshelved",   "are thrown away",      "are discarded",
    "will be locked out",    "will be evicted",    "will be refused",     "will be denied",       "will not be admitted",
    "will be clamped",       "will be moved",      "will be relocated",   "will be disposed of",  "will be reassigned",
    "will be auctioned",     "will be erased",     "will be wiped",       "will be unplugged",    "will be cut off",
    "will be put away",      "will be shut off",   "will be turned off",  "will be switched off", "will be deactivated",
    "will be disabled",      "will be logged off", "will be locked",      "will be put in lost",  "will be taken away",
    "will be released",      "go to the next",     "goes to the next",    "will be given up",
});

/// "items left overnight": taken along when their owners go.
bool is_left_behind(ShapeReader& in, std::string_view subject) {
  const std::string lower = ascii_lower(subject);
  for (std::string_view left :
       {std::string_view(" left overnight"), std::string_view(" overnight"), std::string_view(" left after closing"),
        std::string_view(" left after hours"), std::string_view(" left behind"), std::string_view(" left at closing"),
        std::string_view(" left at the end of the day")}) {
    if (!lower.ends_with(left)) continue;
    std::string things = ascii_lower(subject.substr(0, subject.size() - left.size()));
    for (std::string_view lead : {std::string_view("all "), std::string_view("any "), std::string_view("personal ")}) {
      if (things.starts_with(lead)) things.erase(0, lead.size());
    }
    // "items left in cubbies overnight": out of them.
    std::string from;
    for (std::string_view in_it :
         {std::string_view(" left in "), std::string_view(" left on "), std::string_view(" left at ")}) {
      const std::size_t at = things.find(in_it);
      if (at == std::string::npos) continue;
      from = " from " + english::with_article(std::string_view(things).substr(at + in_it.size()));
      things.resize(at);
    }
    if (things.find(' ') != std::string::npos && things.find(" in ") != std::string::npos) return false;
    in.statement.predicate =
        "take your " + things + from + " with you" + (left == " left behind" ? "" : " at the end of your visit");
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
  static constexpr auto kDone = std::to_array<std::pair<std::string_view, std::string_view>>({{" not returned", "return"},
                                                                                              {" not collected", "collect"},
                                                                                              {" not taken", "take"},
                                                                                              {" not confirmed", "confirm"},
                                                                                              {" not picked up", "pick up"},
                                                                                              {" not claimed", "claim"},
                                                                                              {" not paid", "pay"},
                                                                                              {" not renewed", "renew"},
                                                                                              {" not removed", "remove"},
                                                                                              {" not signed for", "sign for"}});
  std::size_t at = std::string::npos;
  std::string_view done, act;
  for (const auto& [participle, base] : kDone) {
    if (at == std::string::npos && (at = lower.find(participle)) != std::string::npos) done = participle, act = base;
  }
  if (at == std::string::npos || at == 0) return false;
  std::string things = running_words(subject.substr(0, at));
  for (std::string_view lead : {std::string_view("all "), std::string_view("any ")}) {
    if (things.starts_with(lead)) things.erase(0, lead.size());
  }
  const std::string whose = act == "return" || english::has_determiner(things) ? things : "your " + things;
  in.statement.predicate = std::string(act) + " " + whose + std::string(subject.substr(at + done.size()));
  in.statement.subject.clear();
  in.statement.kind = StatementKind::must;
  return true;
}

/// "vehicles blocking the ramp": what has to stay clear.
bool is_in_the_way(ShapeReader& in, std::string_view subject) {
  const std::string lower = ascii_lower(subject);
  for (std::string_view blocking : {std::string_view(" blocking "), std::string_view(" obstructing ")}) {
    const std::size_t at = lower.find(blocking);
    if (at == std::string::npos || at == 0) continue;
    const std::string what = running_words(subject.substr(at + blocking.size()));
    if (what.empty() || std::count(what.begin(), what.end(), ' ') > 4) return false;
    in.statement.predicate = "keep " + english::with_article(what) + " clear";
    in.statement.subject.clear();
    in.statement.kind = StatementKind::must;
    return true;
  }
  return false;
}

/// "Children left after closing": fetched by then.
bool is_fetched_late(ShapeReader& in, std::string_view subject) {
  const std::string lower = ascii_lower(subject);
  for (std::string_view left : {std::string_view(" left after closing time"), std::string_view(" left after closing"),
                                std::string_view(" left at closing time"), std::string_view(" left at closing")}) {
    if (!lower.ends_with(left) || !is_people(lower.substr(0, lower.size() - left.size()))) continue;
    in.statement.predicate = "pick up your children by closing time";
    in.statement.subject.clear();
    in.statement.kind = StatementKind::must;
    return lower.starts_with("children") || lower.starts_with("kids") || lower.starts_with("unattended children");
  }
  return false;
}

/// "Disruptive visitors will be asked to leave": how to be here.
bool is_unkind(ShapeReader& in, const std::string& subject) {
  static constexpr auto kLoud = std::to_array<std::string_view>({"noisy", "loud"});
  static constexpr auto kRough =
      std::to_array<std::string_view>({"disruptive", "disorderly", "rowdy", "unruly", "abusive", "rude", "misbehaving"});
  const std::string_view first = std::string_view(subject).substr(0, subject.find(' '));
  const bool loud = holds(kLoud, first), rough = holds(kRough, first);
  if ((!loud && !rough) || first.size() == subject.size()) return false;
  const std::string_view whom = std::string_view(subject).substr(first.size() + 1);
  if (!is_people(whom) && whom != "behavior" && whom != "behaviour" && whom != "conduct") return false;
  in.statement.predicate = loud ? "keep your voice low" : "be considerate of the people around you";
  in.statement.subject.clear();
  in.statement.kind = StatementKind::must;
  return true;
}

/// "Noise complaints will result in loss of room privileges": what keeps them.
bool is_noise(ShapeReader& in, const std::string& subject) {
  static constexpr auto kNoise =
      std::to_array<std::string_view>({"noise complaints", "noise", "loud noise", "excessive noise", "shouting", "loud talking",
                                       "loud conversations", "complaints about noise"});
  if (!holds(kNoise, subject)) return false;
  in.statement.predicate = "keep your voice low";
  for (std::string_view losing :
       {std::string_view("loss of "), std::string_view("suspension of "), std::string_view("cancellation of ")}) {
    const std::size_t loss = in.lower.find(losing);
    if (loss == std::string_view::npos) continue;
    std::string lost(in.text.substr(loss + losing.size()));
    for (std::string_view your : {std::string_view("your "), std::string_view("the "), std::string_view("all ")}) {
      if (ascii_lower(lost).starts_with(your)) lost.erase(0, your.size());
    }
    in.statement.around.reason = std::move(lost);
  }
  in.statement.subject.clear();
  in.statement.kind = StatementKind::must;
  return true;
}

/// "Late items will be charged 25 cents per day": come on time, and what it costs otherwise.
bool is_late_fee(ShapeReader& in, const std::string& subject) {
  const std::size_t charged = in.lower.find("will be charged "), fined = in.lower.find("will be fined ");
  const std::size_t at = std::min(charged, fined);
  if (at == std::string_view::npos || !(subject.starts_with("late ") || subject.starts_with("overdue "))) return false;
  std::string_view price = in.text.substr(at + (at == charged ? 16 : 14));
  for (std::string_view lead :
       {std::string_view("a fee of "), std::string_view("a fine of "), std::string_view("at "), std::string_view("a ")}) {
    if (ascii_lower(price).starts_with(lead)) price.remove_prefix(lead.size());
  }
  if (price.empty() || ((price.front() < '0' || price.front() > '9') && price.front() != '$')) return false;
  const std::size_t word = subject.find(' ');
  const std::string things = subject.substr(word + 1);
  if (things == "fees" || things == "returns") return false;
  in.statement.predicate = "return " + things + " on time: " + subject.substr(0, word) + " ones cost " + std::string(price);
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
    for (std::string_view losing : {std::string_view("loss of "), std::string_view("suspension of "),
                                    std::string_view("revocation of "), std::string_view("forfeiture of ")}) {
      const std::size_t loss = in.lower.find(losing);
      if (loss == std::string_view::npos) continue;
      std::string lost(in.text.substr(loss + losing.size()));
      if (ascii_lower(lost).starts_with("your ")) lost.erase(0, 5);
      s.around.reason = std::move(lost);
    }
    if (const std::size_t money = in.text.find('$', at); money != std::string_view::npos)
      s.price = price_in(in.text.substr(money));
    s.kind = StatementKind::must;
    return !s.predicate.empty() && s.predicate.find("comply") == std::string::npos;
  }
  // "unattended laptops are often stolen"
  for (std::string_view alone : {std::string_view("unattended "), std::string_view("any unattended ")}) {
    const std::size_t stolen = in.lower.find(" stolen"), fate = std::min(in.lower.find(" are "), in.lower.find(" may "));
    const Activity* unattended = in.lexicon.find("unattended");
    if (!in.lower.starts_with(alone) || stolen == std::string_view::npos || fate > stolen || unattended == nullptr) continue;
    Item item;
    item.activity = unattended;
    item.act = true;
    item.text = "leave unattended";
    item.object = running_words(in.text.substr(alone.size(), fate - alone.size()));
    item.plural = english::is_plural(item.object);
    s.items = {item};
    s.kind = StatementKind::ban;
    return true;
  }
  std::string_view found;
  const std::size_t at = find_any(in.lower, kThreats, found);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view subject = without_spaces(in.text.substr(0, at));
  const std::string lower_subject = ascii_lower(subject);
  // "Unauthorized vehicles will be towed": whom the space is for.
  static constexpr auto kVehicles =
      std::to_array<std::string_view>({"vehicles", "cars", "bicycles", "bikes", "vehicle", "car"});
  for (std::string_view kind : {std::string_view("all unauthorized "), std::string_view("unauthorized "),
                                std::string_view("any unauthorized "), std::string_view("unauthorised ")}) {
    if (!lower_subject.starts_with(kind) || !holds(kVehicles, std::string_view(lower_subject).substr(kind.size()))) continue;
    s.predicate = "authorized " + lower_subject.substr(kind.size());
    s.subject = "Parking here";
    s.kind = StatementKind::only;
    return true;
  }
  if (is_unkind(in, lower_subject) || is_noise(in, lower_subject) || is_late_fee(in, lower_subject)) return true;
  // "Overdue laptops will be reported": in time.
  for (std::string_view late : {std::string_view("overdue "), std::string_view("late "), std::string_view("unreturned ")}) {
    const std::string things = lower_subject.substr(std::min(late.size(), lower_subject.size()));
    if (!lower_subject.starts_with(late) || things.empty() || is_people(things) || in.text.find('$') != std::string_view::npos)
      continue;
    const auto late_hit = in.lexicon.longest_at(lower_subject, 0);
    if (things == "fees" || things == "fines" || things == "returns" || (late_hit && late_hit->activity->id == "latecomers"))
      continue;
    // "will be shut off after 24 hours": so long after that date they may still come.
    const std::size_t after = in.lower.rfind(" after ");
    const std::string_view grace =
        after == std::string_view::npos || after < at ? std::string_view{} : stretch_at(in.text.substr(after + 7));
    s.predicate = "return " + things + (grace.empty() ? " on time" : " within " + std::string(grace) + " of the due date");
    s.subject.clear();
    s.kind = StatementKind::must;
    return true;
  }
  s.kind = StatementKind::threat;
  s.predicate.clear();
  if (const std::size_t money = in.text.find('$'); money != std::string_view::npos)
    s.predicate = price_in(in.text.substr(money));
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
    // "food left in the fridge on Friday": out of it by then.
    if (left == " left" && around.time_kind == TimeKind::other && around.time.starts_with("on ") && !around.place.empty() &&
        around.exception.empty() && items.size() == 1 && !is_people(items.front().text) &&
        english::is_time(around.time_value)) {
      s.predicate = "take your " + items.front().text + " from " + around.place + " by " + around.time_value;
      s.subject.clear();
      s.kind = StatementKind::must;
      return true;
    }
    if (items.size() != 1 || items.front().activity == nullptr || items.front().activity->type != "carried_thing") {
      // "dirty dishes left in the sink": free of them.
      const std::string things = running_words(without_spaces(subject.substr(0, split)));
      if (around.place.empty() || !around.time.empty() || !around.exception.empty() || is_people(things) ||
          !(left == " left" || left == " placed" || left == " stored") || things.find(',') != std::string::npos)
        return false;
      s.predicate = "keep " + around.place + " free of " + things;
      s.subject.clear();
      s.kind = StatementKind::must;
      return true;
    }
    s.items = std::move(items);
    s.around = std::move(around);
    s.kind = StatementKind::ban;
    return true;
  }
  const std::size_t lacking = lower_subject.find(" without ");
  if (lacking != std::string::npos && is_people(lower_subject.substr(0, lacking)) &&
      (found == "will be denied" || found == "will not be admitted" || found == "will be refused" ||
       found == "will be turned away")) {
    s.subject = "entry";
    s.predicate = std::string(subject.substr(lacking + 9));
    s.kind = StatementKind::swap;
    return true;
  }
  if (lacking != std::string::npos && (found == "will be rejected" || found == "will be turned away")) {
    s.subject = std::string(subject.substr(0, lacking));
    s.predicate = std::string(subject.substr(lacking + 9));
    s.kind = StatementKind::swap;
    return true;
  }
  if (s.predicate.empty() && (is_kept_out(in, subject) || is_in_the_way(in, subject) || is_fetched_late(in, subject)))
    return true;
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
                                       "will be thrown away", "may be removed", "will be taken down"});
  if (holds(kTaken, found)) {
    std::vector<Item> items;
    Adjuncts around = s.around;
    if (read_items(subject, ItemMode::things, in.lexicon, items, around) && items.front().activity != nullptr &&
        (items.front().activity->type == "carried_thing" || items.front().activity->id == "tape_walls")) {
      s.items = std::move(items);
      s.around = std::move(around);
      s.kind = StatementKind::ban;
      return true;
    }
  }
  return false;
}

}  // namespace sayyes
