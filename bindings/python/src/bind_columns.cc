#include <algorithm>
#include <optional>

#include "bind.h"
#include "bulk.h"
#include "checker.h"
#include "text_source.h"

#include <pybind11/stl.h>

namespace sayyes::python {
namespace {

/// The column of a name; KeyError for none.
std::size_t position(const Table& table, const std::string& name) {
  const auto known = std::ranges::find_if(*table.spec, [&](const ColumnSpec& one) { return one.name == name; });
  if (known == table.spec->end()) throw py::key_error(name);
  return static_cast<std::size_t>(known - table.spec->begin());
}

py::object cell(const Column& column, std::int64_t row) {
  if (column.is_null(row)) return py::none();
  return column.spec().type == ColumnType::text ? to_python(column.text(row)) : py::int_(column.number(row));
}

py::list values(const Table& table, const std::string& name) {
  const std::size_t at = position(table, name);
  py::list out;
  for (const BatchPtr& batch : table.batches) {
    for (std::int64_t row = 0; row < batch->rows(); ++row) out.append(cell(batch->columns[at], row));
  }
  return out;
}

py::list rows(const Table& table, std::int64_t most) {
  py::list out;
  for (const BatchPtr& batch : table.batches) {
    for (std::int64_t row = 0; row < batch->rows(); ++row) {
      if (most-- == 0) return out;
      py::dict one;
      for (const Column& column : batch->columns) one[column.spec().name] = cell(column, row);
      out.append(one);
    }
  }
  return out;
}

py::capsule as_stream(const Table& table) {
  auto* stream = new ArrowArrayStream{};
  try {
    export_stream(table, *stream);
  } catch (...) {
    delete stream;
    throw;
  }
  return py::capsule(stream, "arrow_array_stream", [](PyObject* capsule) {
    auto* unread = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule, "arrow_array_stream"));
    if (unread->release != nullptr) unread->release(unread);
    delete unread;
  });
}

py::tuple check_column(const PyChecker& checker, const py::object& texts, std::optional<std::string> as, std::string lang,
                       std::optional<std::string> format, unsigned threads, const py::object& tick) {
  const std::unique_ptr<TextSource> source = make_text_source(texts);
  RunOptions options = checker.options({std::move(as), std::move(lang), {}, std::move(format), false});
  Table findings{&finding_columns(), {}}, praise{&finding_columns(), {}}, all{&text_columns(), {}};
  std::optional<BulkRun> run(std::in_place, checker, std::move(options), threads);
  const auto keep = [](Table& table, std::shared_ptr<Batch>& batch) {
    if (batch && batch->rows() != 0) table.batches.push_back(std::move(batch));
  };
  std::int64_t rows = 0;
  // The threads end without the GIL: none of them needs it, but whoever else waits for it may.
  const auto end = [&] {
    py::gil_scoped_release release;
    run.reset();
  };
  try {
    for (bool more = true; more || !run->is_done();) {
      while (more && !run->is_full()) {
        auto piece = source->next();
        if (piece) {
          rows += piece->end - piece->begin;
          run->put(std::move(*piece));
        } else {
          more = false;
          run->close();
        }
      }
      {
        py::gil_scoped_release release;
        run->wait();
      }
      while (auto result = run->take()) {
        keep(findings, result->findings);
        keep(praise, result->praise);
        keep(all, result->texts);
      }
      if (PyErr_CheckSignals() != 0) throw py::error_already_set();
      if (!tick.is_none()) tick(run->rows_done(), rows);
    }
  } catch (...) {
    end();
    throw;
  }
  end();
  return py::make_tuple(findings, praise, all);
}

}  // namespace

void bind_columns(py::module_& m) {
  py::class_<Table>(m, "Table", R"(Columns of results. Immutable; safe to share between threads.

Speaks Arrow's C interface, so pyarrow, pandas, polars, DuckDB and others read it without a copy: ``pyarrow.table(table)``.
Without any of them, ``table["rule"]`` is a column as a list, and ``table.to_pylist()`` the rows as dicts.

>>> table = sayyes.check_many(["NO FOOD", None, "Welcome"], as_="sign").findings
>>> len(table), table["row"], table["matched"]
(1, [0], ['NO FOOD']))",
                    py::is_final())
      .def_property_readonly("columns", [](const Table& self) {
            py::tuple out(self.spec->size());
            for (std::size_t i = 0; i < self.spec->size(); ++i) out[i] = py::str((*self.spec)[i].name);
            return out;
          }, "The names of the columns.")
      .def("__len__", &Table::rows)
      .def("__bool__", [](const Table&) { return true; })
      .def("__getitem__", &values, py::arg("column"), "A column as a list; KeyError for a name that there is not.")
      .def("to_pylist", &rows, py::arg("most") = -1, "The rows as a list of dicts; at most `most` of them.")
      .def("__arrow_c_stream__", [](const Table& self, const py::object&) { return as_stream(self); },
           py::arg("requested_schema") = py::none(), "The table as an Arrow stream.")
      .def("__eq__", [](const Table& self, py::object other) -> py::object {
        if (!py::isinstance<Table>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        return py::bool_(rows(self, -1).equal(rows(other.cast<const Table&>(), -1)));
      })
      .def("__repr__", [](const Table& self) {
        std::string names;
        for (const ColumnSpec& one : *self.spec) names += (names.empty() ? "" : ", ") + std::string(one.name);
        return "Table(rows=" + std::to_string(self.rows()) + ", columns=[" + names + "])";
      })
      .attr("__hash__") = py::none();
  m.def("check_column", &check_column, py::arg("checker"), py::arg("texts"), py::arg("as_"), py::arg("lang"), py::arg("format"),
        py::arg("threads"), py::arg("tick"), "Tables of findings, of praise, and of the texts.");
}

}  // namespace sayyes::python
