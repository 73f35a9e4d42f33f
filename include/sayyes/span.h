#pragma once
/// Half-open ranges of bytes. The tag says of WHAT, so an offset into the file never meets an offset into the visible text.

#include <compare>
#include <cstdint>

namespace sayyes {

/// A half-open range [begin, end), in bytes unless its tag says otherwise. Plain value; 32 bits, so texts end at 4 GiB
/// (readers refuse larger ones with a Problem).
template <class Space>
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const noexcept { return end - begin; }
  constexpr bool empty() const noexcept { return begin == end; }
  constexpr bool contains(const Span& other) const noexcept { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(const Span& other) const noexcept { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

struct SourceSpace;     ///< bytes of the file as it was given, BOM included
struct DecodedSpace;    ///< bytes of the file after decoding to UTF-8, without a BOM
struct TextSpace;       ///< UTF-8 bytes of Document::text(): what a person sees or hears
struct ViewSpace;       ///< UTF-8 bytes of the match view: case folded, quotes and spaces unified
struct CodePointSpace;  ///< code points of the decoded file
struct Utf16Space;      ///< UTF-16 code units of the decoded file

using SourceSpan = Span<SourceSpace>;
using DecodedSpan = Span<DecodedSpace>;
using TextSpan = Span<TextSpace>;
using ViewSpan = Span<ViewSpace>;
using CodePointSpan = Span<CodePointSpace>;
using Utf16Span = Span<Utf16Space>;

}  // namespace sayyes
