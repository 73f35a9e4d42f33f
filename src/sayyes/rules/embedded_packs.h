#pragma once
/// The form in which packs are compiled into the library: one entry a rule, guard or activity, each a string of
/// length-prefixed fields. Written by embed/pack_compiler.cc at build time, read by builtin_packs.cc without any parsing of
/// text.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/rule.h"

namespace sayyes {

/// Raised with every change of the fields below; a pack of another version is not read.
inline constexpr char kEmbeddedVersion = '1';

/// kind: 'P' a pack (its id and titles), then its entries: 'R' rule, 'G' guard, 'A' activity.
struct EmbeddedEntry {
  char kind;
  std::string_view bytes;
};

/// The entries of all packs, in order. Defined in the generated source.
std::span<const EmbeddedEntry> embedded_entries() noexcept;

std::string encode(const Rule& rule);
std::string encode(const Guard& guard);
std::string encode(const Activity& activity);
/// Only id and titles.
std::string encode_head(const RulePack& pack);

/// Packs from entries; an entry that is cut short or of another version is left out.
std::vector<RulePack> decode_packs(std::span<const EmbeddedEntry> entries);

}  // namespace sayyes
