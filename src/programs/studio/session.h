#pragma once
/// One run of the studio: what it was given, what was dropped on it, and what it may write.

#include <cstdint>
#include <deque>
#include <filesystem>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine.h"
#include "sayyes/document.h"
#include "sayyes/result.h"
#include "user_state.h"

namespace sayyes::studio {

/// A text that was named at the start or dropped on the page.
struct Draft {
  std::uint32_t id = 0;
  std::string name;            ///< shown; its extension says the format
  std::string text;            ///< UTF-8, line ends LF
  std::string format, encoding;
  std::filesystem::path path;  ///< of a file named at the start; empty: there is nothing to save to
  std::string bytes;           ///< of such a file, as it was read or last saved
  std::optional<std::string> now;      ///< of a file that is opened to be read (docx …): it with what was taken; `text` is empty
  std::vector<std::string> before;     ///< what it was before each of these, for undo
  std::optional<Document> looked_at;   ///< a PDF or a picture, as it was read; `text` is its words
};

/// Safe from any thread.
class Session {
 public:
  /// `closing`: where it asks to stop, programs that look at a file are ended; close() asks.
  Session(Engine& engine, UserState& state, std::stop_source closing = {});

  Engine& engine() noexcept { return engine_; }
  UserState& state() noexcept { return state_; }
  std::stop_token closing() const noexcept { return closing_.get_token(); }
  void close() { closing_.request_stop(); }

  /// Reads a file that was named at the start. Problem codes: those of reading, and photo, pdf, office, encoding: a kind of
  /// file that the studio does not read. Pictures and PDF are read by contained programs, as `sayyes check` reads them.
  Result<Draft> add_file(const std::filesystem::path& path);
  /// Takes a dropped file. The oldest go where they come to more than kMostDropped bytes.
  Result<Draft> add_dropped(const std::string& name, std::string bytes);
  std::optional<Draft> find(std::uint32_t id) const;
  /// Tells one run of the studio from another: numbers of drafts are of one run.
  const std::string& run() const noexcept { return run_; }
  /// Keeps the file of this draft in the user's state folder where it is one that is opened to be read; else what was kept goes.
  void keep_opened(std::uint32_t id);
  /// The number that a draft of an earlier page has now: its own in the same run, a new one where its file was kept.
  std::optional<std::uint32_t> resume(const std::string& run, std::uint32_t id, const std::string& name);
  /// Those named at the start.
  std::vector<Draft> files() const;

  /// What a file that is opened to be read holds from now on, and back again; false where there is nothing to go back to.
  void change(std::uint32_t id, std::string bytes);
  bool undo(std::uint32_t id);

  /// Writes a file named at the start, if it still holds what was read. The one way into a file of somebody's work.
  Result<Draft> save_file(std::uint32_t id, const std::string& text);
  /// Puts facts and decisions into the sayyes.toml that goes here, or a new one in `folder`; the file that was written.
  Result<std::filesystem::path> save_house(const std::filesystem::path& folder, const std::map<std::string, std::string>& facts,
                                           const std::vector<IntentDecision>& intents);
  /// Keeps the sentence of a finding as one that its rule must let pass: in the first folder among the config's packs, so that it is
  /// quiet there from now on; without one, in the user's state folder. The file that was written.
  Result<std::filesystem::path> keep_false_alarm(const FileReport& file, const std::string& fingerprint);

 private:
  static constexpr std::size_t kMostDropped = 64u << 20;
  static constexpr std::size_t kMostUndo = 20;
  Engine& engine_;
  UserState& state_;
  std::stop_source closing_;
  const std::string run_;
  mutable std::mutex mutex_;
  std::mutex keeping_;  ///< so that what is kept last is the newest
  std::deque<Draft> drafts_;
  std::uint32_t next_ = 1;
};

}  // namespace sayyes::studio
