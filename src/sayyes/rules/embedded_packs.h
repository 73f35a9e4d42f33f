#pragma once
/// The form in which packs are compiled into the library: one entry a rule, guard or activity, each a string of
/// length-prefixed fields. Written by embed/pack_compiler.cc at build time, read by builtin_packs.cc without any parsing of
/// text.

#include <cstdint>
#include <optional>
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

/// What a pack's first entry says of it.
struct EmbeddedHead {
  std::string id;
  std::uint32_t rules = 0, guards = 0, activities = 0;
};
/// Nothing where the entry is no head, or of another version.
std::optional<EmbeddedHead> decode_head(const EmbeddedEntry& entry);

/// The packs inside the library, without reading them. Safe for concurrent use.
const std::vector<EmbeddedHead>& builtin_heads();

/// Light: without the examples, and without the phrases that are matched and that guards look for; what is left is what a
/// check needs beside the tables that were made of these.
enum class EmbeddedPart : std::uint8_t { all, light };

/// A pack of the library by its id, which is its language; light, and read when it is first asked for. Null: there is none.
/// Safe for concurrent use; lives as long as the program.
const RulePack* light_pack(std::string_view language);

/// Packs from entries; an entry that is cut short or of another version is left out.
std::vector<RulePack> decode_packs(std::span<const EmbeddedEntry> entries, EmbeddedPart part = EmbeddedPart::all);

}  // namespace sayyes
