#include "sayyes/readers/office_file.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "sayyes/readers/gzip_file.h"
#include "sayyes/readers/loaded_libraries.h"
#include "sayyes/readers/xml_reader.h"
#include "sayyes/support/limits.h"
#include "sayyes/text/decode.h"
#include "sayyes/text/encode.h"

namespace sayyes {
namespace {

/// The target of a relation is written relative to the folder of the part that points, or from the root.
std::string resolved(std::string_view from, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string() : std::string(from.substr(0, from.find_last_of('/') + 1));
  while (!target.empty()) {
    const std::size_t end = std::min(target.find('/'), target.size());
    const std::string_view step = target.substr(0, end);
    target.remove_prefix(std::min(end + 1, target.size()));
    if (step == "..") {
      if (!path.empty()) path.pop_back();
      path.resize(path.find_last_of('/') + 1);
    } else if (!step.empty() && step != ".") {
      path += step;
      if (!target.empty()) path += '/';
    }
  }
  return path;
}

class RelationReader final : public XmlHandler {
 public:
  RelationReader(std::string_view part, std::vector<Relation>& out) : part_(part), out_(out) {}
  void begin(const XmlElement& element) override {
    // What lies outside the file is never asked for.
    if (element.name() != "Relationship" || element.value("TargetMode") == "External") return;
    const std::string_view type = element.value("Type");
    out_.push_back({std::string(element.value("Id")), std::string(type.substr(type.find_last_of('/') + 1)),
                    resolved(part_, element.value("Target"))});
  }
  void end(std::string_view, std::string_view, DecodedSpan) override {}
  void text(std::string_view, DecodedSpan) override {}

 private:
  std::string_view part_;
  std::vector<Relation>& out_;
};

Result<Decoded> decoded_part(std::string bytes) {
  const std::string declared(declared_xml_encoding(bytes));
  return decode(std::move(bytes), {}, declared);
}

constexpr std::string_view kBom = "\xEF\xBB\xBF";

}  // namespace

OfficeFile::OfficeFile(std::unique_ptr<std::string> bytes, ZipContainer archive, const ReadOptions& options)
    : bytes_(std::move(bytes)), archive_(std::move(archive)), name_(options.name) {}

Result<OfficeFile> OfficeFile::open(std::string bytes, const ReadOptions& options, std::string_view kind, std::string_view kinds) {
  std::optional<Problem> missing = missing_zip(kinds);
  if (!missing) missing = missing_xml(kinds);
  if (missing) {
    missing->file = options.name;
    return *missing;
  }
  auto kept = std::make_unique<std::string>(std::move(bytes));
  auto archive = ZipContainer::open(*kept, kind);
  if (!archive) {
    Problem problem = archive.problems().front();
    problem.file = options.name;
    return problem;
  }
  return OfficeFile(std::move(kept), *std::move(archive), options);
}

Result<std::string> OfficeFile::helper(std::string_view name) const {
  if (!archive_.has(name)) return std::string();
  auto bytes = archive_.read(name);
  if (!bytes) return bytes;
  auto decoded = decoded_part(*std::move(bytes));
  if (!decoded) return decoded.problems();
  return std::move(decoded->utf8);
}

Result<std::vector<Relation>> OfficeFile::relations(std::string_view part) const {
  const std::size_t name = part.find_last_of('/') + 1;
  auto xml = helper(std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels");
  if (!xml) return xml.problems();
  std::vector<Relation> relations;
  RelationReader reader(part, relations);
  if (!xml->empty()) {
    if (auto problem = read_xml(*xml, 0, reader)) return *problem;
  }
  return relations;
}

bool OfficeFile::take(const std::string& name) {
  const auto fail = [&](Problem problem) {
    problem_ = std::move(problem);
    problem_.file = name_;
    return false;
  };
  auto bytes = archive_.read(name);
  if (!bytes) return fail(bytes.problems().front());
  const bool has_bom = bytes->starts_with(kBom);
  auto decoded = decoded_part(*std::move(bytes));
  if (!decoded) return fail(decoded.problems().front());
  // UTF-16 always has its mark.
  const bool marked = has_bom || decoded->encoding.starts_with("UTF-16");
  if (content_.size() + decoded->utf8.size() > bounds::kPartBytes)
    return fail({"part-too-large", "holds more than " + std::to_string(bounds::kPartBytes >> 20) + " MiB of text with its markup", {}, 0, 0, {}});
  const auto begin = static_cast<std::uint32_t>(content_.size());
  content_ += decoded->utf8;
  ascii_ = ascii_ && decoded->ascii;
  parts_.push_back({name, {begin, static_cast<std::uint32_t>(content_.size())}, decoded->encoding, marked});
  return true;
}

DocumentBuilder OfficeFile::builder(const ReadOptions& options, Format format) {
  Decoded decoded;
  decoded.map = OffsetMap<DecodedSpace, SourceSpace>::identity(static_cast<std::uint32_t>(content_.size()));
  decoded.utf8 = std::move(content_);
  decoded.encoding = "UTF-8";
  decoded.ascii = ascii_;
  // The archive looks into these bytes: they move, and stay where they are.
  DocumentBuilder builder(std::move(decoded), std::move(*bytes_), options, format);
  builder.set_opened(parts_);
  return builder;
}

bool OfficeFile::read(std::size_t part, const DocumentBuilder& builder, XmlHandler& handler) {
  const SourceSpan span = parts_[part].span;
  auto problem = read_xml(builder.decoded().substr(span.begin, span.size()), span.begin, handler);
  if (!problem) return true;
  problem_ = std::move(*problem);
  problem_.file = name_;
  problem_.line = 0;
  problem_.message = "its part " + parts_[part].name + " " + problem_.message;
  return false;
}

bool OfficeFile::is_signed() const {
  return archive_.has_below("_xmlsignatures/") || archive_.has("META-INF/documentsignatures.xml") ||
         archive_.has("META-INF/macrosignatures.xml");
}

Problem signed_file(const std::string& name) {
  return {"signed", "is digitally signed, and one changed word would break the signature", name, 0, 0,
          "change it where it was made, and sign it again"};
}

Problem other_kind(const std::string& name, std::string_view kind) {
  return {"other-kind", "is not " + std::string(kind) + " but an archive of another kind", name, 0, 0, "give it the name of its kind"};
}

Result<std::string> packed_again(const Document& document, std::span<const PartEdit> edits) {
  const Document::Data& data = document.data();
  const std::string_view content = data.decoded.utf8;
  std::map<std::string, std::string> changed;
  auto edit = edits.begin();
  for (const DocumentPart& part : data.parts) {
    if (edit == edits.end() || edit->bytes.begin >= part.span.end) continue;
    std::string utf8;
    std::uint32_t done = part.span.begin;
    for (; edit != edits.end() && edit->bytes.end <= part.span.end; ++edit) {
      utf8 += content.substr(done, edit->bytes.begin - done);
      utf8 += edit->with;
      done = edit->bytes.end;
    }
    utf8 += content.substr(done, part.span.end - done);
    auto bytes = encode(utf8, part.encoding);
    if (!bytes) return bytes;
    std::string mark;
    if (part.has_bom) {
      auto encoded = encode(kBom, part.encoding);
      if (!encoded) return encoded;
      mark = *std::move(encoded);
    }
    changed[part.name] = mark + *bytes;
  }
  if (edit != edits.end()) return Problem{"outside-parts", "an edit lies in no part", document.name(), 0, 0, {}};
  if (is_gzip(document.source())) return gzip_packed_as(document.source(), changed.empty() ? content : changed.begin()->second);
  return ZipContainer::replaced(document.source(), changed);
}

}  // namespace sayyes
