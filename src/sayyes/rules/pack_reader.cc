#include <algorithm>
#include <atomic>
#include <filesystem>
#include <future>
#include <set>
#include <span>
#include <system_error>
#include <thread>
#include <tuple>

#include "sayyes/rule_pack.h"
#include "sayyes/rules/csv_reader.h"
#include "sayyes/rules/file_readers.h"
#include "sayyes/support/folder_names.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPasses = "false-alarms.toml";

/// What a folder is read as.
struct Folder {
  fs::path path;
  std::string language, category, prefix;  ///< id = prefix + name
  std::vector<std::string> unless;
  bool loose = false;
};

/// A language tag as folders write it: en, es, pt-BR.
bool is_language(std::string_view name) {
  const std::size_t dash = name.find('-');
  const std::string_view base = name.substr(0, dash);
  if (base.size() < 2 || base.size() > 3) return false;
  if (!std::all_of(base.begin(), base.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return false;
  return dash == std::string_view::npos || (name.size() - dash >= 3 && name.size() - dash <= 9);
}

/// Names become ids, and ids stand in comments with commas between.
bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

/// A file as values, or why it is none.
struct Parsed {
  std::optional<TomlValue> root;
  std::vector<Problem> problems;
};

Parsed parse(const fs::path& path) {
  Parsed parsed;
  const Result<std::string> text = read_text_file(path, bounds::kRuleFileBytes);
  if (!text) {
    parsed.problems = text.problems();
    return parsed;
  }
  Result<TomlValue> root = parse_toml(*text, shown(path));
  if (root)
    parsed.root = std::move(*root);
  else
    parsed.problems = root.problems();
  return parsed;
}

/// Below this, a thread takes longer to begin than to read them.
constexpr std::size_t kFewestFilesAThread = 64;
constexpr std::size_t kMostThreads = 8;
constexpr std::size_t kFilesAtOnce = 1024;  // for bounded memory

/// In order. Reading hundreds of small files is most of what a user's pack costs at the start, so threads share it.
std::vector<Parsed> parse_all(std::span<const fs::path> paths) {
  const std::size_t count = paths.size();
  std::vector<Parsed> out(count);
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) out[i] = parse(paths[i]);
  };
  const std::size_t threads =
      std::min({count / kFewestFilesAThread, static_cast<std::size_t>(std::thread::hardware_concurrency()), kMostThreads});
  std::vector<std::future<void>> others;
  try {
    while (others.size() + 1 < threads) others.push_back(std::async(std::launch::async, work));
  } catch (const std::system_error&) {
    // A low limit on threads: this one reads them all.
  }
  work();
  for (std::future<void>& other : others) other.get();
  return out;
}

class Loader {
 public:
  explicit Loader(RulePack& pack) : pack_(pack) {}

  void load(const fs::path& root) {
    Folder folder;
    folder.path = root;
    const std::string name = pack_.id;
    folder.language = is_language(name) ? name : "en";
    folder.category = name;
    folder.prefix = name + "/";
    folder.loose = true;
    defaults(folder, folder.language);
    passes(root / kPasses);
    const Contents inside = contents(root);
    files(folder, inside);
    for (const fs::path& path : inside.folders) top(path, folder);
  }

  std::vector<Problem> take_problems() {
    std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
      return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
    return std::move(problems_);
  }
  std::size_t files_seen() const { return files_seen_; }
  void problem(std::string_view code, const fs::path& file, std::string message, std::string hint) {
    problems_.push_back({std::string(code), std::move(message), shown(file), 0, 0, std::move(hint)});
  }

 private:
  struct Contents {
    std::vector<fs::path> folders, files;  // sorted; of files only what TOML ends in
  };
  Contents contents(const fs::path& folder) {
    Contents out;
    std::error_code error;
    for (const std::string& name : folder_names(folder, error)) {
      if (name.starts_with(".")) continue;
      const fs::path path = folder / name;
      std::error_code ignored;
      if (fs::is_directory(path, ignored))
        out.folders.push_back(path);
      else if (path.extension() == ".toml")
        out.files.push_back(path);
    }
    if (error) problem("pack-unreadable", folder, "this folder cannot be read: " + error.message(), "check who may read it");
    return out;
  }

  static bool is_shared(const fs::path& path) { return path.filename() == "pack.toml"; }

  /// A folder right below the pack's: a category, or a language with categories below.
  void top(const fs::path& path, const Folder& root) {
    const std::string name = shown(path.filename());
    Folder folder;
    folder.path = path;
    folder.unless = root.unless;
    const Contents inside = contents(path);
    if (inside.folders.empty() || !std::ranges::all_of(inside.files, is_shared)) {
      category(path, inside, root.language, root.unless);
      return;
    }
    if (!is_language(name)) {
      problem("pack-layout", path, "“" + name + "” is not the name of a language",
              "name it as en, es or fr: rules stand in <language>/<category>/");
      return;
    }
    folder.language = name;
    defaults(folder, name);
    for (const fs::path& inner : inside.folders) category(inner, contents(inner), name, folder.unless);
  }

  void category(const fs::path& path, const Contents& inside, const std::string& language,
                const std::vector<std::string>& unless) {
    Folder folder;
    folder.path = path;
    folder.language = language;
    folder.category = shown(path.filename());
    folder.prefix = language + "/" + folder.category + "/";
    folder.unless = unless;
    if (!is_name(folder.category)) {
      problem("pack-name", path, "a folder's name is part of its rules' ids", "use letters, digits and hyphens");
      return;
    }
    for (const fs::path& below : inside.folders) {
      problem("pack-layout", below, "this folder is too deep to be read", "rules stand in <language>/<category>/");
    }
    defaults(folder, language + "/" + folder.category);
    files(folder, inside);
  }

  void defaults(Folder& folder, const std::string& title_key) {
    const fs::path file = folder.path / "pack.toml";
    std::error_code error;
    if (!fs::exists(file, error)) return;
    const Parsed parsed = parse(file);
    problems_.insert(problems_.end(), parsed.problems.begin(), parsed.problems.end());
    if (!parsed.root) return;
    PackDefaults shared = read_pack_defaults(*parsed.root, shown(file), problems_);
    if (!shared.title.empty()) pack_.titles[title_key] = shared.title;
    folder.unless.insert(folder.unless.end(), shared.unless.begin(), shared.unless.end());
  }

  /// Sentences that somebody reported; no rule of that name is in the folder itself.
  void passes(const fs::path& file) {
    std::error_code error;
    if (!fs::exists(file, error)) return;
    ++files_seen_;
    const Parsed parsed = parse(file);
    problems_.insert(problems_.end(), parsed.problems.begin(), parsed.problems.end());
    if (parsed.root) pack_.passes = read_passes(*parsed.root, shown(file), problems_);
  }

  void files(const Folder& folder, const Contents& inside) {
    const std::span<const fs::path> paths = inside.files;
    std::vector<Parsed> parsed;
    for (std::size_t i = 0; i < paths.size(); ++i) {
      const fs::path& path = paths[i];
      if (i % kFilesAtOnce == 0) parsed = parse_all(paths.subspan(i, std::min(kFilesAtOnce, paths.size() - i)));
      if (is_shared(path) || (folder.loose && path.filename() == kPasses)) continue;
      if (++files_seen_ > bounds::kPackFiles) {
        if (files_seen_ == bounds::kPackFiles + 1)
          problem("pack-size", path, "a pack holds at most " + std::to_string(bounds::kPackFiles) + " files",
                  "split it into two packs");
        return;
      }
      one(path, std::move(parsed[i % kFilesAtOnce]), folder);
    }
  }

  void one(const fs::path& path, Parsed parsed, const Folder& folder) {
    FilePlace place;
    const std::string name = shown(path.stem());
    place.file = shown(path);
    place.language = folder.language;
    place.category = folder.category;
    place.unless = folder.unless;
    place.loose = folder.loose;
    if (!is_name(name)) {
      problem("pack-name", path, "a file's name is its rule's id", "use letters, digits and hyphens");
      return;
    }
    problems_.insert(problems_.end(), parsed.problems.begin(), parsed.problems.end());
    const std::optional<TomlValue>& root = parsed.root;
    if (!root) return;
    if (folder.category == "guards" || folder.category == "activities") {
      place.id = name;
      if (!ids_.insert(folder.language + ":" + folder.category + ":" + name).second) return repeated(path, name);
      if (folder.category == "guards") {
        if (auto guard = read_guard(*root, place, problems_)) pack_.guards.push_back(std::move(*guard));
      } else if (auto activity = read_activity(*root, place, problems_)) {
        pack_.activities.push_back(std::move(*activity));
      }
      return;
    }
    place.id = folder.prefix + name;
    if (!ids_.insert(place.id).second) return repeated(path, place.id);
    if (auto rule = read_rule(*root, place, problems_)) pack_.rules.push_back(std::move(*rule));
  }

  void repeated(const fs::path& path, const std::string& id) {
    problem("pack-duplicate", path, "“" + id + "” is there twice in this pack", "rename one of the two files");
  }

  RulePack& pack_;
  std::vector<Problem> problems_;
  std::set<std::string> ids_;
  std::size_t files_seen_ = 0;
};

}  // namespace

Result<RulePack> load_pack(const fs::path& folder_or_csv) {
  std::error_code error;
  const fs::file_status status = fs::status(folder_or_csv, error);
  if (!fs::exists(status)) {
    return Problem{
        "pack-missing", "this pack does not exist", shown(folder_or_csv), 0, 0, "name a folder of rules or a CSV file"};
  }
  if (!fs::is_directory(status)) {
    std::string ending = shown(folder_or_csv.extension());
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (ending != ".csv") {
      return Problem{"pack-kind",
                     "a pack is a folder of rules or a CSV file",
                     shown(folder_or_csv),
                     0,
                     0,
                     ending == ".toml" ? "name the folder that holds this file" : "name a folder, or a file that ends in .csv"};
    }
    const Result<std::string> text = read_text_file(folder_or_csv, bounds::kWordListBytes);
    if (!text) return std::vector<Problem>(text.problems());
    return read_csv_pack(*text, shown(folder_or_csv), shown(folder_or_csv.stem()));
  }
  RulePack pack;
  fs::path whole = fs::absolute(folder_or_csv, error).lexically_normal();
  if (!whole.has_filename()) whole = whole.parent_path();
  pack.id = shown(whole.filename());
  Loader loader(pack);
  loader.load(folder_or_csv);
  std::vector<Problem> problems = loader.take_problems();
  const bool nothing = pack.rules.empty() && pack.guards.empty() && pack.activities.empty() && pack.passes.empty();
  if (nothing && loader.files_seen() == 0 && problems.empty()) {
    problems.push_back(
        {"pack-empty", "there are no rules in this folder", shown(folder_or_csv), 0, 0, "a rule is a file that ends in .toml"});
  }
  if (nothing) return problems;
  return Result<RulePack>(std::move(pack), std::move(problems));
}

}  // namespace sayyes
