#include "text_chunk.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace sayyes::python {
namespace {

bool is_valid(const ArrowArray& array, std::int64_t row) noexcept {
  if (array.null_count == 0 || array.n_buffers == 0 || array.buffers[0] == nullptr) return true;
  const std::int64_t bit = array.offset + row;
  return (static_cast<const std::uint8_t*>(array.buffers[0])[bit / 8] >> (bit % 8)) & 1;
}

template <class Offset>
std::string_view between_offsets(const ArrowArray& array, std::int64_t row) noexcept {
  const auto* offsets = static_cast<const Offset*>(array.buffers[1]) + array.offset + row;
  return {static_cast<const char*>(array.buffers[2]) + offsets[0], static_cast<std::size_t>(offsets[1] - offsets[0])};
}

/// 16 bytes: a length, then the string itself where it has at most 12 bytes, else its beginning, buffer and offset.
struct View {
  static constexpr std::int32_t kMostInside = 12;
  View(const ArrowArray& array, std::int64_t row) noexcept
      : bytes(static_cast<const char*>(array.buffers[1]) + 16 * (array.offset + row)) {
    std::int32_t part[4];
    std::memcpy(part, bytes, sizeof part);
    length = part[0], buffer = part[2], offset = part[3];
  }
  const char* bytes;
  std::int32_t length, buffer, offset;
};

std::string_view of_view(const ArrowArray& array, std::int64_t row) noexcept {
  const View view(array, row);
  const auto length = static_cast<std::size_t>(view.length);
  if (view.length <= View::kMostInside) return {view.bytes + 4, length};
  return {static_cast<const char*>(array.buffers[2 + view.buffer]) + view.offset, length};
}

template <class Index>
std::int64_t index_at(const ArrowArray& array, std::int64_t row) noexcept {
  return static_cast<std::int64_t>(static_cast<const Index*>(array.buffers[1])[array.offset + row]);
}

std::int64_t index_at(char format, const ArrowArray& array, std::int64_t row) noexcept {
  switch (format) {
    case 'c':
      return index_at<std::int8_t>(array, row);
    case 'C':
      return index_at<std::uint8_t>(array, row);
    case 's':
      return index_at<std::int16_t>(array, row);
    case 'S':
      return index_at<std::uint16_t>(array, row);
    case 'i':
      return index_at<std::int32_t>(array, row);
    case 'I':
      return index_at<std::uint32_t>(array, row);
    default:
      return index_at<std::int64_t>(array, row);
  }
}

[[noreturn]] void broken(const std::string& what) { throw std::invalid_argument("the Arrow data is broken: " + what); }
[[noreturn]] void broken_at(std::int64_t row, const std::string& what) { broken("row " + std::to_string(row) + " " + what); }

void require_buffers(const ArrowArray& array, std::int64_t least) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max() / 32;  // so that no address overflows
  if (array.length < 0 || array.offset < 0 || array.length > kMost - std::min(array.offset, kMost))
    broken("its length makes no sense");
  if (array.length == 0) return;
  if (array.n_buffers < least || array.buffers == nullptr || array.buffers[1] == nullptr) broken("buffers are missing");
}

template <class Offset>
void require_offsets(const ArrowArray& array) {
  require_buffers(array, 3);
  const auto* offsets = static_cast<const Offset*>(array.buffers[1]) + array.offset;
  for (std::int64_t row = 0; row < array.length; ++row) {
    if (!is_valid(array, row)) continue;
    if (offsets[row] < 0 || offsets[row + 1] < offsets[row]) broken_at(row, "ends before it begins");
    if (array.buffers[2] == nullptr && offsets[row + 1] != offsets[row]) broken("buffers are missing");
  }
}

/// Behind the buffers of strings there is one with their sizes.
void require_views(const ArrowArray& array) {
  require_buffers(array, 3);
  const std::int64_t strings = array.n_buffers - 3;
  for (std::int64_t row = 0; row < array.length; ++row) {
    if (!is_valid(array, row)) continue;
    const View view(array, row);
    if (view.length < 0) broken_at(row, "ends before it begins");
    if (view.length <= View::kMostInside) continue;
    const auto* sizes = static_cast<const std::int64_t*>(array.buffers[array.n_buffers - 1]);
    const bool known =
        sizes != nullptr && view.buffer >= 0 && view.buffer < strings && array.buffers[2 + view.buffer] != nullptr;
    if (!known || view.offset < 0 || std::int64_t{view.offset} + view.length > sizes[view.buffer])
      broken_at(row, "is outside its buffer");
  }
}

void require_strings(Layout layout, const ArrowArray& array) {
  switch (layout) {
    case Layout::nulls:
      if (array.length < 0) broken("its length makes no sense");
      return;
    case Layout::offsets32:
      return require_offsets<std::int32_t>(array);
    case Layout::offsets64:
      return require_offsets<std::int64_t>(array);
    case Layout::views:
      return require_views(array);
  }
}

/// An array comes from code that may be wrong. What its structs tell is held to it, once for each array, so that no row is read
/// outside of its memory; the size of a buffer of strings beside offsets they do not tell.
void require_sound(ColumnKind kind, const ArrowArray& array) {
  if (kind.index == 0) return require_strings(kind.layout, array);
  require_buffers(array, 2);
  if (array.dictionary == nullptr) broken("its dictionary is missing");
  require_strings(kind.layout, *array.dictionary);
  for (std::int64_t row = 0; row < array.length; ++row) {
    if (!is_valid(array, row)) continue;
    const std::int64_t at = index_at(kind.index, array, row);
    if (at < 0 || at >= array.dictionary->length) broken_at(row, "is not in the dictionary");
  }
}

class ArrowChunk final : public TextChunk {
 public:
  ArrowChunk(ColumnKind kind, ArrowArray& array) : kind_(kind) {
    array_.value = array;
    array.release = nullptr;
  }
  std::int64_t size() const noexcept override { return array_.value.length; }
  std::string_view encoding() const noexcept override { return kind_.binary ? std::string_view() : "UTF-8"; }
  std::optional<std::string_view> text(std::int64_t row) const noexcept override {
    const ArrowArray* array = &array_.value;
    if (kind_.layout == Layout::nulls || !is_valid(*array, row)) return std::nullopt;
    if (kind_.index != 0) {
      row = index_at(kind_.index, *array, row);
      array = array->dictionary;
      if (!is_valid(*array, row)) return std::nullopt;
    }
    switch (kind_.layout) {
      case Layout::offsets32:
        return between_offsets<std::int32_t>(*array, row);
      case Layout::offsets64:
        return between_offsets<std::int64_t>(*array, row);
      default:
        return of_view(*array, row);
    }
  }

 private:
  ColumnKind kind_;
  Released<ArrowArray> array_;
};

std::string in_words(std::string_view format) {
  if (format == "+s") return "a table; choose one of its columns";
  if (format.starts_with('+')) return "lists or other nested values";
  return "no text (its Arrow format is “" + std::string(format) + "”)";
}

}  // namespace

std::optional<ColumnKind> column_kind(const ArrowSchema& schema, std::string& why) {
  const std::string_view format = schema.format != nullptr ? schema.format : "";
  if (schema.dictionary != nullptr) {
    if (format.size() != 1 || std::string_view("cCsSiIlL").find(format[0]) == std::string_view::npos ||
        schema.dictionary->dictionary != nullptr) {
      why = "the column holds a dictionary that is no list of texts with numbers for them";
      return std::nullopt;
    }
    auto kind = column_kind(*schema.dictionary, why);
    if (kind) kind->index = format[0];
    return kind;
  }
  if (format == "n") return ColumnKind{Layout::nulls, false, 0};
  if (format == "u" || format == "z") return ColumnKind{Layout::offsets32, format == "z", 0};
  if (format == "U" || format == "Z") return ColumnKind{Layout::offsets64, format == "Z", 0};
  if (format == "vu" || format == "vz") return ColumnKind{Layout::views, format == "vz", 0};
  why = "the column holds " + in_words(format);
  return std::nullopt;
}

std::shared_ptr<const TextChunk> arrow_chunk(ColumnKind kind, ArrowArray& array) {
  require_sound(kind, array);
  return std::make_shared<ArrowChunk>(kind, array);
}

std::optional<std::string_view> CopiedChunk::text(std::int64_t row) const noexcept {
  const auto at = static_cast<std::size_t>(row);
  if ((ends_[at] & kNull) != 0) return std::nullopt;
  const std::uint64_t begin = at == 0 ? 0 : ends_[at - 1] & ~kNull;
  return std::string_view(bytes_).substr(begin, ends_[at] - begin);
}

}  // namespace sayyes::python
