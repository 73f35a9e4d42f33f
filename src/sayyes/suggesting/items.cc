#include "sayyes/suggesting/items.h"

#include <algorithm>
#include <array>
#include <optional>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/coordination.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Verbs whose object is the matter: "bring food", "use cell phones".
constexpr auto kCarrying = std::to_array<std::string_view>({
    "bring", "carry",   "conduct", "consume", "eat",  "drink",   "engage", "fly",     "have", "hold",
    "keep",  "make",    "operate", "place",   "play", "possess", "ride",   "take",    "use",  "wear",
    "light", "display", "answer",  "receive", "lend", "give",    "offer",  "provide", "sell", "accept",
    "issue", "do",      "allow",   "hand",    "chew", "smoke",   "stream", "set",
});

/// Words after a known thing that add nothing: "phone use", "food items".
constexpr auto kAddsNothing = std::to_array<std::string_view>(
    {"use", "usage", "items", "item", "products", "product", "consumption", "activity", "activities"});

constexpr auto kLeading = std::to_array<std::string_view>({"a", "an", "any", "the", "your", "all", "their", "of", "our",
                                                           "unauthorized", "unauthorised", "excessive", "personal", "own"});

std::size_t skip_leading(std::string_view lower, std::size_t at, bool determiners_only) {
  for (;;) {
    const std::size_t space = lower.find(' ', at);
    if (space == std::string_view::npos) return at;
    const std::string_view word = lower.substr(at, space - at);
    const bool determiner = word == "a" || word == "an" || word == "any" || word == "the" || word == "of" || word == "all" ||
                            word == "your" || word == "our" || word == "their";
    if (!(determiners_only ? determiner : holds(kLeading, word))) return at;
    at = space + 1;
  }
}

bool is_gerund_of(std::string_view word, const Lexicon& lexicon, std::string_view rest, std::string& base,
                  std::optional<LexiconHit>& hit) {
  for (const std::string& candidate : english::bases_of_gerund(word)) {
    const std::string phrase = candidate + std::string(rest);
    hit = lexicon.longest_at(phrase, 0);
    if (hit && hit->act) {
      base = candidate;
      return true;
    }
  }
  hit.reset();
  return false;
}

/// Singular things that are counted read better in the plural once they are welcome: "no dog" -> "dogs".
std::string counted(std::string text, const LexiconHit& hit, std::size_t head_at, const Lexicon& lexicon) {
  if (hit.plural || hit.act) return text;
  const std::string head = text.substr(head_at);
  const std::string plural = plural_of(head);
  if (plural == head) return text;
  const std::string lower = ascii_lower(plural);
  const auto other = lexicon.longest_at(lower, 0);
  if (other && other->activity == hit.activity && other->plural && other->size == lower.size())
    return text.substr(0, head_at) + plural;
  return text;
}

/// "damaged", "unwashed": a participle alone names nothing.
bool is_quality(std::string_view words) {
  return words.find(' ') == std::string_view::npos && words.ends_with("ed") && !english::bases_of_participle(words).empty();
}

/// Acts that are about a thing become that thing: "eat" -> "food"; the activity's [words] say so.
Item renamed(Item item) {
  if (const std::size_t joint = item.object.find(" or "); joint != std::string::npos) {
    item.object.replace(joint, 4, " and ");
    item.plural = true;
  }
  if (!item.act && item.activity != nullptr) {
    for (std::string_view joint : {std::string_view(" or "), std::string_view(" and/or ")}) {
      const std::size_t at = item.text.find(joint);
      if (at == std::string::npos) continue;
      item.text.replace(at, joint.size(), " and ");
      item.plural = true;
    }
  }
  if (item.activity == nullptr || !item.object.empty()) return item;
  const auto name = item.activity->words.find(item.text);
  if (name == item.activity->words.end()) {
    // "park your bikes" is about bikes.
    const bool carried = item.activity->type == "carried_thing" || item.activity->type == "animal";
    const std::size_t space = item.text.find(' ');
    if (!carried || !item.act || space == std::string::npos) return item;
    item.text = item.text.substr(skip_leading(item.text, space + 1, true));
    item.act = false;
    item.plural = english::is_plural(item.text);
    return item;
  }
  item.text = name->second;
  item.act = false;
  item.plural = english::is_plural(item.text);
  return item;
}

void set_item(Item& item, const LexiconHit& hit, std::string_view text, std::size_t head_at, const Lexicon& lexicon) {
  item.activity = hit.activity;
  item.act = hit.act;
  item.text = hit.act ? running_words(text) : counted(running_words(text), hit, head_at, lexicon);
  item.plural = hit.plural || (!hit.act && item.text.size() != text.size()) || english::is_plural(item.text);
}

Item read_plainly(std::string_view text, ItemMode mode, const Lexicon& lexicon) {
  Item item;
  const std::string lower_text = ascii_lower(text);
  const std::string_view lower = lower_text;
  std::size_t begin = skip_leading(lower, 0, true);
  if (lower.substr(begin).starts_with("own ")) begin += 4;
  const std::string_view phrase = text.substr(begin);
  const std::string_view small = lower.substr(begin);
  const std::size_t space = small.find(' ');
  const std::string_view first = small.substr(0, space);
  const std::string_view after = space == std::string_view::npos ? std::string_view{} : small.substr(space);
  auto hit = lexicon.longest_at(small, 0);
  // "unattended bags": to leave them alone is the matter.
  for (std::string_view alone :
       {std::string_view("unattended "), std::string_view("unsupervised "), std::string_view("unaccompanied ")}) {
    if (!small.starts_with(alone) || (hit && hit->size == small.size())) continue;
    if (const Activity* unattended = lexicon.find("unattended")) {
      item.activity = unattended;
      item.act = true;
      item.text = "leave unattended";
      item.object = running_words(phrase.substr(alone.size()));
      item.plural = english::is_plural(item.object);
      return item;
    }
  }
  // The whole phrase, or all of it but words that add nothing.
  const bool gerund = mode != ItemMode::acts && hit && hit->act && first.ends_with("ing");
  if (hit && !gerund &&
      (hit->size == small.size() || holds(kAddsNothing, small.substr(std::min<std::size_t>(hit->size + 1, small.size()))))) {
    set_item(item, *hit, phrase, 0, lexicon);
    return item;
  }
  // "lean bikes against": about the bikes. But "lean on the glass" is about leaning.
  if (mode == ItemMode::acts && (first == "lean" || first == "chain" || first == "lock" || first == "park") && !after.empty() &&
      find_adjunct(small, first.size() + 1, false) != first.size() + 1 && !(hit && hit->size > first.size())) {
    Item thing = read_plainly(phrase.substr(first.size() + 1), ItemMode::things, lexicon);
    if (thing.activity != nullptr && !thing.act && thing.activity->type == "carried_thing") return thing;
  }
  // A verb with its object between it and its last word: "leave bags unattended", "prop the door open".
  if (mode == ItemMode::acts) {
    const std::size_t last = small.rfind(' ');
    if (last != std::string_view::npos && last > first.size()) {
      const std::string joined = std::string(first) + std::string(small.substr(last));
      if (const auto both = lexicon.longest_at(joined, 0);
          both && both->act && both->size == joined.size() && !(hit && hit->size > first.size()) &&
          !is_quality(small.substr(first.size() + 1, last - first.size() - 1))) {
        item.activity = both->activity;
        item.act = true;
        item.text = joined;
        item.object = running_words(phrase.substr(first.size() + 1, last - first.size() - 1));
        item.plural = english::is_plural(item.object);
        return item;
      }
    }
  }
  // A verb with its object.
  std::string base;
  std::optional<LexiconHit> act_hit;
  if (mode == ItemMode::acts && hit && hit->act)
    act_hit = hit, base = std::string(first);
  else if (mode != ItemMode::acts && first.ends_with("ing"))
    if (!is_gerund_of(first, lexicon, after, base, act_hit) && gerund && hit->size == first.size()) {
      // "drinking": the base form is known as a thing, the -ing form as an act.
      const std::vector<std::string> bases = english::bases_of_gerund(first);
      if (!bases.empty()) {
        base = bases.front();
        act_hit = hit;
        act_hit->size = static_cast<std::uint32_t>(base.size());
      }
    }
  if (act_hit && act_hit->size == base.size() && !after.empty() && holds(kCarrying, base)) {
    Item thing = read_plainly(phrase.substr(first.size() + 1), ItemMode::things, lexicon);
    if (thing.activity != nullptr && !thing.act && (thing.activity->type != "service" || act_hit->activity->id != "book_drop"))
      return thing;
  }
  // To place a hold is to ask for a book.
  static constexpr auto kOrders = std::to_array<std::string_view>({"hold", "holds", "order", "orders", "request", "requests"});
  if (act_hit && (base == "place" || base == "put") &&
      holds(kOrders, english::head_noun(after.substr(std::min<std::size_t>(1, after.size())))))
    act_hit.reset();
  // "return toys unwashed": only that way of it is meant.
  if (const std::string_view way = after.substr(after.rfind(' ') + 1); way.starts_with("un") && is_quality(way))
    act_hit.reset();
  if (act_hit) {
    const std::string whole = base + std::string(after);
    const std::size_t size = act_hit->size;
    item.activity = act_hit->activity;
    item.act = true;
    item.text = running_words(whole.substr(0, size));
    if (size < whole.size()) {
      std::string_view object = phrase.substr(phrase.size() - (whole.size() - size));
      if (object.starts_with(' ')) object.remove_prefix(1);  // not so in "leave“parcels"
      item.object = running_words(object);
      if (item.object.starts_with("of ")) item.object.erase(0, 3);
      // "block the aisle with chairs", "reserve seats with coats": whatever it is done with.
      if (const std::size_t with = item.object.find(" with "); with != std::string::npos && item.activity->id == "block")
        item.object.resize(with);
      if (item.object.starts_with("with ") && item.activity->words.contains("with")) item.object.clear();
      // "wipe the screens with paper towels", "share your password with anyone": what it is done with or to whom is no part of
      // the object, and the yes goes for every such way.
      for (std::string_view with :
           {std::string_view(" with anyone"), std::string_view(" with others"), std::string_view(" to anyone"),
            std::string_view(" with anybody"), std::string_view(" to others")}) {
        if (item.object.ends_with(with)) item.object.resize(item.object.size() - with.size());
      }
      // "stack chairs higher than four", "throw away your receipt": words that were not read as a thing.
      if (item.object.find(" than ") != std::string::npos || item.object.starts_with("away ") ||
          item.object.find(" with ") != std::string::npos)
        item.activity = nullptr;
      item.plural = english::is_plural(item.object);
    }
    return item;
  }
  // "photos of the murals": the thing, and what of.
  if (mode != ItemMode::acts && hit && !hit->act && small.substr(hit->size).starts_with(" of ")) {
    set_item(item, *hit, phrase.substr(0, hit->size), 0, lexicon);
    item.object = running_words(phrase.substr(hit->size + 4));
    item.plural = english::is_plural(item.object);
    return item;
  }
  // "bring food", "using cell phones": the object is the matter.
  const std::vector<std::string> bases =
      mode == ItemMode::acts ? std::vector<std::string>{std::string(first)} : english::bases_of_gerund(first);
  const bool carrying = std::any_of(bases.begin(), bases.end(), [](const std::string& verb) { return holds(kCarrying, verb); });
  if (carrying && !after.empty()) {
    Item thing = read_plainly(phrase.substr(first.size() + 1), ItemMode::things, lexicon);
    if (thing.activity != nullptr && !thing.act) return thing;
  }
  if (mode == ItemMode::acts) {
    item.text = std::string(phrase);
    item.act = true;
    return item;
  }
  // A known head with words of its own before it: "large bags".
  for (std::size_t at = small.find(' '); at != std::string_view::npos; at = small.find(' ', at + 1)) {
    const auto head = lexicon.longest_at(small, at + 1);
    if (small.substr(0, at + 1).find(" of ") != std::string_view::npos) break;  // "printing of weapons" is about printing
    if (!head || head->act || at + 1 + head->size != small.size()) continue;
    set_item(item, *head, phrase, at + 1, lexicon);
    item.modified = true;
    return item;
  }
  item.text = running_words(phrase);
  item.plural = english::is_plural(item.text);
  return item;
}

}  // namespace

Item read_item(std::string_view text, ItemMode mode, const Lexicon& lexicon) {
  for (std::string_view self :
       {std::string_view(" yourself"), std::string_view(" yourselves"), std::string_view(" by yourself")}) {
    if (mode != ItemMode::things && ascii_lower(text).ends_with(self)) text.remove_suffix(self.size());
  }
  return renamed(read_plainly(text, mode, lexicon));
}

namespace {

/// "fold, bend or mark the maps": the verbs before have the object of the last one.
void share_object(std::vector<Item>& items, const Lexicon& lexicon) {
  const Item& last = items.back();
  if (items.size() < 2 || !last.act) return;
  // What the last one is done to: its object, or the words after its verb where the lexicon knows both as one.
  const std::size_t space = last.text.find(' ');
  const std::string object = !last.object.empty() ? last.object : space == std::string::npos ? "" : last.text.substr(space + 1);
  if (object.empty()) return;
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    Item& item = items[i];
    if (!item.act || !item.object.empty()) continue;
    const std::string whole = item.text + " " + object;
    Item with = renamed(read_plainly(whole, ItemMode::acts, lexicon));
    const bool alike = with.activity == item.activity && !last.object.empty();
    if (with.activity != nullptr && with.act && (item.activity == nullptr || alike)) item = std::move(with);
  }
}

/// "tents, hammocks and slacklines": what stands beside things that can be carried is one of them.
void type_by_neighbours(std::vector<Item>& items, const Lexicon& lexicon) {
  const auto carried = [](const Item& item) {
    return item.activity != nullptr && !item.act &&
           (item.activity->type == "carried_thing" || item.activity->words.contains("outside"));
  };
  const Activity* bulky = lexicon.find("bulky_items");
  if (bulky == nullptr || std::none_of(items.begin(), items.end(), carried)) return;
  const bool alike = std::all_of(items.begin(), items.end(), [&](const Item& item) {
    const bool plain = item.activity == nullptr && !item.act && item.plural && !is_people(ascii_lower(item.text)) &&
                       item.text.find(' ') == std::string::npos;
    return carried(item) || plain;
  });
  if (!alike) return;
  for (Item& item : items) {
    if (item.activity == nullptr) item.activity = bulky;
  }
}

}  // namespace

bool read_items(std::string_view text, ItemMode mode, const Lexicon& lexicon, std::vector<Item>& items, Adjuncts& around) {
  const std::string lower_text = ascii_lower(text);
  const std::string_view lower = lower_text;
  std::size_t at = 0;
  if (mode != ItemMode::things) {
    // "keep tape, scissors or stamps at this desk": the things are the matter, however many.
    const std::string_view first = lower.substr(0, lower.find(' '));
    const auto hit = lexicon.longest_at(lower, 0);
    const std::vector<std::string> bases =
        mode == ItemMode::acts ? std::vector<std::string>{std::string(first)} : english::bases_of_gerund(first);
    const bool carrying =
        std::any_of(bases.begin(), bases.end(), [](const std::string& verb) { return holds(kCarrying, verb); });
    if (carrying && first.size() < lower.size() && !(hit && hit->size > first.size())) {
      std::vector<Item> things;
      Adjuncts with = around;
      if (read_items(text.substr(first.size() + 1), ItemMode::things, lexicon, things, with) && things.size() > 1 &&
          std::all_of(things.begin(), things.end(), [](const Item& item) { return item.activity != nullptr && !item.act; })) {
        items = std::move(things);
        around = std::move(with);
        return true;
      }
    }
  }
  for (;;) {
    const std::size_t begin = skip_leading(lower, at, true);
    // The longest known form may hold "and", "in" and the like; else the phrase ends at a joint.
    std::size_t known = begin;
    if (const auto hit = lexicon.longest_at(lower, begin)) known = begin + hit->size;
    const std::size_t from = known;
    Split split = split_at(lower, from);
    std::size_t adjunct = known > begin ? (known < lower.size() ? find_adjunct(lower, known + 1, true) : std::string_view::npos)
                                        : find_adjunct(lower, begin, false);
    // "write in, underline or mark": the preposition belongs to its verb.
    if (mode == ItemMode::acts && adjunct < split.end && split.next != std::string_view::npos &&
        lower.substr(adjunct, split.end - adjunct).find(' ') == std::string_view::npos)
      adjunct = std::string_view::npos;
    // ", except water": what follows the comma is no member.
    if (split.next != std::string_view::npos && split.next < lower.size() &&
        (find_adjunct(lower, split.next, true) == split.next ||
         (names_law(lower.substr(split.next)) && !lexicon.longest_at(lower, split.next))))
      split.next = std::string_view::npos;
    if (adjunct != std::string_view::npos && adjunct < split.end) split = {adjunct, std::string_view::npos};
    // In "move tables or chairs" the second noun is another object of the first verb.
    if (mode == ItemMode::acts && split.next != std::string_view::npos && split.next < lower.size()) {
      for (;;) {
        const std::string_view next = lower.substr(split.next);
        const bool verb = english::is_common_verb(next.substr(0, next.find_first_of(" ,")));
        const auto hit = lexicon.longest_at(next, 0);
        if (verb || (hit && hit->act)) break;
        const std::size_t limit = find_adjunct(lower, split.next, false);
        Split further = split_at(lower, split.next);
        if (limit != std::string_view::npos && limit < further.end) further = {limit, std::string_view::npos};
        split = further;
        if (split.next == std::string_view::npos) break;
      }
    }
    std::size_t end = split.end;
    while (end > begin && (lower[end - 1] == ' ' || lower[end - 1] == ',')) --end;
    if (end <= begin) return false;
    items.push_back(read_item(text.substr(begin, end - begin), mode, lexicon));
    if (split.next == std::string_view::npos || split.next >= lower.size()) {
      if (mode == ItemMode::acts)
        share_object(items, lexicon);
      else
        type_by_neighbours(items, lexicon);
      return read_adjuncts(text.substr(split.end), around);
    }
    at = split.next;
  }
}

namespace {

/// "written in or highlighted", "folded, bent or marked": each of it is done to the subject. Empty where it is one thing.
std::vector<Item> read_passives(std::string_view subject, std::string_view done, const Lexicon& lexicon, std::size_t& used) {
  const std::string lower = ascii_lower(done);
  std::vector<Item> items;
  std::string before = " ";
  before += running_words(subject);
  for (std::size_t at = 0; at < lower.size();) {
    const Split split = split_at(lower, at);
    std::string_view member = std::string_view(lower).substr(at, split.end - at);
    const bool last = split.next == std::string_view::npos;
    if (last) member = member.substr(0, std::min(find_adjunct(member, 0, false), member.size()));
    while (!member.empty() && member.back() == ' ') member.remove_suffix(1);
    const std::size_t space = std::min(member.find(' '), member.size());
    const auto bases = english::bases_of_participle(member.substr(0, space));
    if (bases.empty() || std::count(member.begin(), member.end(), ' ') > 1) return {};
    Item item = read_item(bases.front() + std::string(member.substr(space)) + before, ItemMode::acts, lexicon);
    if (item.activity == nullptr || !item.act) return {};
    items.push_back(std::move(item));
    used = at + member.size();
    if (last) break;
    at = split.next;
  }
  return items.size() > 1 ? items : std::vector<Item>{};
}

}  // namespace

std::vector<Item> read_passive(std::string_view subject, std::string_view done, const Lexicon& lexicon, std::size_t& used) {
  if (std::vector<Item> several = read_passives(subject, done, lexicon, used); !several.empty()) return several;
  const std::string lower = ascii_lower(done);
  const std::size_t space = std::min(lower.find(' '), lower.size());
  const std::string_view participle = std::string_view(lower).substr(0, space);
  std::vector<Item> items;
  std::string subject_text = running_words(subject);
  if (const std::size_t joint = subject_text.find(" or "); joint != std::string::npos) subject_text.replace(joint, 4, " and ");
  for (const std::string& base : english::bases_of_participle(participle)) {
    // The longest act with its particle ("turned off") and then with the subject as its object ("borrow books").
    const std::string with_particle = base + lower.substr(space);
    // "children" + "left unattended": known as a whole.
    const std::string whole = base + " " + ascii_lower(subject) + lower.substr(space);
    const std::size_t stem = base.size() + 1 + subject.size();
    if (const auto hit = lexicon.longest_at(whole, 0); hit && hit->act && hit->size > stem) {
      Item item;
      item.activity = hit->activity;
      item.act = true;
      item.text = whole.substr(0, hit->size);
      used = space + (hit->size - stem);
      items.push_back(item);
      return items;
    }
    // "taken home": the longer act of the two.
    std::array<std::string, 2> phrases{base + " " + ascii_lower(subject), with_particle};
    const auto particle = lexicon.longest_at(with_particle, 0);
    const auto object = lexicon.longest_at(phrases[0], 0);
    if (particle && particle->act && particle->size > base.size() && (!object || object->size <= base.size()))
      std::swap(phrases[0], phrases[1]);
    for (const std::string& phrase : phrases) {
      const auto hit = lexicon.longest_at(phrase, 0);
      if (!hit || !hit->act || (phrase == with_particle && hit->size < base.size())) continue;
      Item item;
      item.activity = hit->activity;
      item.act = true;
      item.text = phrase.substr(0, hit->size);
      if (hit->size <= with_particle.size() && phrase == with_particle) {
        used = space + (hit->size - base.size());
        item.object = subject_text;
      } else {
        used = space;
        if (hit->size == base.size())
          item.object = subject_text;
        else if (hit->size < phrase.size())
          return {};
      }
      item.plural = english::is_plural(subject_text);
      items.push_back(item);
      return items;
    }
    if (holds(kCarrying, base)) {
      Adjuncts none;
      std::vector<Item> things;
      if (read_items(subject, ItemMode::things, lexicon, things, none) && none.empty()) {
        used = space;
        return things;
      }
    }
  }
  return items;
}

}  // namespace sayyes
