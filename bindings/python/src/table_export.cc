#include <cerrno>
#include <memory>

#include "table.h"

namespace sayyes::python {
namespace {

const char* format_of(ColumnType type) noexcept {
  switch (type) {
    case ColumnType::int64:
      return "l";
    case ColumnType::uint32:
      return "I";
    case ColumnType::uint8:
      return "C";
    case ColumnType::text:
      return "u";
  }
  return "n";
}

// A parent owns the memory of its children; a child that is moved away by the consumer is released there, and only tells so.
struct SchemaParts {
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};
struct ArrayParts {
  BatchPtr batch;
  std::vector<const void*> buffers;
};
struct BatchParts {
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;
  const void* no_validity = nullptr;
};
struct StreamParts {
  Table table;
  std::size_t next = 0;
};

template <class Struct, class Parts>
void release(Struct* self) {
  for (std::int64_t i = 0; i < self->n_children; ++i) {
    if (self->children[i]->release != nullptr) self->children[i]->release(self->children[i]);
  }
  delete static_cast<Parts*>(self->private_data);
  self->release = nullptr;
}

void fill(const TableSpec& spec, ArrowSchema& out) {
  auto parts = std::make_unique<SchemaParts>();
  for (const ColumnSpec& column : spec) {
    parts->children.push_back({format_of(column.type), column.name, nullptr, column.nullable ? kArrowNullable : 0, 0, nullptr,
                               nullptr, [](ArrowSchema* self) { self->release = nullptr; }, nullptr});
  }
  for (ArrowSchema& child : parts->children) parts->pointers.push_back(&child);
  const auto count = static_cast<std::int64_t>(spec.size());
  ArrowSchema** children = parts->pointers.data();
  out = {"+s", "", nullptr, 0, count, children, nullptr, &release<ArrowSchema, SchemaParts>, parts.release()};
}

void fill(const BatchPtr& batch, ArrowArray& out) {
  auto parts = std::make_unique<BatchParts>();
  for (const Column& column : batch->columns) {
    auto own = std::make_unique<ArrayParts>(ArrayParts{batch, std::vector<const void*>(3)});
    column.buffers(own->buffers.data());
    const std::int64_t buffers = column.spec().type == ColumnType::text ? 3 : 2;
    const void** pointers = own->buffers.data();
    parts->children.push_back({column.size(), column.null_count(), 0, buffers, 0, pointers, nullptr, nullptr,
                               &release<ArrowArray, ArrayParts>, own.release()});
  }
  for (ArrowArray& child : parts->children) parts->pointers.push_back(&child);
  const auto count = static_cast<std::int64_t>(batch->columns.size());
  const void** validity = &parts->no_validity;
  ArrowArray** children = parts->pointers.data();
  out = {batch->rows(), 0, 0, 1, count, validity, children, nullptr, &release<ArrowArray, BatchParts>, parts.release()};
}

template <class Fill>
int guarded(const Fill& work) noexcept {
  try {
    work();
    return 0;
  } catch (...) {
    return ENOMEM;
  }
}

StreamParts& parts_of(ArrowArrayStream* self) { return *static_cast<StreamParts*>(self->private_data); }

}  // namespace

void export_stream(const Table& table, ArrowArrayStream& out) {
  auto parts = std::make_unique<StreamParts>(StreamParts{table, 0});
  out.get_schema = [](ArrowArrayStream* self, ArrowSchema* schema) {
    return guarded([&] { fill(*parts_of(self).table.spec, *schema); });
  };
  out.get_next = [](ArrowArrayStream* self, ArrowArray* array) {
    return guarded([&] {
      StreamParts& stream = parts_of(self);
      *array = {};
      if (stream.next == stream.table.batches.size()) return;
      fill(stream.table.batches[stream.next], *array);
      ++stream.next;
    });
  };
  out.get_last_error = [](ArrowArrayStream*) -> const char* { return nullptr; };
  out.release = [](ArrowArrayStream* self) {
    delete static_cast<StreamParts*>(self->private_data);
    self->release = nullptr;
  };
  out.private_data = parts.release();
}

}  // namespace sayyes::python
