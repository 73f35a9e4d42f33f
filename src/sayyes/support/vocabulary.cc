#include "sayyes/vocabulary.h"

#include <array>
#include <cstddef>

namespace sayyes {
namespace {

// Each table is in the order of its enum: the value is the index.
constexpr std::array<std::string_view, 3> kSeverities{"suggestion", "warning", "error"};
constexpr std::array<std::string_view, 3> kIntents{"bend", "ask", "firm"};
constexpr std::array<std::string_view, 3> kIntentsInWords{"can bend", "ask what it is for", "keep firm"};
constexpr std::array<std::string_view, 6> kProfiles{"sign", "web", "message", "policy", "script", "catalog"};
constexpr std::array<std::string_view, 5> kAudiences{"everyone", "academic", "school", "children", "staff"};
constexpr std::array<std::string_view, 14> kScopes{"paragraph",   "heading",    "list_item",   "table_cell", "link_text",
                                                   "button",      "form_label", "placeholder", "alt_text",   "title",
                                                   "description", "caption",    "quotation",   "sign"};
constexpr std::array<std::string_view, 3> kSuggestionKinds{"replacement", "rewrite", "advice"};
constexpr std::array<std::string_view, 3> kApplicabilities{"safe", "unsafe", "display"};

static_assert(kScopes.size() == static_cast<std::size_t>(Scope::sign) + 1);
static_assert(kProfiles.size() == static_cast<std::size_t>(Profile::catalog) + 1);
static_assert(kAudiences.size() == static_cast<std::size_t>(Audience::staff) + 1);

template <class Enum, std::size_t N>
constexpr std::string_view name_in(const std::array<std::string_view, N>& names, Enum value) noexcept {
  const auto index = static_cast<std::size_t>(value);
  return index < N ? names[index] : std::string_view();
}

template <class Enum, std::size_t N>
constexpr std::optional<Enum> parse_in(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(Severity value) noexcept { return name_in(kSeverities, value); }
std::string_view name(Intent value) noexcept { return name_in(kIntents, value); }
std::string_view name(Profile value) noexcept { return name_in(kProfiles, value); }
std::string_view name(Audience value) noexcept { return name_in(kAudiences, value); }
std::string_view name(Scope value) noexcept { return name_in(kScopes, value); }
std::string_view name(SuggestionKind value) noexcept { return name_in(kSuggestionKinds, value); }
std::string_view name(Applicability value) noexcept { return name_in(kApplicabilities, value); }

std::string_view in_words(Intent value) noexcept { return name_in(kIntentsInWords, value); }

std::optional<Severity> parse_severity(std::string_view name) noexcept { return parse_in<Severity>(kSeverities, name); }
std::optional<Intent> parse_intent(std::string_view name) noexcept { return parse_in<Intent>(kIntents, name); }
std::optional<Profile> parse_profile(std::string_view name) noexcept { return parse_in<Profile>(kProfiles, name); }
std::optional<Audience> parse_audience(std::string_view name) noexcept { return parse_in<Audience>(kAudiences, name); }
std::optional<Scope> parse_scope(std::string_view name) noexcept { return parse_in<Scope>(kScopes, name); }

std::string_view all_profiles() noexcept { return "sign, web, message, policy, script, catalog"; }
std::string_view all_audiences() noexcept { return "everyone, academic, school, children, staff"; }
std::string_view all_scopes() noexcept {
  return "paragraph, heading, list_item, table_cell, link_text, button, form_label, placeholder, alt_text, title, "
         "description, caption, quotation, sign";
}

}  // namespace sayyes
