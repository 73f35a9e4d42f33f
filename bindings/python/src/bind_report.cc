#include <algorithm>

#include "bind.h"
#include "report.h"
#include "value.h"

#include <pybind11/stl.h>

namespace sayyes::python {

std::string render(const std::vector<CheckedTextPtr>& texts, ReportFormat format) {
  std::string out;
  ReportOptions options;
  options.find_rule = [&](std::string_view id) -> const Rule* {
    for (const CheckedTextPtr& text : texts) {
      if (const Rule* rule = text->linter ? text->linter->find_rule(id) : nullptr) return rule;
    }
    return nullptr;
  };
  const auto reporter = make_reporter(
      format, [&](std::string_view piece) { return out.append(piece), true; }, options);
  RunSummary summary;
  reporter->begin();
  for (const CheckedTextPtr& text : texts) {
    add_to(summary, text->file);
    reporter->file(text->file);
  }
  reporter->end(summary);
  return out;
}

py::tuple findings_of(const CheckedTextPtr& text, std::vector<Finding>& findings) {
  py::tuple out(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i)
    out[i] = py::cast(std::shared_ptr<Finding>(text, &findings[i]));
  return out;
}

namespace {

ReportFormat format_named(const std::string& format) {
  if (const auto known = parse_report_format(format)) return *known;
  return named<ReportFormat>(format, "format");
}

py::object visible_text(const CheckedText& self) {
  return self.file.document ? to_python(self.file.document->text()) : to_python(std::string_view());
}

py::tuple state(const CheckedTextPtr& self) {
  const FileReport& file = self->file;
  const Report& report = file.report;
  py::object source = py::none();
  py::object read = py::none();
  if (file.document) {
    source = py::bytes(std::string(file.document->source()));
    read = py::make_tuple(to_python(file.document->name()), to_python(file.document->format()), to_python(file.document->encoding()));
  }
  return py::make_tuple(py::bytes(file.path.string()), to_python(file.shown_path), source, read, to_python(self->language),
                        to_python(report.findings), to_python(report.praise), to_python(report.score), report.words,
                        to_python(report.profile), report.profile_guessed, to_python(report.held_back),
                        to_python(report.problems), to_python(file.skipped), file.failed);
}

CheckedTextPtr report_from_state(const py::tuple& state) {
  if (state.size() != 15) throw py::value_error("this was pickled by another version");
  auto out = std::make_shared<CheckedText>();
  FileReport& file = out->file;
  Report& report = file.report;
  file.path = state[0].cast<std::string>();
  file.shown_path = state[1].cast<std::string>();
  out->language = state[4].cast<std::string>();
  if (!state[2].is_none()) {
    const auto read = state[3].cast<py::tuple>();
    ReadOptions options;
    options.name = read[0].cast<std::string>();
    options.format = named<Format>(read[1].cast<std::string>(), "format");
    options.encoding = read[2].cast<std::string>();
    options.language = out->language;
    if (auto document = Document::read(state[2].cast<std::string>(), options)) file.document = std::move(*document);
  }
  from_python(state[5], report.findings);
  from_python(state[6], report.praise);
  report.score = state[7].cast<WelcomeScore>();
  report.words = state[8].cast<std::uint32_t>();
  from_python(state[9], report.profile);
  report.profile_guessed = state[10].cast<bool>();
  from_python(state[11], report.held_back);
  from_python(state[12], report.problems);
  from_python(state[13], file.skipped);
  file.failed = state[14].cast<bool>();
  return out;
}

/// What a report says, without the text it says it of.
py::tuple verdict(const CheckedTextPtr& self) {
  const py::tuple all = state(self);
  return py::tuple(all[py::slice(5, 15, 1)]);
}

py::dict report_as_dict(const CheckedTextPtr& self) {
  const Report& report = self->file.report;
  py::dict out;
  out["name"] = to_python(self->file.shown_path);
  out["findings"] = plain(to_python(report.findings));
  out["praise"] = plain(to_python(report.praise));
  out["score"] = plain(to_python(report.score));
  out["words"] = report.words;
  out["profile"] = to_python(report.profile);
  out["profile_guessed"] = report.profile_guessed;
  out["problems"] = plain(to_python(report.problems));
  return out;
}

std::string representation(const CheckedText& self) {
  const Report& report = self.file.report;
  return "Report(findings=" + std::to_string(report.findings.size()) + ", praise=" + std::to_string(report.praise.size()) +
         ", score=" + std::to_string(report.score.value) + ", words=" + std::to_string(report.words) + ", profile='" +
         std::string(name(report.profile)) + "')";
}

}  // namespace

void bind_report(py::module_& m) {
  py::class_<CheckedText, CheckedTextPtr> report(m, "Report", R"(What a check says of one text: findings, praise, and a welcome score.

Immutable; safe to share between threads. Iterates over its findings. In a notebook it shows the text with its findings marked.

>>> report = sayyes.check("NO FOOD OR DRINK", as_="sign")
>>> len(report.findings), report.profile, bool(report.ok)
(1, 'sign', False))",
                                               py::is_final());
  const auto property = [&]<class Get>(const char* name, Get get, const char* doc) { report.def_property_readonly(name, get, doc); };
  property("findings", [](const CheckedTextPtr& self) { return findings_of(self, self->file.report.findings); },
           "A tuple of Finding, in order of the text; those that someone set aside are among them, with `suppressed` set.");
  property("praise", [](const CheckedTextPtr& self) { return findings_of(self, self->file.report.praise); },
           "A tuple of Finding: wording that is welcoming already.");
  property("score", [](const CheckedText& self) { return to_python(self.file.report.score); }, "The WelcomeScore of the text.");
  property("words", [](const CheckedText& self) { return self.file.report.words; }, "Words in the visible text.");
  property("profile", [](const CheckedText& self) { return to_python(self.file.report.profile); },
           "What the text was checked as: 'sign', 'web', 'message', 'policy', 'script' or 'catalog'.");
  property("profile_guessed", [](const CheckedText& self) { return self.file.report.profile_guessed; },
           "True where nobody said what kind of text it is.");
  property("held_back", [](const CheckedText& self) { return to_python(self.file.report.held_back); },
           "A tuple of HeldBack: rules that matched and kept quiet. Filled with explain=True.");
  property("problems", [](const CheckedText& self) { return to_python(self.file.report.problems); },
           "A tuple of Problem: what was read round, such as broken bytes.");
  property("name", [](const CheckedText& self) { return to_python(self.file.shown_path); }, "The path or label, or ''.");
  property("skipped", [](const CheckedText& self) { return to_python(self.file.skipped); },
           "The Problem that kept this file from being checked; None as a rule. Only a Project has such reports.");
  property("ok", [](const CheckedText& self) {
        return std::ranges::all_of(self.file.report.findings, [](const Finding& f) { return f.suppressed.has_value(); });
      }, "True where no finding counts.");
  property("text", &visible_text, "The visible text: of HTML and Markdown what a reader sees, of a sign the sign.");
  property("segments", [](const CheckedText& self) {
        py::list out;
        if (!self.file.document) return py::tuple(out);
        const Document& document = *self.file.document;
        for (const Segment& segment : document.segments()) {
          const auto words = document.text().substr(segment.span.begin, segment.span.size());
          out.append(py::make_tuple(to_python(document.language(segment)), to_python(words)));
        }
        return py::tuple(out);
      }, "Pairs of language and text: paragraphs, headings, items, buttons, in order. The language is '' where nobody said.");
  property("source", [](const CheckedText& self) -> py::object {
        if (!self.file.document) return py::str();
        return decoded(self.file.document->content(), self.file.document->encoding());
      }, "What was checked, as a str; code point offsets index it.");
  property("encoding", [](const CheckedText& self) {
        return self.file.document ? to_python(self.file.document->encoding()) : to_python(std::string_view());
      }, "How the bytes were read; 'UTF-8' of a str.");
  property("format", [](const CheckedText& self) -> py::object {
        return self.file.document ? to_python(self.file.document->format()) : py::none();
      }, "'plain', 'markdown', 'html', 'svg', 'docx', 'pptx', 'odt', 'odp', 'pdf' or 'picture'.");
  report.def("render", [](const CheckedTextPtr& self, const std::string& format) {
        const ReportFormat known = format_named(format);
        std::string out;
        {
          py::gil_scoped_release release;
          out = render({self}, known);
        }
        return to_python(out);
      }, py::arg("format") = "full",
      R"(What ``sayyes check --format FORMAT`` prints for this text, as a str.

`format`: full, concise, json, jsonl, sarif, github, markdown, gitlab, checkstyle, junit, rdjson, csv or html; ValueError for others.

>>> print(sayyes.check("No pets", as_="sign", name="door.txt").render("concise").splitlines()[0][:14])
door.txt:1:1: )");
  report.def("to_html", [](const CheckedTextPtr& self) {
        py::gil_scoped_release release;
        return render({self}, ReportFormat::html);
      }, "The page that ``sayyes check --format html`` writes for this text, whole.");
  report.def("to_dict", &report_as_dict, "The report as a dict of plain data, ready for ``json.dumps``.");
  report.def("__len__", [](const CheckedText& self) { return self.file.report.findings.size(); });
  report.def("__bool__", [](const CheckedText&) { return true; });
  report.def("__iter__", [](const CheckedTextPtr& self) { return py::iter(findings_of(self, self->file.report.findings)); });
  report.def("__repr__", &representation);
  report.def("__eq__", [](const CheckedTextPtr& self, py::object other) -> py::object {
    if (!py::isinstance<CheckedText>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    return py::bool_(verdict(self).equal(verdict(other.cast<CheckedTextPtr>())));
  });
  report.def("__hash__", [](const CheckedTextPtr& self) { return py::hash(verdict(self)); });
  report.def(py::pickle(&state, &report_from_state));
  report.def("_repr_html_", [](const py::object& self) { return py::module_::import("sayyes._html").attr("report_html")(self); },
             "How a notebook shows it.");

  m.def("render", [](const std::vector<CheckedTextPtr>& reports, const std::string& format) {
        const ReportFormat known = format_named(format);
        std::string out;
        {
          py::gil_scoped_release release;
          out = render(reports, known);
        }
        return to_python(out);
      }, py::arg("reports"), py::arg("format"), "What ``sayyes check --format FORMAT`` prints for these texts, as a str.");
}

}  // namespace sayyes::python
