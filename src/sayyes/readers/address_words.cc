#include "sayyes/readers/address_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace sayyes {
namespace {

// Sorted, for the binary search.
constexpr auto kExtensions = std::to_array<std::string_view>(
    {"7z",   "asp",  "aspx", "avi", "bat",  "bib",  "bmp",  "cfg",  "cgi",  "conf", "css",  "csv",   "dmg", "doc",  "docx",
     "eml",  "eps",  "epub", "gif", "gz",   "heic", "htm",  "html", "ics",  "indd", "ini",  "ipynb", "iso", "jpeg", "jpg",
     "js",   "json", "jsp",  "log", "md",   "mkv",  "mobi", "mov",  "mp3",  "mp4",  "mpg",  "odp",   "ods", "odt",  "ogg",
     "pdf",  "php",  "png",  "ppt", "pptx", "psd",  "py",   "rar",  "rtf",  "sh",   "sql",  "svg",   "tar", "tif",  "tiff",
     "toml", "ts",   "tsv",  "txt", "wav",  "webm", "webp", "xls",  "xlsx", "xml",  "yaml", "zip"});

// Endings that are no word of a sentence that lost the space after its full stop.
constexpr auto kPlainEndings = std::to_array<std::string_view>(
    {"ac",     "app",  "arpa", "at",  "au",   "biz", "blog", "br",   "ca", "cat",    "ch",   "cloud", "club", "cn",
     "com",    "coop", "cz",   "de",  "dev",  "dk",  "edu",  "es",   "eu", "fi",     "fr",   "gov",   "ie",   "il",
     "in",     "info", "int",  "io",  "jobs", "jp",  "ly",   "mil",  "mx", "museum", "name", "net",   "nl",   "nz",
     "online", "org",  "pl",   "pro", "pt",   "ru",  "se",   "site", "tv", "uk",     "us",   "za"});
// Of these, the ones that are: they count where more speaks for an address (a path, "www", three parts and more).
constexpr auto kWordEndings =
    std::to_array<std::string_view>({"app", "at", "au",  "blog", "ca",     "cat",  "club", "cloud", "de",   "es",
                                     "ie",  "in", "int", "jobs", "museum", "name", "pro",  "se",    "site", "us"});
constexpr auto kMoreWordEndings =
    std::to_array<std::string_view>({"am",   "be",    "co", "do", "edu", "id",   "is", "it", "la", "library", "example",
                                     "test", "local", "me", "my", "no",  "page", "pm", "so", "to", "online"});

template <std::size_t N>
constexpr bool sorted(const std::array<std::string_view, N>& words) {
  return std::is_sorted(words.begin(), words.end());
}
static_assert(sorted(kExtensions));

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }

/// In lower case, or empty where the case is mixed ("Zip" begins a sentence, "zip" and "ZIP" end a file's name).
struct Ending {
  std::array<char, 8> bytes{};
  std::size_t size = 0;
  std::string_view view() const noexcept { return {bytes.data(), size}; }
};
Ending ending_of(std::string_view name) noexcept {
  const std::string_view last = name.substr(name.rfind('.') + 1);
  Ending ending;
  if (last.empty() || last.size() > ending.bytes.size()) return ending;
  const bool upper = is_upper(last.front());
  for (const char c : last) {
    if (is_letter(c) && is_upper(c) != upper && last.size() > 1) return {};
    ending.bytes[ending.size++] = is_upper(c) ? static_cast<char>(c + 32) : c;
  }
  return ending;
}

}  // namespace

bool is_file_name(std::string_view name) noexcept {
  const Ending ending = ending_of(name);
  return std::binary_search(kExtensions.begin(), kExtensions.end(), ending.view());
}

bool is_domain_name(std::string_view name, bool path) noexcept {
  if (name.find("..") != std::string_view::npos) return false;
  const auto parts = std::count(name.begin(), name.end(), '.') + 1;
  const bool www = name.size() > 4 && (name.starts_with("www.") || name.starts_with("WWW.") || name.starts_with("Www."));
  if (www) return is_letter(name.back());
  const Ending ending = ending_of(name);
  const bool word = holds(kWordEndings, ending.view());
  if (holds(kPlainEndings, ending.view()) && !word) return true;
  if (word || holds(kMoreWordEndings, ending.view())) return path || parts > 2;
  // Any ending will do where small letters, more dots and a path all speak for an address.
  const bool small = std::none_of(name.begin(), name.end(), is_upper);
  return path && parts > 2 && small && ending.size >= 2 &&
         std::all_of(ending.bytes.begin(), ending.bytes.begin() + ending.size, is_letter);
}

bool is_plain_scheme(std::string_view scheme) noexcept {
  return scheme == "mailto" || scheme == "tel" || scheme == "sms" || scheme == "MAILTO";
}

}  // namespace sayyes
