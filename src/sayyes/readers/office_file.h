#pragma once
/// What the office formats share: an archive, the parts of it that hold text laid end to end, and how parts point to parts.

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/document/builder.h"
#include "sayyes/readers/zip_container.h"
#include "sayyes/result.h"

namespace sayyes {

/// How one part of an Open XML file points to another.
struct Relation {
  std::string id, type, target;   ///< `type`: the last word of its address ("footnotes"); `target`: a part's name
};

/// One thread. Reads in two steps: first every part that holds text is taken, then builder() lays them out.
class OfficeFile {
 public:
  /// Fails where this file cannot be opened as an archive, or the libraries for it are missing. `kind`: "a Word document";
  /// `kinds`: "Word documents".
  static Result<OfficeFile> open(std::string bytes, const ReadOptions& options, std::string_view kind, std::string_view kinds);

  const ZipContainer& archive() const noexcept { return archive_; }
  /// A part that only helps to understand others, as UTF-8; empty where it is missing.
  Result<std::string> helper(std::string_view name) const;
  /// What `part` points to ("": the whole file), outside addresses left out. Empty where it points to nothing.
  Result<std::vector<Relation>> relations(std::string_view part) const;
  /// Adds a part to what is read; false where that fails, and then problem() says why.
  bool take(const std::string& name);
  const Problem& problem() const noexcept { return problem_; }

  /// The parts taken, in order. Call it once, after all else that reads the archive.
  DocumentBuilder builder(const ReadOptions& options, Format format);
  const std::vector<DocumentPart>& parts() const noexcept { return parts_; }
  /// Reads the next part that was taken; true where it went well.
  bool read(std::size_t part, const DocumentBuilder& builder, class XmlHandler& handler);
  /// True where somebody has signed the file.
  bool is_signed() const;

 private:
  OfficeFile(std::unique_ptr<std::string> bytes, ZipContainer archive, const ReadOptions& options);

  std::unique_ptr<std::string> bytes_;   ///< where it stays while the file moves
  ZipContainer archive_;
  std::string name_;
  std::string content_;
  bool ascii_ = true;
  std::vector<DocumentPart> parts_;
  Problem problem_;
};

/// Why no word of a signed file is changed.
Problem signed_file(const std::string& name);
/// A file whose name says another kind than it is.
Problem other_kind(const std::string& name, std::string_view kind);

/// New words for some bytes of Document::content(), in UTF-8.
struct PartEdit {
  SourceSpan bytes;
  std::string_view with;
};
/// The file with the edits, which are sorted and do not overlap. Parts without one stay packed as they are. Fails where a part's
/// encoding lacks a character.
Result<std::string> packed_again(const Document& document, std::span<const PartEdit> edits);

}  // namespace sayyes
