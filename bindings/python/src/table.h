#pragma once
/// Columns that are filled row by row and handed out as Arrow record batches, without a copy.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "arrow_abi.h"

namespace sayyes::python {

enum class ColumnType : std::uint8_t { int64, uint32, uint8, text };

struct ColumnSpec {
  const char* name;
  ColumnType type;
  bool nullable = false;
};
using TableSpec = std::vector<ColumnSpec>;

/// One column. Append as many values to each column as the batch has rows. One thread at a time; then immutable.
class Column {
 public:
  explicit Column(const ColumnSpec& spec);

  void add(std::int64_t value);  ///< as the column's type
  void add(std::string_view text);
  void add_null();

  const ColumnSpec& spec() const noexcept { return *spec_; }
  std::int64_t size() const noexcept { return size_; }
  bool is_null(std::int64_t row) const noexcept;
  std::int64_t number(std::int64_t row) const noexcept;
  std::string_view text(std::int64_t row) const noexcept;
  /// Fills `out` with the three buffers; their memory is the column's.
  void buffers(const void** out) const noexcept;
  std::int64_t null_count() const noexcept { return nulls_; }
  /// Gives back memory that it took ahead.
  void shrink();

 private:
  void mark(bool valid);
  const ColumnSpec* spec_;
  std::int64_t size_ = 0, nulls_ = 0;
  std::vector<std::uint8_t> validity_;
  std::vector<std::int32_t> offsets_;
  std::string data_;
};

struct Batch {
  explicit Batch(const TableSpec& spec);
  std::int64_t rows() const noexcept { return columns.empty() ? 0 : columns[0].size(); }
  std::vector<Column> columns;
};
using BatchPtr = std::shared_ptr<const Batch>;

/// Batches of one shape, in order. Immutable once it is handed out.
struct Table {
  const TableSpec* spec = nullptr;
  std::vector<BatchPtr> batches;
  std::int64_t rows() const noexcept;
};

/// Fills `out` with a stream of the table's batches, which keeps them alive.
void export_stream(const Table& table, ArrowArrayStream& out);

}  // namespace sayyes::python
