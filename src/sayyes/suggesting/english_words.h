#pragma once
/// Word lists for english.cc: closed classes and the verbs of signs. Sorted where they are searched.

#include <array>
#include <string_view>
#include <utility>

namespace sayyes::english {

using namespace std::string_view_literals;

/// Base forms found on signs; decides between "save" and "sav".
inline constexpr auto kVerbs = std::to_array<std::string_view>({
    "accept",   "access",    "add",      "adjust",   "admit",     "allow",      "announce",    "apply",     "approach",
    "approve",  "arrange",   "arrive",   "ask",      "assemble",  "attach",     "attend",      "bar",       "bathe",
    "bend",     "bike",      "block",    "book",     "borrow",    "break",      "bring",       "browse",    "buy",
    "call",     "cancel",    "carry",    "change",   "charge",    "chase",      "chat",        "check",     "chew",
    "clean",    "climb",     "clog",     "close",    "collect",   "come",       "complete",    "confirm",   "connect",
    "consult",  "consume",   "cook",     "copy",     "cover",     "crawl",      "cross",       "cut",       "cycle",
    "damage",   "dance",     "declare",  "deface",   "delete",    "deposit",    "dial",        "dim",       "discard",
    "discuss",  "disinfect", "display",  "disturb",  "do",        "donate",     "download",    "draw",      "drink",
    "drop",     "dump",      "eat",      "empty",    "enter",     "exceed",     "exit",        "extend",    "fasten",
    "feed",     "fill",      "film",     "finish",   "fish",      "fix",        "flush",       "fly",       "fold",
    "force",    "forget",    "gamble",   "game",     "gather",    "give",       "go",          "grab",      "hand",
    "handle",   "hang",      "have",     "hold",     "host",      "insert",     "inspect",     "install",   "interrupt",
    "issue",    "jog",       "join",     "juggle",   "jump",      "keep",       "kick",        "kneel",     "label",
    "lay",      "lean",      "leave",    "lend",     "let",       "lie",        "lift",        "light",     "linger",
    "listen",   "litter",    "load",     "loan",     "lock",      "log",        "loiter",      "lounge",    "lower",
    "make",     "mark",      "measure",  "move",     "mute",      "nap",        "notify",      "obstruct",  "obtain",
    "occupy",   "offer",     "open",     "operate",  "order",     "pack",       "paint",       "panhandle", "park",
    "pass",     "pay",       "peel",     "pet",      "photocopy", "photograph", "pick",        "place",     "play",
    "plug",     "polish",    "post",     "present",  "press",     "print",      "prop",        "provide",   "pull",
    "push",     "put",       "raise",    "reach",    "read",      "rearrange",  "record",      "recycle",   "refer",
    "refund",   "register",  "rehearse", "release",  "remain",    "remove",     "renew",       "rent",      "repair",
    "repeat",   "replace",   "reply",    "report",   "request",   "reserve",    "reset",       "reshelve",  "rest",
    "return",   "rewind",    "ride",     "ring",     "rinse",     "roll",       "rollerblade", "rotate",    "run",
    "sanitize", "save",      "scan",     "schedule", "scoot",     "secure",     "see",         "sell",      "send",
    "serve",    "set",       "share",    "shave",    "shelve",    "shop",       "shout",       "show",      "shut",
    "sign",     "silence",   "sing",     "sit",      "skate",     "skateboard", "sketch",      "ski",       "sleep",
    "slide",    "smoke",     "solicit",  "sort",     "speak",     "spill",      "spit",        "splash",    "sponsor",
    "spray",    "stack",     "stamp",    "stand",    "start",     "stay",       "step",        "stick",     "stop",
    "store",    "stream",    "study",    "submit",   "supervise", "supply",     "sweep",       "swim",      "swing",
    "switch",   "take",      "talk",     "tamper",   "tap",       "tape",       "tear",        "tell",      "text",
    "throw",    "tie",       "tilt",     "touch",    "trade",     "trespass",   "try",         "tune",      "turn",
    "type",     "unlock",    "unpack",   "unplug",   "upload",    "use",        "vacate",      "validate",  "vape",
    "view",     "visit",     "vote",     "wait",     "walk",      "wander",     "wash",        "waste",     "watch",
    "wave",     "wear",      "weigh",    "wheel",    "whistle",   "wipe",       "work",        "wrap",      "write",
    "yell",
});

/// Past participles that are not base + ed.
inline constexpr auto kParticiples = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"bent", "bend"},    {"borne", "bear"},       {"bought", "buy"},    {"broken", "break"}, {"brought", "bring"},
    {"built", "build"},  {"caught", "catch"},     {"chosen", "choose"}, {"cut", "cut"},      {"done", "do"},
    {"drawn", "draw"},   {"driven", "drive"},     {"drunk", "drink"},   {"eaten", "eat"},    {"fed", "feed"},
    {"found", "find"},   {"forgotten", "forget"}, {"given", "give"},    {"held", "hold"},    {"hung", "hang"},
    {"kept", "keep"},    {"laid", "lay"},         {"left", "leave"},    {"lent", "lend"},    {"let", "let"},
    {"lit", "light"},    {"lost", "lose"},        {"made", "make"},     {"met", "meet"},     {"paid", "pay"},
    {"put", "put"},      {"read", "read"},        {"ridden", "ride"},   {"rung", "ring"},    {"run", "run"},
    {"seen", "see"},     {"sent", "send"},        {"set", "set"},       {"shown", "show"},   {"shut", "shut"},
    {"sold", "sell"},    {"spent", "spend"},      {"spoken", "speak"},  {"stuck", "stick"},  {"taken", "take"},
    {"thrown", "throw"}, {"told", "tell"},        {"torn", "tear"},     {"worn", "wear"},    {"written", "write"},
});

inline constexpr auto kDeterminers = std::to_array<std::string_view>({
    "a",   "all", "an",   "another", "any", "both",  "each",  "every", "her",   "his",   "its", "my",
    "one", "our", "some", "that",    "the", "their", "these", "this",  "those", "three", "two", "your",
});

/// Where a noun phrase's head ends.
inline constexpr auto kAfterHead = std::to_array<std::string_view>({
    "across", "after",   "around", "at",    "before",   "behind",     "below", "beside", "beyond",  "by",     "for",
    "from",   "in",      "inside", "into",  "near",     "next",       "of",    "on",     "outside", "over",   "past",
    "that",   "through", "to",     "under", "upstairs", "downstairs", "where", "which",  "with",    "within", "without",
});

/// Heads of places that take "on" and "at"; the rest take "in".
inline constexpr auto kOnPlaces = std::to_array<std::string_view>({
    "balcony",  "bench",    "board",   "noticeboard", "benches", "bus",    "campus",  "card",    "carts",
    "cart",     "deck",     "floor",   "floors",      "lawn",    "level",  "levels",  "patio",   "plaza",
    "property", "premises", "grounds", "porch",       "roof",    "shelf",  "shelves", "side",    "sofa",
    "sofas",    "stairs",   "steps",   "storey",      "story",   "street", "terrace", "trolley", "website",
});
inline constexpr auto kAtPlaces = std::to_array<std::string_view>({
    "bar",   "branch",  "branches", "checkout", "computer", "computers",   "counter",      "counters", "desk",   "desks",
    "door",  "doors",   "end",      "entrance", "exit",     "fence",       "front",        "gate",     "help",   "home",
    "kiosk", "library", "machine",  "machines", "office",   "park",        "point",        "rack",     "racks",  "post",
    "rail",  "railing", "shop",     "stand",    "station",  "stop",        "store",        "table",    "tables", "terminal",
    "till",  "tree",    "wall",     "window",   "windows",  "workstation", "workstations",
});
inline constexpr auto kAdverbials = std::to_array<std::string_view>({
    "anywhere",
    "downstairs",
    "elsewhere",
    "everywhere",
    "here",
    "home",
    "indoors",
    "inside",
    "next",
    "online",
    "outdoors",
    "outside",
    "there",
    "upstairs",
});
inline constexpr auto kPlacePrepositions = std::to_array<std::string_view>({
    "across",
    "around",
    "at",
    "behind",
    "beside",
    "between",
    "beyond",
    "by",
    "from",
    "in",
    "near",
    "on",
    "opposite",
    "through",
    "under",
    "via",
    "within",
});

inline constexpr auto kTimeWords = std::to_array<std::string_view>({
    "afternoon",  "afternoons", "am",           "april",      "august",   "christmas", "closing",   "day",       "days",
    "december",   "easter",     "evening",      "evenings",   "exam",     "exams",     "feb",       "february",  "fri",
    "friday",     "fridays",    "holiday",      "holidays",   "hour",     "hours",     "jan",       "january",   "july",
    "june",       "lunch",      "lunchtime",    "march",      "may",      "midnight",  "minute",    "minutes",   "mon",
    "monday",     "mondays",    "month",        "morning",    "mornings", "night",     "nights",    "noon",      "november",
    "oct",        "october",    "peak",         "pm",         "sat",      "saturday",  "saturdays", "sept",      "september",
    "storytime",  "sun",        "sunday",       "sundays",    "term",     "thu",       "thursday",  "thursdays", "time",
    "times",      "today",      "tomorrow",     "tonight",    "tue",      "tuesday",   "tuesdays",  "wed",       "wednesday",
    "wednesdays", "week",       "weekday",      "weekdays",   "weekend",  "weekends",  "weeks",     "winter",    "summer",
    "spring",     "autumn",     "thanksgiving", "juneteenth", "eve",      "halloween", "hanukkah",  "passover",  "ramadan",
    "eid",        "diwali",     "session",      "sessions",   "break",    "events",
});

/// Written with capitals wherever they stand; for signs in capitals, whose letters say nothing.
inline constexpr auto kProperWords = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"april", "April"},
    {"august", "August"},
    {"cd", "CD"},
    {"cds", "CDs"},
    {"christmas", "Christmas"},
    {"december", "December"},
    {"dvd", "DVD"},
    {"dvds", "DVDs"},
    {"easter", "Easter"},
    {"english", "English"},
    {"february", "February"},
    {"fri", "Fri"},
    {"friday", "Friday"},
    {"fridays", "Fridays"},
    {"i", "I"},
    {"id", "ID"},
    {"ids", "IDs"},
    {"internet", "internet"},
    {"january", "January"},
    {"july", "July"},
    {"june", "June"},
    {"mb", "MB"},
    {"mon", "Mon"},
    {"monday", "Monday"},
    {"mondays", "Mondays"},
    {"thanksgiving", "Thanksgiving"},
    {"juneteenth", "Juneteenth"},
    {"eve", "Eve"},
    {"halloween", "Halloween"},
    {"oclc", "OCLC"},
    {"isbn", "ISBN"},
    {"november", "November"},
    {"october", "October"},
    {"pc", "PC"},
    {"pcs", "PCs"},
    {"pin", "PIN"},
    {"saturday", "Saturday"},
    {"saturdays", "Saturdays"},
    {"september", "September"},
    {"sunday", "Sunday"},
    {"sundays", "Sundays"},
    {"thursday", "Thursday"},
    {"thursdays", "Thursdays"},
    {"tuesday", "Tuesday"},
    {"tuesdays", "Tuesdays"},
    {"tv", "TV"},
    {"usb", "USB"},
    {"vhs", "VHS"},
    {"wednesday", "Wednesday"},
    {"wednesdays", "Wednesdays"},
    {"wi-fi", "Wi-Fi"},
    {"wifi", "wifi"},
});

}  // namespace sayyes::english
