#pragma once
/// Word lists for english.cc: closed classes and the verbs of signs. Sorted where they are searched.

#include <array>
#include <string_view>
#include <utility>

namespace sayyes::english {

using namespace std::string_view_literals;

/// Base forms found on signs; decides between "save" and "sav".
inline constexpr auto kVerbs = std::to_array<std::string_view>({
    "accept",      "access",     "add",      "adjust",     "admit",      "adopt",     "affix",    "allow",      "annotate",
    "announce",    "apply",      "approach", "approve",    "arrange",    "arrive",    "ask",      "assemble",   "attach",
    "attend",      "bar",        "bathe",    "bend",       "bike",       "bind",      "block",    "blow",       "book",
    "borrow",      "break",      "bring",    "browse",     "brush",      "build",     "burn",     "bury",       "buy",
    "call",        "camp",       "cancel",   "carry",      "catch",      "change",    "charge",   "chase",      "chat",
    "check",       "chew",       "choose",   "claim",      "clean",      "clear",     "climb",    "clog",       "close",
    "collapse",    "collect",    "colour",   "comb",       "come",       "complete",  "confirm",  "connect",    "consult",
    "consume",     "convert",    "cook",     "copy",       "cover",      "crack",     "crawl",    "crop",       "cross",
    "crush",       "cut",        "cycle",    "damage",     "dance",      "dangle",    "declare",  "decorate",   "deface",
    "delete",      "deposit",    "detach",   "dial",       "dim",        "dip",       "discard",  "discuss",    "disinfect",
    "dismantle",   "display",    "distract", "distribute", "disturb",    "do",        "donate",   "download",   "drag",
    "drain",       "draw",       "drink",    "drive",      "drop",       "dry",       "dump",     "dust",       "eat",
    "edit",        "eject",      "empty",    "engage",     "enter",      "erase",     "exceed",   "exit",       "experiment",
    "explore",     "extend",     "fasten",   "feed",       "feel",       "fiddle",    "fill",     "film",       "finish",
    "fish",        "fix",        "flush",    "fly",        "fold",       "force",     "forget",   "freeze",     "gamble",
    "game",        "gather",     "get",      "give",       "glue",       "go",        "grab",     "grill",      "hand",
    "handle",      "hang",       "have",     "hide",       "hit",        "hold",      "hop",      "host",       "hover",
    "insert",      "inspect",    "install",  "interrupt",  "issue",      "jog",       "join",     "juggle",     "jump",
    "keep",        "kick",       "kiss",     "kneel",      "knock",      "label",     "laminate", "laugh",      "lay",
    "lean",        "leave",      "lend",     "let",        "lick",       "lie",       "lift",     "light",      "linger",
    "listen",      "litter",     "load",     "loan",       "lock",       "log",       "loiter",   "loosen",     "lounge",
    "lower",       "mail",       "make",     "mark",       "measure",    "mix",       "modify",   "moisten",    "move",
    "mute",        "nail",       "nap",      "notify",     "obstruct",   "obtain",    "occupy",   "offer",      "open",
    "operate",     "order",      "overload", "pack",       "paint",      "panhandle", "park",     "pass",       "pay",
    "peel",        "perform",    "pet",      "photocopy",  "photograph", "pick",      "pierce",   "pin",        "place",
    "play",        "pluck",      "plug",     "poke",       "polish",     "post",      "pour",     "practice",   "practise",
    "present",     "press",      "print",    "prop",       "provide",    "pull",      "punch",    "push",       "put",
    "raise",       "rattle",     "reach",    "read",       "rearrange",  "reconnect", "record",   "recycle",    "refer",
    "refill",      "refund",     "register", "rehearse",   "reheat",     "release",   "relocate", "remain",     "remove",
    "renew",       "rent",       "repair",   "repeat",     "replace",    "reply",     "report",   "request",    "reserve",
    "reset",       "reshelve",   "rest",     "return",     "rewind",     "ride",      "ring",     "rinse",      "roll",
    "rollerblade", "rotate",     "rub",      "run",        "sanitize",   "save",      "scan",     "scatter",    "schedule",
    "scoot",       "scratch",    "scream",   "scribble",   "seal",       "secure",    "see",      "sell",       "send",
    "serve",       "set",        "shake",    "share",      "sharpen",    "shave",     "shelve",   "shift",      "shop",
    "shout",       "shove",      "show",     "shred",      "shut",       "sign",      "silence",  "sing",       "sit",
    "skate",       "skateboard", "sketch",   "ski",        "skip",       "slam",      "sleep",    "slide",      "smoke",
    "snack",       "soak",       "solicit",  "sort",       "speak",      "spill",     "spin",     "spit",       "splash",
    "split",       "sponsor",    "spray",    "squat",      "squeeze",    "stack",     "stamp",    "stand",      "staple",
    "start",       "stay",       "steal",    "step",       "stick",      "stop",      "store",    "straighten", "stream",
    "stretch",     "stroke",     "study",    "submit",     "supervise",  "supply",    "swap",     "sweep",      "swim",
    "swing",       "switch",     "take",     "talk",       "tamper",     "tap",       "tape",     "tear",       "tease",
    "tell",        "text",       "throw",    "tie",        "tilt",       "toss",      "touch",    "trade",      "trespass",
    "trim",        "try",        "tune",     "turn",       "type",       "unlock",    "unpack",   "unplug",     "upload",
    "use",         "vacate",     "validate", "vape",       "view",       "visit",     "vote",     "wait",       "walk",
    "wander",      "wash",       "waste",    "watch",      "wave",       "wear",      "weigh",    "wheel",      "whistle",
    "wipe",        "work",       "wrap",     "write",      "yell",
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

}  // namespace sayyes::english
