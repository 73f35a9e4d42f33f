#include "sayyes/linting/venue.h"

#include <algorithm>
#include <array>
#include <span>

#include "sayyes/linting/venue_words.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr std::size_t kOwnNeeded = 2, kSharedNeeded = 6;
/// Address is judged from so many words on, and wanted so often among 1,000.
constexpr std::size_t kEnoughWords = 600, kAddressNeeded = 5;

enum class Kind : std::uint8_t { none, own, shared, address };

/// All of the words by a hash of a few of their letters, so that most words of a text are passed over by one look.
struct Entry {
  std::string_view word;
  Kind kind = Kind::none;
  std::uint8_t index = 0;  // among its kind
  bool people = false;
};
constexpr std::size_t kSlots = 1024, kLongest = 18;
constexpr std::size_t slot_of(std::string_view word) noexcept {
  const auto letter = [&](std::size_t i) -> std::size_t { return static_cast<unsigned char>(word[i]); };
  return (letter(0) * 67 + letter(word.size() / 2) * 131 + letter(word.size() - 1) * 29 + word.size() * 257) % kSlots;
}

struct Table {
  std::string_view language;
  std::array<Entry, kSlots> entries{};
  std::span<const std::string_view> modal;
  bool elides = false;  ///< "l'accueil" is two words

  const Entry* find(std::string_view word) const noexcept {
    if (word.empty() || word.size() > kLongest) return nullptr;
    for (std::size_t slot = slot_of(word); entries[slot].kind != Kind::none; slot = (slot + 1) % kSlots) {
      if (entries[slot].word == word) return &entries[slot];
    }
    return nullptr;
  }
};

constexpr Table make_table(std::string_view language, const auto& own, const auto& shared, const auto& address,
                           const auto& people, const auto& modal, bool elides) {
  static_assert(std::tuple_size_v<std::remove_cvref_t<decltype(shared)>> <= decltype(VenueWords::shared){}.size());
  Table table{language, {}, modal, elides};
  const auto add = [&](const auto& words, Kind kind) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::size_t slot = slot_of(words[i]);
      while (table.entries[slot].kind != Kind::none) slot = (slot + 1) % kSlots;
      table.entries[slot] = {words[i], kind, static_cast<std::uint8_t>(i),
                             std::find(people.begin(), people.end(), words[i]) != people.end()};
    }
  };
  add(own, Kind::own);
  add(shared, Kind::shared);
  add(address, Kind::address);
  return table;
}

namespace words = venue_words;
constexpr std::array kTables{make_table("en", words::kEnglishOwn, words::kEnglishShared, words::kEnglishAddress,
                                        words::kEnglishPeople, words::kEnglishModal, false),
                             make_table("es", words::kSpanishOwn, words::kSpanishShared, words::kSpanishAddress,
                                        words::kSpanishPeople, words::kSpanishModal, false),
                             make_table("fr", words::kFrenchOwn, words::kFrenchShared, words::kFrenchAddress,
                                        words::kFrenchPeople, words::kFrenchModal, true)};

const Table* table_for(std::string_view language) noexcept {
  const auto table = std::ranges::find(kTables, language, &Table::language);
  return table == kTables.end() ? nullptr : &*table;
}

/// Where the word ends that begins at `at`. "you'll" is one word here, and so is "library's".
std::size_t word_end(std::string_view view, std::size_t at) noexcept {
  static constexpr auto kGoesOn = [] {
    std::array<bool, 256> bytes{};
    for (std::size_t byte = 0; byte < 128; ++byte) bytes[byte] = word_bytes::kWords[byte] || byte == '\'';
    return bytes;
  }();
  for (;; at += character_size(view, at)) {
    while (at < view.size() && kGoesOn[static_cast<unsigned char>(view[at])]) ++at;
    if (at >= view.size() || word_bytes::is_ascii(view[at]) || !is_word_at(view, at)) return at;
  }
}

}  // namespace

VenueWords& VenueWords::operator+=(const VenueWords& other) noexcept {
  words += other.words;
  own += other.own;
  shared |= other.shared;
  address += other.address;
  return *this;
}

bool knows_venues(std::string_view language) noexcept { return table_for(language) != nullptr; }

VenueWords count_venue_words(std::string_view view, std::string_view language) noexcept {
  VenueWords found;
  const Table* const table = table_for(language);
  if (table == nullptr) return found;
  bool after_people = false;
  for (std::size_t at = 0; at < view.size();) {
    if (!is_word_at(view, at)) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    at = word_end(view, at);
    ++found.words;
    std::string_view word = view.substr(begin, at - begin);
    if (table->elides) word.remove_prefix(word.rfind('\'') + 1);
    if (after_people && std::ranges::find(table->modal, word) != table->modal.end()) ++found.address;
    const Entry* const known = table->find(word);
    after_people = known != nullptr && known->people;
    if (known == nullptr) continue;
    if (known->kind == Kind::shared) found.shared.set(known->index);
    found.own += known->kind == Kind::own;
    found.address += known->kind == Kind::address;
  }
  return found;
}

bool speaks_to_visitors(const VenueWords& words) noexcept {
  if (words.own < kOwnNeeded && words.shared.count() < kSharedNeeded) return false;
  return words.words < kEnoughWords || words.address * 1000 >= words.words * kAddressNeeded;
}

}  // namespace sayyes
