#include "text_source.h"

#include <cmath>
#include <utility>

#include "text.h"

namespace sayyes::python {
namespace {

/// A piece is what a thread does between two looks at what comes next: some ten milliseconds.
constexpr std::int64_t kMostRows = 4096;
constexpr std::size_t kMostBytes = 1u << 20;

constexpr const char* kReadAlready = "this Arrow data was read already; it can be read once";

ColumnKind kind_or_type_error(const ArrowSchema& schema) {
  std::string why;
  const auto kind = column_kind(schema, why);
  if (!kind) throw py::type_error(why);
  return *kind;
}

/// Cuts chunks into pieces; where chunks come from is told by next_chunk().
class ChunkSource : public TextSource {
 public:
  std::optional<Piece> next() final {
    while (!chunk_ || at_ == chunk_->size()) {
      chunk_ = next_chunk();
      if (!chunk_) return std::nullopt;
      at_ = 0;
    }
    Piece piece{chunk_, at_, at_, row_};
    for (std::size_t bytes = 0; piece.end < chunk_->size() && piece.end - at_ < kMostRows && bytes < kMostBytes; ++piece.end) {
      if (const auto text = chunk_->text(piece.end)) bytes += text->size();
    }
    row_ += piece.end - at_;
    at_ = piece.end;
    return piece;
  }

 private:
  virtual std::shared_ptr<const TextChunk> next_chunk() = 0;
  std::shared_ptr<const TextChunk> chunk_;
  std::int64_t at_ = 0, row_ = 0;
};

class ArrowArraySource final : public ChunkSource {
 public:
  explicit ArrowArraySource(const py::object& exported) {
    if (!py::isinstance<py::tuple>(exported) || py::len(exported) != 2)
      throw py::type_error("__arrow_c_array__ must return two capsules, of a schema and of an array");
    const auto capsules = py::reinterpret_borrow<py::tuple>(exported);
    const auto* schema = static_cast<ArrowSchema*>(PyCapsule_GetPointer(capsules[0].ptr(), "arrow_schema"));
    auto* array = static_cast<ArrowArray*>(PyCapsule_GetPointer(capsules[1].ptr(), "arrow_array"));
    if (schema == nullptr || array == nullptr) throw py::error_already_set();
    if (schema->release == nullptr || array->release == nullptr) throw py::value_error(kReadAlready);
    chunk_ = arrow_chunk(kind_or_type_error(*schema), *array);
  }

 private:
  std::shared_ptr<const TextChunk> next_chunk() override { return std::exchange(chunk_, nullptr); }
  std::shared_ptr<const TextChunk> chunk_;
};

class ArrowStreamSource final : public ChunkSource {
 public:
  explicit ArrowStreamSource(const py::object& capsule) {
    auto* stream = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule.ptr(), "arrow_array_stream"));
    if (stream == nullptr) throw py::error_already_set();
    if (stream->release == nullptr) throw py::value_error(kReadAlready);
    stream_.value = std::exchange(*stream, ArrowArrayStream{});
    Released<ArrowSchema> schema;
    if (stream_.value.get_schema(&stream_.value, &schema.value) != 0) fail();
    kind_ = kind_or_type_error(schema.value);
  }

 private:
  std::shared_ptr<const TextChunk> next_chunk() override {
    Released<ArrowArray> array;
    if (stream_.value.get_next(&stream_.value, &array.value) != 0) fail();
    return array.value.release == nullptr ? nullptr : arrow_chunk(kind_, array.value);
  }
  [[noreturn]] void fail() {
    const char* why = stream_.value.get_last_error(&stream_.value);
    PyErr_SetString(PyExc_OSError, why != nullptr ? why : "the Arrow stream could not be read");
    throw py::error_already_set();
  }
  Released<ArrowArrayStream> stream_;
  ColumnKind kind_;
};

bool is_missing(py::handle item) {
  if (item.is_none()) return true;
  if (PyFloat_Check(item.ptr())) return std::isnan(PyFloat_AS_DOUBLE(item.ptr()));
  const std::string_view type = Py_TYPE(item.ptr())->tp_name;
  return type.ends_with("NAType") || type.ends_with("NaTType");
}

/// What pandas calls missing (None, NaN, NA) is a null.
class IterableSource final : public TextSource {
 public:
  explicit IterableSource(const py::object& texts) : iterator_(py::iter(texts)) {}

  std::optional<Piece> next() override {
    auto chunk = std::make_shared<CopiedChunk>();
    while (chunk->size() < kMostRows && chunk->bytes().size() < kMostBytes) {
      const auto item = py::reinterpret_steal<py::object>(PyIter_Next(iterator_.ptr()));
      if (!item) {
        if (PyErr_Occurred() != nullptr) throw py::error_already_set();
        break;
      }
      if (is_str(item)) {
        append_utf8(item, chunk->bytes());
        chunk->end_text();
      } else if (is_missing(item)) {
        chunk->add_null();
      } else {
        throw py::type_error("each text must be str or None, not " + std::string(Py_TYPE(item.ptr())->tp_name) + " (row " +
                             std::to_string(row_ + chunk->size()) + ")");
      }
    }
    if (chunk->size() == 0) return std::nullopt;
    Piece piece{chunk, 0, chunk->size(), row_};
    row_ += chunk->size();
    return piece;
  }

 private:
  py::iterator iterator_;
  std::int64_t row_ = 0;
};

}  // namespace

std::unique_ptr<TextSource> make_text_source(const py::object& texts) {
  if (is_str(texts) || PyBytes_Check(texts.ptr())) throw py::type_error("check_many takes many texts; for one, call check");
  if (py::hasattr(texts, "__arrow_c_stream__")) return std::make_unique<ArrowStreamSource>(texts.attr("__arrow_c_stream__")());
  if (py::hasattr(texts, "__arrow_c_array__")) return std::make_unique<ArrowArraySource>(texts.attr("__arrow_c_array__")());
  return std::make_unique<IterableSource>(texts);
}

}  // namespace sayyes::python
