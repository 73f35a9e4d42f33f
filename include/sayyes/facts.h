#pragma once
/// What a library could tell sayyes: the facts that suggestions leave blank, and what the library's own texts say about them.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "sayyes/document.h"
#include "sayyes/house.h"
#include "sayyes/project.h"

namespace sayyes {

/// Something that a text seems to say: "Phones are welcome in the lobby" -> places.phone = "the lobby". A proposal for a person:
/// nothing uses it before somebody writes it into sayyes.toml.
struct FoundFact {
  std::string key, value;
  std::string sentence;                 ///< where it stands, on one line
  std::string path;
  std::uint32_t line = 0;
  bool said = false;                    ///< the sentence says so; else a place of the name is only mentioned
  friend bool operator==(const FoundFact&, const FoundFact&) = default;
};

/// A fact that findings would use.
struct FactUse {
  std::string key;
  std::uint64_t count = 0;              ///< findings with a suggestion that uses it
  std::string told;                     ///< what the library says already, or empty
  std::string example;                  ///< a suggestion with the fact as a blank
  std::string path;                     ///< of the example
  std::uint32_t line = 0;
  std::vector<FoundFact> found;         ///< what the texts say; those that say so first, then in order of the files
};

/// Reads English sentences, and e-mail addresses in any text. Careful rather than complete: a sentence that says no is no source.
/// Linear. Safe for concurrent use.
std::vector<FoundFact> find_facts(const Document& document);

/// Gathers over files. Not thread-safe. The reports must come from a linter without facts, or what is told would not be counted.
class FactList {
 public:
  explicit FactList(House told) : told_(std::move(told)) {}
  void add(const FileReport& file);
  /// By how often they are used, then by key.
  std::vector<FactUse> uses() const;
  /// What was found for keys that no finding asks for, in order of the key.
  std::vector<FoundFact> others() const;

 private:
  House told_;
  std::map<std::string, FactUse> uses_;
  std::map<std::string, std::vector<FoundFact>> found_;
};

}  // namespace sayyes
