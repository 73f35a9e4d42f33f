#include <algorithm>
#include <array>
#include <optional>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/facts.h"
#include "sayyes/suggesting/item_sayings.h"
#include "sayyes/suggesting/neighbours.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/sign_reading.h"
#include "sayyes/suggesting/tongue.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

/// What is had of the library, or done by it, in "we do not lend tents", "we cannot laminate posters".
struct Wanted {
  std::string what;  ///< "tents", "laminate posters"
  bool act = false;
  bool pays = false;  ///< the visitor's money: "we do not accept coins"
};
Wanted wanted_of(const Statement& statement) {
  const Item& item = statement.items.front();
  Wanted wanted{item.object.empty() ? item.text : item.text + " " + item.object, item.act};
  static constexpr auto kHaving = std::to_array<std::string_view>(
      {"have",  "offer", "provide", "sell",   "carry", "stock", "lend", "give",     "give out", "hand out", "keep",
       "issue", "do",    "supply",  "accept", "take",  "loan",  "rent", "rent out", "collect",  "have any"});
  const std::string lower = ascii_lower(wanted.what) + " ";
  if (const std::size_t size = opening(lower, kHaving); wanted.act && size != 0 && size + 1 < wanted.what.size()) {
    wanted.what.erase(0, size + 1);
    wanted.act = false;
    for (std::string_view any : {std::string_view("any "), std::string_view("a "), std::string_view("an ")}) {
      if (wanted.what.starts_with(any)) wanted.what.erase(0, any.size());
    }
    for (std::string_view payment : {std::string_view(" payments"), std::string_view(" payment")}) {
      if (ascii_lower(wanted.what).ends_with(payment)) wanted.what.resize(wanted.what.size() - payment.size());
    }
  }
  static constexpr auto kMoney =
      std::to_array<std::string_view>({"cash", "coins", "bills", "notes", "checks", "cheques", "cards", "pennies", "currency"});
  const std::string text = ascii_lower(statement.text);
  const bool taken = text.find(" accept ") != std::string::npos || text.find(" take ") != std::string::npos;
  wanted.pays = taken && !wanted.act && holds(kMoney, english::head_noun(ascii_lower(wanted.what)));
  if (!statement.around.purpose.empty()) wanted.what += " for " + statement.around.purpose;
  return wanted;
}

/// "Use the slot on the left", "please ask at the desk": an order that says what to do in another's place. Without "please".
std::optional<std::string> order_of(const Statement& statement) {
  if ((statement.kind != StatementKind::keep && statement.kind != StatementKind::heading) || !statement.marker.empty())
    return std::nullopt;
  std::string_view text = statement.text;
  if (ascii_lower(text).starts_with("please ")) text.remove_prefix(7);
  static constexpr auto kVerbs = std::to_array<std::string_view>(
      {"use",   "visit",  "go",    "see",  "ask",    "try",   "call",    "email",   "contact", "take",
       "bring", "return", "drop",  "pay",  "find",   "come",  "look",    "talk",    "put",     "place",
       "book",  "leave",  "keep",  "park", "borrow", "speak", "order",   "request", "hand",    "give",
       "tie",   "roll",   "store", "hang", "buy",    "check", "deposit", "throw",   "empty",   "lock"});
  const std::string lower = ascii_lower(text);
  if (!holds(kVerbs, std::string_view(lower).substr(0, lower.find(' '))) || lower.find(' ') == std::string::npos)
    return std::nullopt;
  std::string order = uncapitalize(text);
  for (std::string_view closer : {std::string_view(" only"), std::string_view(" instead"), std::string_view(" please")}) {
    if (ascii_lower(order).ends_with(closer)) order.resize(order.size() - closer.size());
  }
  return order;
}

/// "place them on the cart" with the things that the sentence before named: "place books on the cart". False without them.
bool name_things(std::string& order, const Statement& before) {
  const std::string words = ascii_lower(order) + " ";
  for (std::string_view pronoun : {std::string_view(" them "), std::string_view(" it ")}) {
    const std::size_t at = words.find(pronoun);
    if (at == std::string::npos) continue;
    if (before.items.size() != 1) return false;
    const Item& item = before.items.front();
    const std::string things = item.act ? item.object : item.text;
    if (things.empty() || things.find(" with ") != std::string::npos || (pronoun == " them ") != english::is_plural(things))
      return false;
    order.replace(at + 1, pronoun.size() - 2, english::with_dropped_article(things));
    return true;
  }
  return true;
}

/// "No returns at this desk. Use the slot on the left.": what the sign says to do answers what nothing else does, and says all
/// of it where it takes up the thing: "Do not shelve books; place them on the cart."
void answer_by_next(std::vector<Statement>& statements, const SayingSource& source) {
  for (std::size_t i = 0; i + 1 < statements.size(); ++i) {
    Statement& no = statements[i];
    Statement& way = statements[i + 1];
    if (way.first_line > no.last_line + 1 || no.list_head) continue;
    std::optional<std::string> order = order_of(way);
    if (!order) continue;
    no.way_follows = no.kind == StatementKind::condition;
    if (no.kind != StatementKind::ban && no.kind != StatementKind::refusal) continue;
    const std::string original = *order;
    if (!name_things(*order, no)) continue;
    const bool named = *order != original;
    Adjuncts around = no.around;
    if (!named) around.at_place.clear(), around.place.clear();
    if (!around.empty() || no.items.empty()) continue;
    if (!named) {
      const std::vector<Saying> sayings = say(no, source);
      if (std::any_of(sayings.begin(), sayings.end(),
                      [](const Saying& saying) { return saying.needs.empty() && !saying.bends; }))
        continue;
      if (no.items.size() != 1) continue;
      static constexpr auto kElsewhere =
          std::to_array<std::string_view>({"use", "visit", "go", "see", "ask", "try", "call", "email", "contact", "come",
                                           "look", "check", "speak", "talk", "book", "order", "pay", "find", "request"});
      static constexpr auto kAsked = std::to_array<std::string_view>({"ask", "call", "see", "contact", "speak", "talk"});
      const std::string_view verb = std::string_view(*order).substr(0, order->find(' '));
      // "Do not pull the cord. Use the button.": one does not pull it with that.
      const bool done = ascii_lower(no.text).find(" be ") != std::string::npos;
      if (!holds(kElsewhere, verb) || (no.kind == StatementKind::ban && no.items.front().act && !done && !holds(kAsked, verb)))
        continue;
      const Wanted wanted = wanted_of(no);
      // "Do not get out of your car. Call the number.": without the words around it the act is none.
      if (wanted.act && !no.around.at_place.empty() && no.items.front().object.empty() &&
          wanted.what.find(' ') == std::string::npos)
        continue;
      const bool help = wanted.act && (wanted.what.starts_with("help with ") || wanted.what.starts_with("give "));
      if (wanted.what.find_first_of(":;()\"") != std::string::npos) continue;
      *order = (wanted.act && !help ? "to " : "for ") + wanted.what.substr(wanted.what.starts_with("give ") ? 5 : 0) +
               ", please " + *order;
    }
    way.predicate = named ? "Please " + *order : capitalize(*order);
    way.subject = named ? "Thank you for " + english::gerund_of(*order) : std::string();
    way.kind = StatementKind::told;
    way.first_line = no.first_line;
    no.kind = StatementKind::drop;
    no.first_line = no.last_line = way.last_line;
    std::swap(no, way);
  }
}

Reading read(const RewriteInput& input) {
  Reading reading = read_sign(input.text, *input.lexicon);
  settle_neighbours(reading.statements, *input.lexicon);
  answer_by_next(reading.statements, {*input.house, *input.lexicon, "en"});
  return reading;
}

/// Where something that no activity knows is to be had: "we don't have tax forms", places.tax, or a blank for it.
std::vector<Saying> where_else(const Statement& statement, const SayingSource& source) {
  std::vector<Saying> out;
  Adjuncts around = statement.around;
  around.purpose.clear();
  if (statement.kind != StatementKind::refusal || statement.items.size() != 1 || !around.empty()) return out;
  const Item& item = statement.items.front();
  // Words with marks among them were not read as one phrase.
  if ((item.text + item.object).find_first_of(":;()\"") != std::string::npos) return out;
  const Wanted wanted = wanted_of(statement);
  const std::string& what = wanted.what;
  std::vector<std::string> words{ascii_lower(english::head_noun(what))};
  for (std::string_view rest = what; !rest.empty();) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    if (space > 2) words.push_back(ascii_lower(rest.substr(0, space)));
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  const std::string key = "places." + words.front();
  const std::string* place = find_fact(source.house, key, words);
  const std::string* ask = find_fact(source.house, "contact.ask");
  Saying saying;
  if (place == nullptr && ask != nullptr && !wanted.pays) {
    saying.facts = 1, saying.fact_words = count_words(*ask);
    saying.text = "Please ask " + *ask + " about " + (wanted.act ? english::gerund_of(what) : what);
    out.push_back(saying);
    return out;
  }
  // What people could have done for them, somewhere; other things that are not done are nobody's errand.
  static constexpr auto kErrands = std::to_array<std::string_view>(
      {"fix",      "repair",    "proofread", "translate",  "notarize",  "laminate", "bind",      "edit",     "fill",
       "print",    "copy",      "scan",      "fax",        "mail",      "ship",     "deliver",   "appraise", "identify",
       "install",  "research",  "tutor",     "transcribe", "digitize",  "digitise", "convert",   "complete", "interpret",
       "value",    "photocopy", "type",      "wrap",       "frame",     "restore",  "clean",     "check",    "sign",
       "notarise", "witness",   "evaluate",  "grade",      "draft",     "prepare",  "recommend", "store",    "validate",
       "exchange", "stamp",     "refill",    "trace",      "calculate", "answer"});
  // "Staff cannot answer tax questions": who can is asked for.
  if (place == nullptr && wanted.act && what.starts_with("answer ") && what.find("question") != std::string::npos) {
    saying.needs.push_back("contact.ask");
    saying.text = "For " + what.substr(7) + ", please ask " + blank_for("contact.ask", source.language, what.substr(7));
    out.push_back(saying);
    return out;
  }
  if (place == nullptr && wanted.act) {
    if (!holds(kErrands, std::string_view(what).substr(0, what.find(' '))) || what.find(' ') == std::string::npos) return out;
    saying.needs.push_back("contact.ask");
    saying.text =
        "For help with " + english::gerund_of(what) + ", please ask " + blank_for("contact.ask", source.language, what);
    out.push_back(saying);
    return out;
  }
  // "take passport photos", whose verb is known around its object: what was read apart is said apart nowhere.
  if (place == nullptr && ascii_lower(statement.text).find(ascii_lower(what)) == std::string::npos) return out;
  if (place == nullptr && words.front().empty()) return out;
  // "double-sided", "lend": no thing that one could be sent to.
  if (place == nullptr && !wanted.act && what.find('-') != std::string::npos && what.find(' ') == std::string::npos) return out;
  if (place == nullptr) saying.needs.push_back(key);
  if (place != nullptr) saying.facts = 1, saying.fact_words = count_words(*place);
  const std::string where = place != nullptr ? *place : blank_for(key, source.language, what);
  const bool adverb = place != nullptr && english::is_adverbial(where);
  saying.text = std::string(wanted.act    ? "To "
                            : wanted.pays ? "To pay with "
                                          : "For ") +
                what + (adverb ? ", please look " : ", please visit ") + where;
  out.push_back(saying);
  if (place != nullptr && !adverb) {
    saying.text = capitalize(where) + " can help you with " + (wanted.act ? english::gerund_of(what) : what);
    if (wanted.act) saying.text = capitalize(where) + " is the place to " + what;
    if (wanted.pays) saying.text = capitalize(where) + " is the place to pay with " + what;
    out.push_back(saying);
  }
  return out;
}

std::vector<Saying> ways(const Statement& whole, const SayingSource& source) {
  Statement statement = whole;
  // What is not to be had "on this floor" is not to be had where the sign hangs.
  if (statement.kind == StatementKind::refusal && statement.around.at_place.find(" this ") != std::string::npos)
    statement.around.at_place.clear(), statement.around.place.clear();
  if (statement.list_head) return say_list(statement, source);
  std::vector<Saying> out = say_by_shape(statement, source);
  const bool unknown = statement.items.size() == 1 && statement.items.front().activity == nullptr;
  if (unknown) {
    for (Saying& saying : where_else(statement, source)) out.push_back(std::move(saying));
  }
  const auto& items = statement.items;
  // What the library does not do is no ban: only what is known as a service is answered.
  const bool service = std::all_of(items.begin(), items.end(), [&](const Item& item) {
    if (item.activity == nullptr || item.activity->type == "service") return item.activity != nullptr;
    const auto& yes = item.activity->yes;
    return items.size() == 1 && std::any_of(yes.begin(), yes.end(), [](const Activity::Yes& said) {
             return std::find(said.when.begin(), said.when.end(), "refusal") != said.when.end();
           });
  });
  if (!items.empty() && items.front().activity != nullptr && statement.kind != StatementKind::other_use &&
      (statement.kind != StatementKind::refusal || service)) {
    const bool one = std::all_of(items.begin(), items.end(), [&](const Item& item) {
      return item.activity == items.front().activity && item.act == items.front().act;
    });
    const bool services = items.front().activity->words.contains("own") && items.size() > 1;
    std::vector<Saying> more = one && !services ? say_by_activity(statement, source) : say_combined(statement, source);
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  if (std::all_of(out.begin(), out.end(), [](const Saying& saying) { return saying.bends; })) {
    Statement plain;
    plain.text = whole.text;
    if (whole.text.find(". ") == std::string::npos && read_as_last_resort(plain, source.lexicon)) {
      for (Saying& saying : say_by_shape(plain, source)) out.push_back(std::move(saying));
    } else if (!unknown && items.size() == 1 &&
               (items.front().act ? items.front().activity->type == "act" : items.front().activity->type == "service")) {
      for (Saying& saying : where_else(statement, source)) out.push_back(std::move(saying));
    }
  }
  return out;
}

std::vector<std::string> requests(const Statement& statement) {
  const std::string lower = ascii_lower(statement.text);
  if (!english::is_common_verb(lower.substr(0, lower.find(' ')))) return {};
  return {"Please " + uncapitalize(statement.text), "Thank you for " + english::gerund_of(uncapitalize(statement.text))};
}

bool says_no(std::string_view text) {
  const std::string lower = ascii_lower(text);
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"no",          "not",    "don't",      "dont",      "never",     "cannot", "can't",   "won't",   "doesn't",
       "isn't",       "aren't", "prohibited", "forbidden", "banned",    "only",   "must",    "patron",  "patrons",
       "circulation", "ill",    "opac",       "failure",   "violators", "prior",  "utilize", "anything"});
  for (std::string_view word : kWords) {
    for (std::size_t at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1)) {
      if (word_at(lower, at, word)) return true;
    }
  }
  return false;
}

std::string mend(std::string text) { return text; }

std::string quoted(const Statement& statement) {
  return "“" + (statement.said.empty() ? statement.text : statement.said) + "”";
}

/// What would help where nothing can be said.
void advise(const Statement& statement, RewriteResult& result) {
  switch (statement.kind) {
    case StatementKind::threat:
      add_once(result.advice, "Leave out " + quoted(statement) + ", and say what helps and whom to ask.");
      return;
    case StatementKind::refusal:
      for (const Item& item : statement.items) {
        const std::string key =
            "places." + (item.activity != nullptr ? item.activity->id : std::string(english::head_noun(item.text)));
        if (item.activity != nullptr || key.find(' ') == std::string::npos) add_once(result.needs, key);
      }
      add_once(result.advice, "Say where people can get it instead of " + quoted(statement) +
                                  ": tell sayyes the place, and it will say it for you.");
      return;
    case StatementKind::ban: {
      bool unknown = false;
      for (const Item& item : statement.items) {
        if (item.activity != nullptr) continue;
        unknown = true;
        add_once(result.advice,
                 "“" + item.text + "” is new to sayyes. Say where, when or how it is welcome, or what to do in its place.");
      }
      if (!unknown) add_once(result.advice, "Say what is welcome, and where or when, instead of " + quoted(statement) + ".");
      return;
    }
    default:
      add_once(result.advice, "Say what people can do, where and when, instead of " + quoted(statement) + ".");
  }
}

std::string charge(std::string_view price) { return "Otherwise the charge is " + std::string(price); }

}  // namespace

const Tongue& english_tongue() {
  static constexpr Tongue kTongue{
      "en",
      read,
      ways,
      requests,
      says_no,
      nullptr,
      nullptr,
      english::is_plural,
      mend,
      advise,
      charge,
      "This says yes already: nothing in it tells people what they may not do.",
      "What happens otherwise ({}) is left out; where it has to be known, say it as a fact with whom to ask.",
      "There are no words here yet. Please write what the sign should say.",
      nullptr,
      nullptr};
  return kTongue;
}

}  // namespace sayyes
