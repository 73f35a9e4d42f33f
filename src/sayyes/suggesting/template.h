#pragma once
/// Templates of activities. A template is words with slots in braces:
///   {things}             a slot of the sign; the template does not apply where the sign has none
///   {place|this space}   the slot, or the words after the bar where the sign has none; "{time|}" may be nothing
///   {places.phone}       a fact of the library, or a visible blank
///   {contact.ask|us}     the fact, or the words after the bar: never a blank
///   {is|are}             agrees with the slot or fact before it (no such slot: the words are singular and plural)
///   {abierto|abierta|abiertos|abiertas}   the same with its gender: masculine, feminine, and both in the plural
/// A preposition before a place fact is mended to it: "in {places.phone}" with "floor 2" reads "on floor 2".

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/house.h"

namespace sayyes {

/// What a template may draw on. Borrowed for the call.
struct TemplateContext {
  const House* house = nullptr;
  std::string_view language;
  std::map<std::string, std::string, std::less<>> slots;  ///< by name: things, object, place, at_place, time …
  std::vector<std::string> related;                       ///< words that other keys for the same fact may end with
  std::string_view about;                                 ///< names the matter in a blank
  bool plural = false;                                    ///< {is|are} before any slot was met
  bool keep_slots = false;  ///< slots of the sign stay as they are written; only facts are filled in
};

struct FilledTemplate {
  std::string text;                ///< single spaces, first letter as the template has it
  std::vector<std::string> needs;  ///< keys that stand as blanks
  std::vector<std::string> used;   ///< slot names that were filled
  std::size_t facts = 0;           ///< facts of the library that were filled in
  std::size_t fact_words = 0;      ///< words of these facts
};

/// Nothing where a slot without a default is missing, or where a fact cannot stand there ("outside is for calls").
std::optional<FilledTemplate> fill(std::string_view say, const TemplateContext& context);

}  // namespace sayyes
