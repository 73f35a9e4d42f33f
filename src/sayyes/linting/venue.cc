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

constexpr std::size_t kOwnNeeded = 2, kSharedNeeded = 6;
/// Address is judged from so many words on, and wanted so often among 1,000.
constexpr std::size_t kEnoughWords = 600, kAddressNeeded = 5;

/// First letters and lengths that any of the words has: most words of a text are passed over by this alone.
constexpr std::size_t kLongest = 15;
constexpr auto kShapes = [] {
  std::array<std::array<bool, kLongest + 1>, 256> shapes{};
  auto add = [&](const auto& words) {
    for (const std::string_view word : words) shapes[static_cast<unsigned char>(word.front())][word.size()] = true;
  };
  add(kOwn);
  add(kShared);
  add(kAddress);
  return shapes;
}();

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
  for (std::size_t at = 0; at < view.size();) {
    if (!is_word_at(view, at)) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    // "you'll" is one word here, and so is "library's", which then is none of the list: its "library" is not missed often.
    while (at < view.size() && (is_word_at(view, at) || view[at] == '\'')) at += character_size(view, at);
    const std::string_view word = view.substr(begin, at - begin);
    ++found.words;
    if (word.size() > kLongest || !kShapes[static_cast<unsigned char>(word.front())][word.size()]) continue;
    const auto shared = std::lower_bound(kShared.begin(), kShared.end(), word);
    if (shared != kShared.end() && *shared == word) {
      found.shared.set(static_cast<std::size_t>(shared - kShared.begin()));
    } else {
      found.own += std::binary_search(kOwn.begin(), kOwn.end(), word);
      found.address += std::binary_search(kAddress.begin(), kAddress.end(), word);
    }
  }
  return found;
}

bool speaks_to_visitors(const VenueWords& words) noexcept {
  if (words.own < kOwnNeeded && words.shared.count() < kSharedNeeded) return false;
  return words.words < kEnoughWords || words.address * 1000 >= words.words * kAddressNeeded;
}

}  // namespace sayyes
