#pragma once
/// The closed vocabularies of sayyes, each with its names as written in rules, config and reports.

#include <cstdint>
#include <optional>
#include <string_view>

namespace sayyes {

enum class Severity : std::uint8_t { suggestion, warning, error };

/// What the library decided about a rule of the house: keep it, ask what it is for, or let it bend.
enum class Intent : std::uint8_t { bend, ask, firm };

/// What kind of text this is. Guessed when not given, and the guess is told.
enum class Profile : std::uint8_t { sign, web, message, policy, script, catalog };

/// For whom the text is.
enum class Audience : std::uint8_t { everyone, academic, school, children, staff };

/// Where in a document a segment stands.
enum class Scope : std::uint8_t {
  paragraph, heading, list_item, table_cell, link_text, button, form_label, placeholder,
  alt_text, title, description, caption, quotation, sign,
};

/// What to do with a suggestion's text.
enum class SuggestionKind : std::uint8_t {
  replacement,  ///< paste it in place of the match
  rewrite,      ///< a whole sentence or sign; a person chooses
  advice,       ///< a hint to the author, never text to paste
};

/// How far an edit may be applied without a person looking. Derived, never written in a rule.
enum class Applicability : std::uint8_t { safe, unsafe, display };

std::string_view name(Severity) noexcept;
std::string_view name(Intent) noexcept;
std::string_view name(Profile) noexcept;
std::string_view name(Audience) noexcept;
std::string_view name(Scope) noexcept;
std::string_view name(SuggestionKind) noexcept;
std::string_view name(Applicability) noexcept;

/// "keep firm", "ask what it is for", "can bend": how every output says an intent.
std::string_view in_words(Intent) noexcept;

std::optional<Severity> parse_severity(std::string_view) noexcept;
std::optional<Intent> parse_intent(std::string_view) noexcept;
std::optional<Profile> parse_profile(std::string_view) noexcept;
std::optional<Audience> parse_audience(std::string_view) noexcept;
std::optional<Scope> parse_scope(std::string_view) noexcept;

/// "sign, web, message …": for messages that list what is possible.
std::string_view all_profiles() noexcept;
std::string_view all_audiences() noexcept;
std::string_view all_scopes() noexcept;

}  // namespace sayyes
