#include "table.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <stdexcept>

namespace sayyes::python {
namespace {

std::size_t width(ColumnType type) noexcept {
  switch (type) {
    case ColumnType::int64:
      return 8;
    case ColumnType::uint32:
      return 4;
    default:
      return 1;
  }
}

}  // namespace

Column::Column(const ColumnSpec& spec) : spec_(&spec) {
  if (spec.type == ColumnType::text) offsets_.push_back(0);
}

void Column::mark(bool valid) {
  if (spec_->nullable) {
    if (size_ % 8 == 0) validity_.push_back(0);
    if (valid) validity_.back() = static_cast<std::uint8_t>(validity_.back() | (1u << (size_ % 8)));
  }
  nulls_ += valid ? 0 : 1;
  ++size_;
}

void Column::add(std::int64_t value) {
  // The machines that Arrow's C interface is for are little-endian; a big-endian one would need the last bytes.
  static_assert(std::endian::native == std::endian::little);
  data_.append(reinterpret_cast<const char*>(&value), width(spec_->type));
  mark(true);
}

void Column::add(std::string_view text) {
  if (data_.size() + text.size() > INT32_MAX) throw std::length_error("the findings of one text are too many for a table");
  data_.append(text);
  offsets_.push_back(static_cast<std::int32_t>(data_.size()));
  mark(true);
}

void Column::add_null() {
  if (spec_->type == ColumnType::text)
    offsets_.push_back(static_cast<std::int32_t>(data_.size()));
  else
    data_.append(width(spec_->type), '\0');
  mark(false);
}

bool Column::is_null(std::int64_t row) const noexcept {
  return spec_->nullable && ((validity_[static_cast<std::size_t>(row / 8)] >> (row % 8)) & 1) == 0;
}

std::int64_t Column::number(std::int64_t row) const noexcept {
  const std::size_t bytes = width(spec_->type);
  std::int64_t value = 0;
  std::memcpy(&value, data_.data() + static_cast<std::size_t>(row) * bytes, bytes);
  return value;
}

void Column::shrink() {
  validity_.shrink_to_fit();
  offsets_.shrink_to_fit();
  data_.shrink_to_fit();
}

std::string_view Column::text(std::int64_t row) const noexcept {
  const auto at = static_cast<std::size_t>(row);
  return std::string_view(data_).substr(static_cast<std::size_t>(offsets_[at]), static_cast<std::size_t>(offsets_[at + 1] - offsets_[at]));
}

void Column::buffers(const void** out) const noexcept {
  out[0] = nulls_ == 0 ? nullptr : validity_.data();
  out[1] = spec_->type == ColumnType::text ? static_cast<const void*>(offsets_.data()) : data_.data();
  out[2] = data_.data();
}

Batch::Batch(const TableSpec& spec) {
  columns.reserve(spec.size());
  for (const ColumnSpec& column : spec) columns.emplace_back(column);
}

std::int64_t Table::rows() const noexcept {
  std::int64_t rows = 0;
  for (const BatchPtr& batch : batches) rows += batch->rows();
  return rows;
}

}  // namespace sayyes::python
