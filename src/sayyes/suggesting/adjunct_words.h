#pragma once
/// Word lists for adjuncts.cc: what begins a place, a time, an exception; who is everyone.

#include <array>
#include <cstdint>
#include <string_view>

namespace sayyes {

enum class Starts : std::uint8_t { place, area, time, either, exception, without, reason, people, more, age, drop, rest };

struct Starter {
  std::string_view words;
  Starts starts;
};

// clang-format off
/// Longer ones first where one begins another.
inline constexpr auto kStarters = std::to_array<Starter>({
    {"with the exception of", Starts::exception}, {"except for", Starts::exception}, {"except", Starts::exception},
    {"other than", Starts::exception}, {"apart from", Starts::exception}, {"aside from", Starts::exception},
    {"excluding", Starts::exception}, {"unless", Starts::exception}, {"without", Starts::without},
    {"as they", Starts::reason}, {"as it", Starts::reason}, {"as another", Starts::reason}, {"as the", Starts::reason},
    {"even", Starts::reason}, {"including", Starts::reason}, {"failing which", Starts::rest}, {"or else", Starts::rest}, {"or you will", Starts::rest}, {"because of", Starts::reason},
    {"because", Starts::reason}, {"due to", Starts::reason}, {"owing to", Starts::reason}, {"since", Starts::reason},
    {"so that", Starts::reason}, {"in order to", Starts::reason}, {"to protect", Starts::reason},
    {"to prevent", Starts::reason}, {"for your own safety", Starts::reason}, {"for your safety", Starts::reason},
    {"for safety reasons", Starts::reason}, {"for security reasons", Starts::reason}, {"for reasons of", Starts::reason},
    {"for health reasons", Starts::reason}, {"of more than", Starts::more}, {"for more than", Starts::more},
    {"for longer than", Starts::more}, {"more than", Starts::more}, {"larger than", Starts::more},
    {"longer than", Starts::more}, {"bigger than", Starts::more}, {"greater than", Starts::more},
    {"in excess of", Starts::more}, {"under the age of", Starts::age}, {"below the age of", Starts::age},
    {"under age", Starts::age}, {"younger than", Starts::age}, {"aged", Starts::age}, {"in front of", Starts::area},
    {"on top of", Starts::area}, {"next to", Starts::area}, {"close to", Starts::area}, {"outside of", Starts::area},
    {"inside of", Starts::place}, {"out of", Starts::place}, {"among", Starts::place}, {"anywhere in", Starts::place}, {"anywhere on", Starts::place},
    {"anywhere inside", Starts::place}, {"throughout", Starts::place}, {"aboard", Starts::place}, {"on board", Starts::place}, {"within", Starts::area}, {"beyond", Starts::area},
    {"past", Starts::area}, {"behind", Starts::area}, {"beside", Starts::area}, {"inside", Starts::place},
    {"outside", Starts::area}, {"near", Starts::area}, {"around", Starts::area}, {"against", Starts::place},
    {"along", Starts::area}, {"across", Starts::area}, {"into", Starts::place}, {"onto", Starts::place},
    {"through", Starts::area}, {"prior to", Starts::time}, {"after", Starts::time}, {"before", Starts::time},
    {"until", Starts::time}, {"till", Starts::time}, {"between", Starts::either}, {"during", Starts::time},
    {"while", Starts::time}, {"when", Starts::time}, {"in", Starts::either}, {"on", Starts::either}, {"at", Starts::either},
    {"from", Starts::either}, {"by", Starts::either}, {"for", Starts::people}, {"to", Starts::place}, {"under", Starts::age},
    {"over", Starts::age}, {"above", Starts::age}, {"below", Starts::age}, {"upstairs", Starts::place},
    {"downstairs", Starts::place}, {"today", Starts::time}, {"tonight", Starts::time},
    {"tomorrow", Starts::time}, {"this week", Starts::time}, {"this month", Starts::time}, {"this weekend", Starts::time},
    {"this morning", Starts::time}, {"this afternoon", Starts::time}, {"this evening", Starts::time}, {"next week", Starts::time},
    {"overnight", Starts::time}, {"all day", Starts::time}, {"every", Starts::time}, {"here", Starts::drop},
});

inline constexpr auto kDropped = std::to_array<std::string_view>({
    "no exceptions", "until further notice", "for the time being", "for now", "in any way", "at this time", "at present", "at the moment", "for cleaning", "for inventory",
    "for maintenance", "for repairs", "for renovation", "for training", "this means you", "this means yours", "please", "pls",
    "thank you", "thanks", "at any time", "at all times", "under any circumstances", "at all", "whatsoever", "in here",
    "here", "inside", "indoors", "allowed", "permitted", "of any kind", "of any sort", "of any type", "in any form", "ever",
    "period", "anymore", "any more", "any longer", "whatever", "behind you", "per order of the management", "by order of the management",
    "in the future", "currently", "strictly enforced", "accepted", "given", "provided", "offered", "available", "issued",
});

inline constexpr auto kEveryone = std::to_array<std::string_view>({
    "you", "patron", "patrons", "visitor", "visitors", "user", "users", "customer", "customers", "guest", "guests",
    "everyone", "everybody", "anyone", "person", "persons", "people", "member of the public", "members of the public",
    "the public", "library users", "library patrons", "readers", "individuals", "clients", "library visitors",
    "library customers", "one", "we",
});

inline constexpr auto kPeople = std::to_array<std::string_view>({
    "adult", "adults", "alumni", "borrowers", "caregivers", "cardholder", "cardholders", "child", "children", "employee",
    "employees", "faculty", "families", "family", "groups", "group", "guardians", "infants", "kids", "latecomers", "member",
    "members", "men", "minor", "minors", "non-members", "non-residents", "nonresidents", "parent", "parents", "personnel",
    "presenters", "pupils", "researchers", "residents", "scholars", "seniors", "staff", "student", "students", "teachers",
    "teenagers", "teens", "toddlers", "undergraduates", "volunteers", "women", "ticketholders", "graduates", "postgraduates",
    "participants", "attendees", "drivers", "cyclists", "delivery", "deliveries", "babies", "tutors", "grown-ups", "holders",
    "youth", "team",
});

inline constexpr auto kLaw = std::to_array<std::string_view>({
    "law", "laws", "code", "ordinance", "statute", "act", "section", "bylaw", "by-law", "byelaw", "regulation", "§", "c.r.s.",
    "rcw",
});
// clang-format on

}  // namespace sayyes
