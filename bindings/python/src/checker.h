#pragma once
/// A linter with its settings, as Python holds one.

#include <pybind11/pybind11.h>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report.h"
#include "sayyes/checker.h"

namespace sayyes::python {

/// What a call says about its text. Names are those of Python.
struct CallOptions {
  std::optional<std::string> as;
  std::string language, name;
  std::optional<std::string> format;
  bool explain = false;
};

/// Immutable; safe for concurrent use.
class PyChecker {
 public:
  /// `packs`: paths of those that a config named.
  PyChecker(Checker checker, bool builtin_packs, std::vector<std::string> packs = {})
      : checker_(std::move(checker)), builtin_packs_(builtin_packs), packs_(std::move(packs)) {
    checker_.options.max_time = {};  // whoever calls can stop it
  }

  const Linter& linter() const noexcept { return checker_.linter; }
  const Checker& checker() const noexcept { return checker_; }
  const std::vector<std::string>& packs() const noexcept { return packs_; }
  /// A tag as the library writes it, for “EN” and “en_GB” too; ValueError where no rule is for this language: it would find nothing.
  std::string known_language(std::string_view tag) const;
  void set_language(std::string_view tag) { checker_.options.language = known_language(tag); }
  /// The settings for one call; ValueError for a name that there is not.
  RunOptions options(const CallOptions& call) const;

  /// Everything but packs, as plain Python values, and back.
  py::tuple state() const;
  static PyChecker from_state(const py::tuple& state, const std::vector<std::string>& packs);

 private:
  Checker checker_;
  /// What there are rules for. Asked of the rules when a tag first is, since that reads the packs of all languages.
  struct Languages {
    std::once_flag asked;
    std::set<std::string, std::less<>> known;
  };
  std::shared_ptr<Languages> languages_ = std::make_shared<Languages>();
  bool builtin_packs_ = true;
  std::vector<std::string> packs_;
};

/// The value, or the exception for its problems: SettingsError without one, PackError beside one.
Checker checked(Result<Checker> made);

/// One text; TextError where it cannot be read as text. Releases the GIL; Ctrl-C ends a long text.
CheckedTextPtr check_one(const PyChecker& checker, py::handle text, const CallOptions& call);

}  // namespace sayyes::python
