#pragma once
/// The words by which find_facts() knows places and what they are for. Lower case.

#include <array>
#include <string_view>

namespace sayyes::fact_words {

struct Topic {
  std::string_view word, key;
};

/// What is done or kept somewhere.
inline constexpr auto kTopics = std::to_array<Topic>({
    {"food", "places.food"},
    {"eat", "places.food"},
    {"eating", "places.food"},
    {"snacks", "places.food"},
    {"snack", "places.food"},
    {"lunch", "places.picnic"},
    {"picnic", "places.picnic"},
    {"picnics", "places.picnic"},
    {"drink", "places.drink"},
    {"drinks", "places.drink"},
    {"drinking", "places.drink"},
    {"phone", "places.phone"},
    {"phones", "places.phone"},
    {"calls", "places.phone"},
    {"call", "places.phone"},
    {"talk", "places.talk"},
    {"talking", "places.talk"},
    {"chat", "places.talk"},
    {"conversation", "places.talk"},
    {"conversations", "places.talk"},
    {"print", "places.print"},
    {"printing", "places.print"},
    {"copy", "places.copy"},
    {"copying", "places.copy"},
    {"copies", "places.copy"},
    {"scan", "places.scan"},
    {"scanning", "places.scan"},
    {"charge", "places.charge"},
    {"charging", "places.charge"},
    {"bag", "places.bags"},
    {"bags", "places.bags"},
    {"backpacks", "places.bags"},
    {"luggage", "places.bags"},
    {"coats", "places.bags"},
    {"belongings", "places.bags"},
    {"return", "places.returns"},
    {"returns", "places.returns"},
    {"group", "places.groups"},
    {"groups", "places.groups"},
    {"quiet", "places.quiet"},
    {"silent", "places.quiet"},
    {"bike", "places.bikes"},
    {"bikes", "places.bikes"},
    {"bicycles", "places.bikes"},
    {"dogs", "places.pets"},
    {"pets", "places.pets"},
    {"smoke", "places.smoke"},
    {"smoking", "places.smoke"},
    {"children", "places.children"},
    {"kids", "places.children"},
    {"games", "places.games"},
    {"strollers", "places.strollers"},
    {"pushchairs", "places.strollers"},
    {"prams", "places.strollers"},
    {"buggies", "places.strollers"},
    {"skateboards", "places.boards"},
    {"scooters", "places.boards"},
    {"park", "places.parking"},
    {"parking", "places.parking"},
    {"donations", "places.donations"},
    {"donate", "places.donations"},
    {"posters", "places.posters"},
    {"music", "places.music"},
    {"rest", "places.rest"},
    {"relax", "places.rest"},
    {"smokers", "places.smoke"},
});

/// Places that are for one thing by their name.
inline constexpr auto kNamedPlaces = std::to_array<Topic>({
    {"café", "places.food"},
    {"cafe", "places.food"},
    {"cafeteria", "places.food"},
    {"canteen", "places.food"},
    {"printer", "places.print"},
    {"printers", "places.print"},
    {"copier", "places.copy"},
    {"copiers", "places.copy"},
    {"locker", "places.bags"},
    {"lockers", "places.bags"},
    {"toilets", "places.restroom"},
    {"restroom", "places.restroom"},
    {"restrooms", "places.restroom"},
    {"drop", "places.returns"},
    {"slot", "places.returns"},
    {"racks", "places.bikes"},
    {"bin", "places.bin"},
    {"scanner", "places.scan"},
});

/// A phrase is a place where one of these is in it.
inline constexpr auto kPlaces = std::to_array<std::string_view>({
    "café",     "cafe",     "cafeteria", "canteen",   "bar",       "restaurant", "kitchen", "lobby",   "foyer",   "hall",
    "hallway",  "entrance", "atrium",    "courtyard", "garden",    "terrace",    "patio",   "lounge",  "room",    "rooms",
    "area",     "areas",    "zone",      "space",     "corner",    "floor",      "level",   "desk",    "counter", "point",
    "station",  "stations", "shelf",     "shelves",   "lockers",   "locker",     "racks",   "rack",    "stand",   "stands",
    "cart",     "slot",     "box",       "drop",      "booth",     "booths",     "pod",     "pods",    "alcove",  "stairs",
    "basement", "wing",     "studio",    "lab",       "printers",  "printer",    "copier",  "copiers", "gate",    "door",
    "doors",    "yard",     "lot",       "toilets",   "restrooms", "restroom",   "bench",   "benches", "tables",  "table",
    "porch",    "steps",    "bin",       "scanner",   "library",   "plaza",      "square",
});

inline constexpr auto kDeterminers = std::to_array<std::string_view>({"the", "our"});
/// Named by a number alone: "level 1", "room 12".
inline constexpr auto kNumbered = std::to_array<std::string_view>({"level", "floor", "room"});
/// Right before a place that something happens in.
inline constexpr auto kInto =
    std::to_array<std::string_view>({"in", "on", "at", "by", "near", "outside", "inside", "to", "beside"});
/// Go on with a place: "the café on level 1".
inline constexpr auto kOnward =
    std::to_array<std::string_view>({"on", "in", "at", "by", "near", "beside", "behind", "of", "opposite", "outside", "under"});
/// The sentence gives leave, or points.
inline constexpr auto kYes =
    std::to_array<std::string_view>({"welcome", "allowed", "fine", "ok", "okay", "permitted", "can", "may", "please", "enjoy",
                                     "free", "use", "available", "take", "leave"});
/// Between a place and what it is for.
inline constexpr auto kFor = std::to_array<std::string_view>({"for", "serves", "sells", "offers", "has"});
/// A sentence with one of these says where something is not.
inline constexpr auto kNo = std::to_array<std::string_view>(
    {"no",     "not",  "never",   "without", "except",  "cannot",  "nor", "neither", "forbidden", "prohibited", "closed",
     "unless", "only", "refrain", "avoid",   "leaving", "removed", "was", "were",    "used",      "until"});
/// These end a phrase.
inline constexpr auto kStops = std::to_array<std::string_view>({
    "is",      "are",   "be",    "was",    "were",   "has",   "have",    "had",    "may",     "can",    "will",    "must",
    "should",  "opens", "open",  "closes", "serves", "sells", "offers",  "and",    "or",      "but",    "if",      "when",
    "where",   "which", "that",  "who",    "for",    "from",  "to",      "with",   "until",   "during", "before",  "after",
    "between", "every", "daily", "only",   "please", "as",    "because", "so",     "than",    "then",   "you",     "we",
    "they",    "it",    "i",     "the",    "our",    "a",     "an",      "your",   "this",    "these",  "any",     "all",
    "at",      "in",    "on",    "by",     "near",   "of",    "up",      "down",   "through", "past",   "into",    "while",
    "ask",     "use",   "not",   "no",     "there",  "here",  "also",    "always", "now",     "today",  "instead", "too",
});

}  // namespace sayyes::fact_words
