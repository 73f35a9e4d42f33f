#include "sayyes/linting/venue.h"

#include <algorithm>
#include <array>

#include "sayyes/text/words.h"

namespace sayyes {
namespace {

// Found by counting: they stand in nearly every stretch of libraries' pages and signs, and seldom in novels or manuals.
/// Words that little else uses.
constexpr std::array<std::string_view, 31> kOwn{
    "archives", "bookmobile", "borrow", "borrowed", "borrower", "borrowers", "borrowing", "borrows", "campus",
    "cardholder", "cardholders", "checkout", "classroom", "interlibrary", "librarian", "librarians", "libraries",
    "library", "lobby", "makerspace", "museum", "museums", "overdue", "patron", "patrons", "readers", "restroom",
    "restrooms", "storytime", "visitor", "visitors"};
/// Words that other texts use too; several different ones together tell.
constexpr std::array<std::string_view, 93> kShared{
    "adults", "archive", "bags", "booking", "bookings", "branch", "branches", "cafe", "café", "card", "cards", "catalog",
    "catalogue", "children", "circulation", "closed", "collection", "collections", "copier", "deposit", "desk", "desks",
    "donate", "donations", "drinks", "elevator", "event", "events", "exhibit", "exhibition", "exhibits", "faculty", "fee",
    "fees", "fine", "fines", "food", "friday", "gallery", "guests", "hours", "kids", "lend", "lending", "lift", "loan",
    "loans", "locker", "lockers", "members", "membership", "monday", "noise", "parking", "phones", "pickup", "printer",
    "printing", "program", "programs", "refund", "refunds", "register", "registration", "renew", "renewal", "renewals",
    "reservation", "reservations", "reserve", "reserves", "rooms", "saturday", "scanner", "shelf", "shelves", "staff",
    "students", "sunday", "teen", "teens", "thursday", "ticket", "tickets", "tour", "tours", "tuesday", "volunteer",
    "volunteers", "wednesday", "wifi", "workshop", "workshops"};
/// They turn to a reader, or make a rule. Essays, minutes and lists of old photographs go on for pages without them.
constexpr std::array<std::string_view, 14> kAddress{
    "allowed", "contact", "must", "permitted", "please", "prohibited", "shall", "welcome", "you", "you'll", "you're", "your", "yours", "yourself"};
static_assert(std::is_sorted(kOwn.begin(), kOwn.end()) && std::is_sorted(kShared.begin(), kShared.end()) &&
              std::is_sorted(kAddress.begin(), kAddress.end()));
static_assert(kShared.size() <= decltype(VenueWords::shared){}.size());

/// "Patrons may not …", "children will …": who is ruled over, of the words above, and what then makes a rule.
constexpr std::array<std::string_view, 14> kPeople{"adults",  "borrowers", "cardholders", "children", "guests", "kids",     "members",
                                                   "patrons", "readers",   "students",    "teens",    "visitors", "volunteers", "faculty"};
constexpr std::array<std::string_view, 6> kModal{"may", "can", "cannot", "can't", "will", "should"};

constexpr std::size_t kOwnNeeded = 2, kSharedNeeded = 6;
/// Address is judged from so many words on, and wanted so often among 1,000.
constexpr std::size_t kEnoughWords = 600, kAddressNeeded = 5;

enum class Kind : std::uint8_t { none, own, shared, address };

/// All of the words by a hash of a few of their letters, so that most words of a text are passed over by one look.
struct Entry {
  std::string_view word;
  Kind kind = Kind::none;
  std::uint8_t index = 0;  // among its kind
};
constexpr std::size_t kSlots = 1024, kLongest = 15;
constexpr std::size_t slot_of(std::string_view word) noexcept {
  const auto letter = [&](std::size_t i) -> std::size_t { return static_cast<unsigned char>(word[i]); };
  return (letter(0) * 67 + letter(word.size() / 2) * 131 + letter(word.size() - 1) * 29 + word.size() * 257) % kSlots;
}
constexpr auto kTable = [] {
  std::array<Entry, kSlots> table{};
  const auto add = [&](const auto& words, Kind kind) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::size_t slot = slot_of(words[i]);
      while (table[slot].kind != Kind::none) slot = (slot + 1) % kSlots;
      table[slot] = {words[i], kind, static_cast<std::uint8_t>(i)};
    }
  };
  add(kOwn, Kind::own);
  add(kShared, Kind::shared);
  add(kAddress, Kind::address);
  return table;
}();

const Entry* find(std::string_view word) noexcept {
  if (word.size() > kLongest) return nullptr;
  for (std::size_t slot = slot_of(word); kTable[slot].kind != Kind::none; slot = (slot + 1) % kSlots) {
    if (kTable[slot].word == word) return &kTable[slot];
  }
  return nullptr;
}

/// Where the word ends that begins at `at`. "you'll" is one word here, and so is "library's", which then is none of the list:
/// its "library" is not missed often.
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

bool knows_venues(std::string_view language) noexcept { return language == "en"; }

VenueWords count_venue_words(std::string_view view) noexcept {
  VenueWords found;
  bool after_people = false;
  for (std::size_t at = 0; at < view.size();) {
    if (!is_word_at(view, at)) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    at = word_end(view, at);
    ++found.words;
    const std::string_view word = view.substr(begin, at - begin);
    if (after_people && std::ranges::find(kModal, word) != kModal.end()) ++found.address;
    const Entry* const known = find(word);
    after_people = known != nullptr && std::ranges::find(kPeople, word) != kPeople.end();
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
