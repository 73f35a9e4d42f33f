#include "sayyes/suggesting/item_sayings.h"

#include <algorithm>

#include "sayyes/suggesting/facts.h"

namespace sayyes {
namespace {

bool used(const FilledTemplate& filled, std::string_view slot) {
  return std::find(filled.used.begin(), filled.used.end(), slot) != filled.used.end();
}

}  // namespace

bool is_english(std::string_view language) noexcept { return language.empty() || language.starts_with("en"); }

bool is_carried(const Item& item) {
  return item.activity != nullptr && !item.act && (item.activity->type == "carried_thing" || item.activity->type == "animal");
}

bool can_go_outside(const Item& item) {
  return is_carried(item) || (item.activity != nullptr && !item.act && item.activity->words.contains("outside"));
}

bool keeps_modifiers(const FilledTemplate& filled, const std::vector<Item>& items) {
  if (std::none_of(items.begin(), items.end(), [](const Item& item) { return item.modified; })) return true;
  return used(filled, "things") || used(filled, "thing");
}

bool keeps_objects(const FilledTemplate& filled, const std::vector<Item>& items) {
  if (std::none_of(items.begin(), items.end(), [](const Item& item) { return !item.object.empty(); })) return true;
  return used(filled, "object") || used(filled, "the_object") || used(filled, "this_object") || used(filled, "act") ||
         used(filled, "acting");
}

void add_saying(std::vector<Saying>& out, std::string_view say, bool bends, const TemplateContext& context,
                const Statement& statement, const std::vector<Item>& items, const SayingSource& source) {
  std::optional<FilledTemplate> filled = fill(say, context);
  if (!filled || !keeps_modifiers(*filled, items) || !keeps_objects(*filled, items)) return;
  std::optional<Saying> saying = with_surroundings(std::move(*filled), statement, source);
  if (!saying) return;
  saying->bends = bends;
  out.push_back(std::move(*saying));
}

std::optional<FilledTemplate> clause_of(const Item& item, const Statement& statement, const SayingSource& source,
                                        std::string_view key) {
  if (item.activity == nullptr) return std::nullopt;
  const auto words = item.activity->words.find(std::string(key));
  if (words == item.activity->words.end()) return std::nullopt;
  Statement alone = statement;
  alone.around = {};
  std::optional<FilledTemplate> filled = fill(words->second, slots_of(alone, {item}, source));
  if (!filled || !filled->needs.empty() || !keeps_modifiers(*filled, {item}) || !keeps_objects(*filled, {item}))
    return std::nullopt;
  return filled;
}

std::string told_place(const std::vector<Item>& items, const SayingSource& source) {
  const std::vector<std::string> words = related_words(items);
  const std::string* place = words.empty() ? nullptr : find_fact(source.house, "places." + words.front(), words);
  return place == nullptr ? std::string() : *place;
}

}  // namespace sayyes
