#include "text_chunk.h"

#include <cstring>

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

/// A view is 16 bytes: a length, then the string itself where it has at most 12 bytes, else its beginning, buffer and offset.
std::string_view of_view(const ArrowArray& array, std::int64_t row) noexcept {
  const char* view = static_cast<const char*>(array.buffers[1]) + 16 * (array.offset + row);
  std::int32_t part[4];
  std::memcpy(part, view, sizeof part);
  const auto length = static_cast<std::size_t>(part[0]);
  if (length <= 12) return {view + 4, length};
  return {static_cast<const char*>(array.buffers[2 + part[2]]) + part[3], length};
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
  if (schema.dictionary != nullptr) {
    auto kind = column_kind(*schema.dictionary, why);
    if (kind && std::string_view("cCsSiIlL").find(schema.format[0]) != std::string_view::npos) kind->index = schema.format[0];
    return kind;
  }
  const std::string_view format = schema.format;
  if (format == "n") return ColumnKind{Layout::nulls, false, 0};
  if (format == "u" || format == "z") return ColumnKind{Layout::offsets32, format == "z", 0};
  if (format == "U" || format == "Z") return ColumnKind{Layout::offsets64, format == "Z", 0};
  if (format == "vu" || format == "vz") return ColumnKind{Layout::views, format == "vz", 0};
  why = "the column holds " + in_words(format);
  return std::nullopt;
}

std::shared_ptr<const TextChunk> arrow_chunk(ColumnKind kind, ArrowArray& array) {
  return std::make_shared<ArrowChunk>(kind, array);
}

std::optional<std::string_view> CopiedChunk::text(std::int64_t row) const noexcept {
  const auto at = static_cast<std::size_t>(row);
  if ((ends_[at] & kNull) != 0) return std::nullopt;
  const std::uint64_t begin = at == 0 ? 0 : ends_[at - 1] & ~kNull;
  return std::string_view(bytes_).substr(begin, ends_[at] - begin);
}

}  // namespace sayyes::python
