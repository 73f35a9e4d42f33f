#pragma once
/// A run of texts that worker threads read: an Arrow array as it lies in memory, or texts copied out of Python objects.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arrow_abi.h"

namespace sayyes::python {

/// How the strings of an Arrow array lie in memory.
enum class Layout : std::uint8_t { nulls, offsets32, offsets64, views };

/// What a column holds, from its schema.
struct ColumnKind {
  Layout layout = Layout::offsets32;
  bool binary = false;             ///< bytes, whose encoding has to be found out
  char index = 0;                  ///< of a dictionary: the format of its indices; else 0
};

/// Reads a schema. An empty result and a sentence in `why` for a column that holds no text.
std::optional<ColumnKind> column_kind(const ArrowSchema& schema, std::string& why);

/// Immutable once made; any number of threads may read. Rows count from 0.
class TextChunk {
 public:
  virtual ~TextChunk() = default;
  virtual std::int64_t size() const noexcept = 0;
  /// Nothing for a null.
  virtual std::optional<std::string_view> text(std::int64_t row) const noexcept = 0;
  /// Empty: to be found out.
  virtual std::string_view encoding() const noexcept = 0;
};

/// Takes an array over, and releases it when nobody reads it any more. Nothing is copied. Throws std::invalid_argument, and leaves the
/// array to the caller, where its numbers point outside of what it has.
std::shared_ptr<const TextChunk> arrow_chunk(ColumnKind kind, ArrowArray& array);

/// Texts in one buffer, as they were appended.
class CopiedChunk final : public TextChunk {
 public:
  std::int64_t size() const noexcept override { return static_cast<std::int64_t>(ends_.size()); }
  std::optional<std::string_view> text(std::int64_t row) const noexcept override;
  std::string_view encoding() const noexcept override { return "UTF-8"; }

  std::string& bytes() noexcept { return bytes_; }
  /// What was appended to bytes() since the last call is a text.
  void end_text() { ends_.push_back(bytes_.size()); }
  void add_null() { ends_.push_back(bytes_.size() | kNull); }

 private:
  static constexpr std::uint64_t kNull = 1ull << 63;
  std::string bytes_;
  std::vector<std::uint64_t> ends_;
};

}  // namespace sayyes::python
