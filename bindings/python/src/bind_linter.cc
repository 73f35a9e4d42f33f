#include <algorithm>
#include <filesystem>
#include <map>

#include "bind.h"
#include "checker.h"
#include "errors.h"
#include "interruptible.h"
#include "sayyes/fix.h"
#include "sayyes/version.h"
#include "text.h"
#include "value.h"

#include <pybind11/stl.h>

namespace sayyes::python {

template <>
struct Described<Rule> {
  static constexpr auto fields = std::tuple(
      field("id", &Rule::id, "Such as 'en/jargon/interlibrary-loan'."), field("language", &Rule::language, "Such as 'en'."),
      field("category", &Rule::category, "Such as 'jargon'."), field("title", &Rule::title, "What it asks for, in a line."),
      field("message", &Rule::message, "What it says; {match} stands for the words."), field("why", &Rule::why, "The reason."),
      field("evidence", &Rule::evidence, "Sources, or 'judgement'."), field("severity", &Rule::severity, "'error', 'warning' or 'suggestion'."),
      field("praise", &Rule::praise, "True: what it finds is welcoming."), field("intent", &Rule::intent, "The usual intent, or None."));
};

namespace {

/// What fix() made, with what it was made from.
struct FixedText {
  FixResult result;
  std::string diff;
  CheckedTextPtr report;
};

PyChecker make(const std::optional<std::string>& config_file, const std::vector<std::string>& packs,
               const std::map<std::string, std::string>& facts, const std::vector<std::string>& select,
               const std::vector<std::string>& ignore, const std::optional<std::string>& as, const std::string& language,
               const std::optional<std::string>& audience, bool builtin_packs) {
  Config config;
  if (config_file) {
    auto read = read_config(*config_file);
    if (!read.problems().empty() || !read) {
      std::vector<Problem> problems = std::move(read).problems();
      const bool missing = std::ranges::any_of(problems, [](const Problem& p) { return p.code.ends_with("missing"); });
      throw Failure(missing ? "MissingFileError" : "SettingsError", std::move(problems));
    }
    config = std::move(*read);
  }
  if (!builtin_packs) config.builtin_packs = false;
  if (audience) config.linter.audience = named<Audience>(*audience, "audience");
  CheckerOptions options;
  options.packs.assign(packs.begin(), packs.end());
  options.select = select;
  options.ignore = ignore;
  options.house = config.linter.house;
  for (const auto& [key, value] : facts) options.house->facts[key] = value;
  options.baseline.emplace();
  if (as) options.run.profile = named<Profile>(*as, "as_");
  options.run.language = language;
  std::vector<std::string> config_packs;
  for (const PackReference& pack : config.packs) config_packs.push_back(pack.path.string());
  py::gil_scoped_release release;
  PyChecker made(checked(make_checker(config, options)), config.builtin_packs, std::move(config_packs));
  if (!language.empty()) made.set_language(language);
  return made;
}

CheckedTextPtr check_path(const PyChecker& checker, const std::string& path, const CallOptions& call) {
  RunOptions options = checker.options(call);
  options.threads = 1;
  auto out = std::make_shared<CheckedText>();
  out->language = options.language;
  out->linter = checker.linter();
  run_interruptibly([&](std::stop_token stop) {
    options.stop = std::move(stop);
    run(checker.linter(), {{path, true, std::nullopt, false}}, options, [&](const FileReport& file) {
      out->file = file;
      return true;
    });
  });
  if (out->file.skipped) throw file_failure(*out->file.skipped);
  return out;
}

FixedText fix_one(const PyChecker& checker, py::handle text, const CallOptions& call, const std::string& encoding, bool unsafe) {
  RunOptions options = checker.options(call);
  Text read = read_text(text);
  options.encoding = encoding;
  py::gil_scoped_release release;
  FileReport before = check_bytes(checker.linter(), std::move(read.bytes), call.name, options);
  if (!before.document) throw file_failure(*before.skipped);
  FixResult result = fix(before, checker.linter(), options, {unsafe, {}});
  std::string diff = unified_diff(before, result);
  auto report = std::make_shared<CheckedText>();
  report->language = options.language;
  report->linter = checker.linter();
  report->file = std::move(before);
  report->file.document = result.document;
  report->file.report = result.report;
  return {std::move(result), std::move(diff), std::move(report)};
}

RewriteResult rewrite_sign(const PyChecker& checker, py::handle sign, const std::string& language) {
  const Text read = read_text(sign);
  RewriteOptions options;
  options.language = language.empty() ? checker.checker().options.language : language;
  py::gil_scoped_release release;
  return checker.linter().rewrite(read.bytes, options);
}

void bind_fix_result(py::module_& m) {
  py::class_<FixedText>(m, "FixResult", R"(What fixing a text made of it.

>>> fixed = sayyes.fix("Pick up your ILL at the desk.")
>>> fixed.text, fixed.changed
('Pick up your loan from another library at the desk.', True))",
                        py::is_final())
      .def_property_readonly("bytes", [](const FixedText& self) { return py::bytes(self.result.bytes); },
                             "The whole text as bytes, in its encoding.")
      .def_property_readonly("text", [](const FixedText& self) {
            return decoded(self.result.bytes, self.result.document.encoding());
          }, "The whole text as a str, without a byte order mark.")
      .def_property_readonly("changed", [](const FixedText& self) { return self.result.changed; }, "True where something was put in.")
      .def_property_readonly("applied", [](const FixedText& self) { return to_python(self.result.applied); }, "A tuple of AppliedFix.")
      .def_property_readonly("left", [](const FixedText& self) { return to_python(self.result.left); },
                             "A tuple of LeftFinding: what was not fixed, and why.")
      .def_property_readonly("report", [](const FixedText& self) { return self.report; }, "The Report of the fixed text.")
      .def_property_readonly("diff", [](const FixedText& self) { return to_python(self.diff); },
                             "What changed, as ``diff -u`` writes it; '' where nothing did.")
      .def_property_readonly("problem", [](const FixedText& self) { return to_python(self.result.problem); },
                             "Why nothing was changed, or None.")
      .def("__repr__", [](const FixedText& self) {
        return "FixResult(changed=" + std::string(self.result.changed ? "True" : "False") + ", applied=" +
               std::to_string(self.result.applied.size()) + ", left=" + std::to_string(self.result.left.size()) + ")";
      });
}

}  // namespace

void bind_linter(py::module_& m) {
  bind_value<Rule>(m, "Rule", R"(A rule: what it looks for, and why.

>>> [rule.category for rule in sayyes.Linter(select=["en/jargon/patron"]).rules]
['jargon'])");
  bind_fix_result(m);

  py::class_<PyChecker, std::shared_ptr<PyChecker>>(m, "Checker", "What sayyes.Linter holds. Immutable; safe for concurrent use.",
                                                    py::is_final())
      .def(py::init(&make), py::arg("config"), py::arg("packs"), py::arg("facts"), py::arg("select"), py::arg("ignore"),
           py::arg("as_"), py::arg("lang"), py::arg("audience"), py::arg("builtin_packs"))
      .def_static("from_state", &PyChecker::from_state, py::arg("state"), py::arg("packs"),
                  "The checker that has this state; packs come as paths.")
      .def_property_readonly("packs", [](const PyChecker& self) { return to_python(self.packs()); }, "Paths of the config's packs.")
      .def("state", &PyChecker::state, "Every setting as plain values, without packs.")
      .def("check", [](const PyChecker& self, py::handle text, std::optional<std::string> as, std::string lang, const py::str& name,
                       std::optional<std::string> format, bool explain) {
            return check_one(self, text, {std::move(as), std::move(lang), as_utf8(name), std::move(format), explain});
          }, py::arg("text"), py::arg("as_"), py::arg("lang"), py::arg("name"), py::arg("format"), py::arg("explain"))
      .def("check_file", [](const PyChecker& self, const std::string& path, std::optional<std::string> as, std::string lang, bool explain) {
            return check_path(self, path, {std::move(as), std::move(lang), {}, std::nullopt, explain});
          }, py::arg("path"), py::arg("as_"), py::arg("lang"), py::arg("explain"))
      .def("rewrite", &rewrite_sign, py::arg("sign"), py::arg("lang"))
      .def("fix", [](const PyChecker& self, py::handle text, std::optional<std::string> as, std::string lang, const py::str& name,
                     std::optional<std::string> format, const std::string& encoding, bool unsafe) {
            return fix_one(self, text, {std::move(as), std::move(lang), as_utf8(name), std::move(format), false}, encoding, unsafe);
          }, py::arg("text"), py::arg("as_"), py::arg("lang"), py::arg("name"), py::arg("format"), py::arg("encoding"), py::arg("unsafe"))
      .def_property_readonly("rules", [](const PyChecker& self) {
        py::list out;
        for (const Rule* rule : self.linter().rules()) out.append(py::cast(*rule));
        return py::tuple(out);
      }, "All rules in use, sorted by id.");
  m.attr("__version__") = std::string(version());
}

}  // namespace sayyes::python
