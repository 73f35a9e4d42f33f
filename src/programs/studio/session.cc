#include "session.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <random>
#include <sstream>

#include "false_alarms.h"
#include "house_file.h"
#include "looked_at.h"
#include "request_gate.h"
#include "sayyes/looking.h"
#include "sayyes/safe_write.h"

namespace sayyes::studio {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::string_view kOpenedFile = "studio-draft-file";  // a line with its name, then its bytes

struct OtherKind {
  std::string_view code;
  std::string_view extensions;  ///< with dots, parted by spaces
};
constexpr std::array kOtherKinds{
    OtherKind{"photo", " .gif .heic .heif .bmp .avif .jxl .raw .dng "},
    OtherKind{"pdf", " .ai .eps .ps "},
    OtherKind{"office", " .doc .rtf .ppt .indd .idml .pages .key .pub .xlsx .ods "},
};

std::string lower_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  std::string out(dot == std::string_view::npos ? std::string_view() : name.substr(dot));
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string with_lf(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += text[i] == '\r' ? '\n' : text[i];
  }
  return out;
}

/// The text as somebody would type it, or why the studio does not read it.
Result<Draft> read_draft(const std::string& name, std::string bytes, const std::stop_token& closing) {
  const std::string extension = lower_extension(name);
  for (const OtherKind& kind : kOtherKinds) {
    if (!extension.empty() && kind.extensions.find(" " + extension + " ") != std::string_view::npos)
      return Problem{std::string(kind.code), "the studio does not read this kind of file", name, 0, 0, {}};
  }
  Draft draft;
  draft.name = name;
  auto document = read_document(bytes, {.name = name, .format = {}, .encoding = {}, .language = {}}, {closing, nullptr});
  if (!document) return document.problems();
  draft.format = sayyes::name(document->format());
  if (is_looked_at(*document)) {
    draft.text = words_of(*document);
    draft.looked_at = *std::move(document);
    return draft;
  }
  draft.encoding = document->encoding();
  const bool opened = document->content() != document->source();
  // The page goes by the name, and some drawings are packed or not whatever theirs says.
  if (document->format() == Format::svg) draft.name = name.substr(0, name.rfind('.')) + (opened ? ".svgz" : ".svg");
  if (opened) {
    draft.now = bytes;
    draft.bytes = std::move(bytes);
    return draft;
  }
  if (draft.encoding == "UTF-8") {
    const std::string_view text = bytes;
    draft.text = with_lf(text.starts_with(kBom) ? text.substr(kBom.size()) : text);
  } else if (document->format() == Format::plain) {
    for (const Segment& segment : document->segments()) {
      if (!draft.text.empty()) draft.text += "\n\n";
      draft.text += with_lf(document->text().substr(segment.span.begin, segment.span.size()));
    }
  } else {
    return Problem{"encoding", "this file is in " + draft.encoding, name, 0, 0, "save it as UTF-8"};
  }
  draft.bytes = std::move(bytes);
  return draft;
}

std::size_t size_of(const Draft& draft) {
  std::size_t size = draft.text.size() + (draft.now ? draft.now->size() : 0) + (draft.looked_at ? draft.looked_at->source().size() : 0);
  for (const std::string& one : draft.before) size += one.size();
  return size;
}

Result<std::string> read_bytes(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return Problem{"missing", "there is no such file", path.string(), 0, 0, "check the spelling"};
  if (fs::file_size(path, error) > kMostUpload) return Problem{"too-large", "this file is larger than the studio takes", path.string(), 0, 0, "10 MB at most"};
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  if (!in) return Problem{"unreadable", "this file could not be read", path.string(), 0, 0, {}};
  return out.str();
}

std::string new_run() {
  std::random_device source;
  return std::to_string(source()) + "-" + std::to_string(source());
}

}  // namespace

Session::Session(Engine& engine, UserState& state, std::stop_source closing)
    : engine_(engine), state_(state), closing_(std::move(closing)), run_(new_run()) {}

Result<Draft> Session::add_file(const fs::path& path) {
  auto bytes = read_bytes(path);
  if (!bytes) return bytes.problems();
  auto draft = read_draft(shown_path(path), std::move(*bytes), closing());
  if (!draft) return draft;
  draft->path = path;
  const std::lock_guard lock(mutex_);
  draft->id = next_++;
  drafts_.push_back(*draft);
  return draft;
}

Result<Draft> Session::add_dropped(const std::string& name, std::string bytes) {
  auto draft = read_draft(name, std::move(bytes), closing());
  if (!draft) return draft;
  draft->bytes.clear();
  const std::lock_guard lock(mutex_);
  draft->id = next_++;
  drafts_.push_back(*draft);
  std::size_t size = 0;
  for (auto it = drafts_.rbegin(); it != drafts_.rend(); ++it) {
    if (it->path.empty()) size += size_of(*it);
  }
  for (auto it = drafts_.begin(); size > kMostDropped && it != drafts_.end();) {
    if (it->path.empty()) {
      size -= size_of(*it);
      it = drafts_.erase(it);
    } else {
      ++it;
    }
  }
  return draft;
}

std::optional<Draft> Session::find(std::uint32_t id) const {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find(drafts_, id, &Draft::id);
  return found == drafts_.end() ? std::nullopt : std::optional(*found);
}

void Session::keep_opened(std::uint32_t id) {
  const std::lock_guard lock(keeping_);
  const auto draft = find(id);
  if (draft && draft->now)
    state_.keep(kOpenedFile, draft->name + "\n" + *draft->now);
  else
    state_.forget(kOpenedFile);
}

std::optional<std::uint32_t> Session::resume(const std::string& run, std::uint32_t id, const std::string& name) {
  if (run == run_) return find(id) ? std::optional(id) : std::nullopt;
  const auto kept = state_.read(kOpenedFile);
  if (id == 0 || name.empty() || !kept || !kept->starts_with(name + "\n")) return std::nullopt;
  const auto draft = add_dropped(name, kept->substr(name.size() + 1));
  return draft ? std::optional(draft->id) : std::nullopt;
}

void Session::change(std::uint32_t id, std::string bytes) {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find(drafts_, id, &Draft::id);
  if (found == drafts_.end() || !found->now) return;
  if (found->before.size() == kMostUndo) found->before.erase(found->before.begin());
  found->before.push_back(std::move(*found->now));
  found->now = std::move(bytes);
}

bool Session::undo(std::uint32_t id) {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find(drafts_, id, &Draft::id);
  if (found == drafts_.end() || found->before.empty()) return false;
  found->now = std::move(found->before.back());
  found->before.pop_back();
  return true;
}

std::vector<Draft> Session::files() const {
  const std::lock_guard lock(mutex_);
  std::vector<Draft> out;
  std::ranges::copy_if(drafts_, std::back_inserter(out), [](const Draft& one) { return !one.path.empty(); });
  return out;
}

Result<Draft> Session::save_file(std::uint32_t id, const std::string& text) {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find(drafts_, id, &Draft::id);
  if (found == drafts_.end() || found->path.empty())
    return Problem{"not-named", "only a file that was named at the start is written", {}, 0, 0, {}};
  if (found->looked_at) return found->looked_at->unwritable().value_or(Problem{"only-read", "this file is read, never changed", {}, 0, 0, {}});
  if (found->now) {
    const auto kept = replace_file(found->path, found->bytes, *found->now);
    if (!kept) return kept.problems();
    found->bytes = *found->now;
    return *found;
  }
  if (found->encoding != "UTF-8")
    return Problem{"encoding", "this file is in " + found->encoding + ", and the studio writes UTF-8", found->name, 0, 0, "save a copy instead"};
  std::string bytes(found->bytes.starts_with(kBom) ? kBom : std::string_view());
  const bool crlf = found->bytes.find("\r\n") != std::string::npos;
  for (const char c : text) {
    if (c == '\n' && crlf) bytes += '\r';
    bytes += c;
  }
  const auto written = replace_file(found->path, found->bytes, bytes);
  if (!written) return written.problems();
  found->bytes = std::move(bytes);
  found->text = text;
  return *found;
}

Result<fs::path> Session::save_house(const fs::path& folder, const std::map<std::string, std::string>& facts,
                                     const std::vector<IntentDecision>& intents) {
  const std::lock_guard lock(mutex_);
  fs::path file = engine_.config().file;
  if (!file.empty() && file.filename() != "sayyes.toml")
    return Problem{"not-ours", "settings are in another file here, which the studio leaves to you", file.string(), 0, 0, {}};
  const bool there = !file.empty();
  if (!there) file = folder / "sayyes.toml";
  std::string was;
  if (there) {
    auto read = read_bytes(file);
    if (!read) return read.problems();
    was = std::move(*read);
  }
  std::string now = with_facts(was, facts);
  if (!intents.empty()) now = with_intents(now, intents);
  // What comes out is read before it is written: a file that says something else than was meant is left alone.
  auto config = read_as(file, now);
  const auto told = [&](const auto& fact) {
    const std::string* value = config->linter.house.find(fact.first);
    return value != nullptr && *value == fact.second;
  };
  if (!config || !config.problems().empty() || !std::ranges::all_of(facts, told)) return Problem{"not-understood", "the file could not be changed safely", file.string(), 0, 0, "please write it in by hand"};
  const auto written = there ? replace_file(file, was, now) : create_file(file, now);
  if (!written) return written.problems();
  engine_.set_config(std::move(*config));
  return file;
}

Result<fs::path> Session::keep_false_alarm(const FileReport& file, const std::string& fingerprint) {
  const auto found = std::ranges::find(file.report.findings, fingerprint, &Finding::fingerprint);
  if (!file.document || found == file.report.findings.end()) return Problem{"unknown-finding", "this finding is not in the text any more", {}, 0, 0, {}};
  const PassText pass = false_alarm(*file.document, file.report, *found);
  const Config config = engine_.config();
  if (const auto pack = program::own_pack(config)) {
    auto kept = program::keep_false_alarm(*pack, pass, {});
    if (kept) engine_.set_config(config);  // the packs are read anew
    return kept;
  }
  const std::string text = program::with_false_alarm(state_.read(program::kFalseAlarms).value_or(""), pass, {});
  if (auto problem = state_.keep(program::kFalseAlarms, text)) return *problem;
  return state_.path_of(program::kFalseAlarms);
}

}  // namespace sayyes::studio
