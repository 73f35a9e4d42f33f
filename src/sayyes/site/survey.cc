#include "sayyes/survey.h"

#include <algorithm>
#include <array>

#include "sayyes/text/language.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr auto kGenerated = std::to_array<std::string_view>(
    {"node_modules", "bower_components", "vendor", "dist", "build", "_build", "_site", "public_html_cache", "out", "target",
     "coverage", "htmlcov", "site-packages", "__pycache__", "venv", "env", "resources/_gen"});

/// Singular; what is found in the plural counts with it.
constexpr auto kPeople = std::to_array<std::string_view>({"visitor", "patron", "reader", "customer", "user", "guest", "member",
                                                          "borrower", "client", "usuario", "lector", "usager", "lecteur"});
constexpr auto kDeskKinds = std::to_array<std::string_view>(
    {"front",     "help",      "service", "services", "information", "info",  "circulation", "checkout",
     "check-out", "reference", "welcome", "research", "loans",       "loan",  "lending",     "borrowing",
     "main",      "public",    "library", "ask",      "support",     "access"});

std::vector<Survey::Counted> most_first(const std::map<std::string, std::uint64_t, std::less<>>& counts) {
  std::vector<Survey::Counted> out(counts.begin(), counts.end());
  std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

bool is_person(std::string_view word, std::string_view person) {
  if (word.starts_with(person))
    word.remove_prefix(person.size());
  else
    return false;
  return word.empty() || word == "s" || word == "es";
}

}  // namespace

bool is_generated_folder(std::string_view name) noexcept { return std::ranges::find(kGenerated, name) != kGenerated.end(); }

void Surveyor::add(const FileReport& file) {
  const std::string path = path_below(file.path, root_);
  const std::size_t slash = path.find('/');
  for (std::size_t begin = 0, end; (end = path.find('/', begin)) != std::string::npos; begin = end + 1) {
    if (!is_generated_folder(std::string_view(path).substr(begin, end - begin))) continue;
    ++generated_[path.substr(0, end + 1)];
    return;  // what programs write says nothing of how people write
  }
  if (!file.document) return;
  const Document& document = *file.document;
  ++sums_.files;
  sums_.words += file.report.words;
  ++formats_[std::string(name(document.format()))];
  Survey::Folder& folder = folders_[slash == std::string::npos ? std::string() : path.substr(0, slash)];
  ++folder.files;
  if (file.report.profile_guessed) ++folder.profiles[file.report.profile];
  for (const Finding& finding : file.report.findings) {
    if (finding.suppressed) continue;
    ++(finding.severity == Severity::error     ? sums_.errors
       : finding.severity == Severity::warning ? sums_.warnings
                                               : sums_.suggestions);
  }
  for (const Segment& segment : document.segments()) {
    const std::string text = fold(document.text().substr(segment.span.begin, segment.span.size()));
    const auto words = words_of(text);
    const auto word_at = [&](std::size_t i) { return std::string_view(text).substr(words[i].begin, words[i].size()); };
    std::string language(document.language(segment));
    if (language.empty()) language = detect_language(text);
    if (const std::size_t dash = language.find('-'); dash != std::string::npos) language.resize(dash);
    if (!language.empty()) languages_[language] += words.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view word = word_at(i);
      for (const std::string_view person : kPeople) {
        if (is_person(word, person)) ++people_[std::string(person)];
      }
      if (i == 0 || word != "desk") continue;
      if (std::ranges::find(kDeskKinds, word_at(i - 1)) != kDeskKinds.end()) ++desks_[std::string(word_at(i - 1)) + " desk"];
    }
  }
}

Survey Surveyor::survey() const {
  Survey out = sums_;
  for (const auto& [name, folder] : folders_) {
    out.folders.push_back(folder);
    out.folders.back().name = name;
  }
  out.languages = most_first(languages_);
  out.generated.assign(generated_.begin(), generated_.end());
  out.people = most_first(people_);
  out.desks = most_first(desks_);
  out.formats = most_first(formats_);
  return out;
}

}  // namespace sayyes
