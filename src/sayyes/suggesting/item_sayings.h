#pragma once
/// What the sayings of one activity and of several have in common.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/suggesting/sayings.h"

namespace sayyes {

bool is_english(std::string_view language) noexcept;
/// A thing or an animal that can be left at the door.
bool is_carried(const Item& item);
/// The same, and acts that can go elsewhere as a whole, such as phone calls.
bool can_go_outside(const Item& item);

/// Own words of the sign narrow the matter ("large bags"): only a template that repeats them says the same.
bool keeps_modifiers(const FilledTemplate& filled, const std::vector<Item>& items);
/// An act's object has to be said again.
bool keeps_objects(const FilledTemplate& filled, const std::vector<Item>& items);

/// Fills a template and adds it where it keeps all that the sign says.
void add_saying(std::vector<Saying>& out, std::string_view say, bool bends, const TemplateContext& context,
                const Statement& statement, const std::vector<Item>& items, const SayingSource& source);

/// What to do instead of one item, as a command without "please": "walk", "take calls in the lobby". `key` names the activity's
/// words for it; nothing where a fact it wants was not told.
std::optional<FilledTemplate> clause_of(const Item& item, const Statement& statement, const SayingSource& source,
                                        std::string_view key);

/// Where the library says these items are welcome; empty where it has not told.
std::string told_place(const std::vector<Item>& items, const SayingSource& source);

}  // namespace sayyes
