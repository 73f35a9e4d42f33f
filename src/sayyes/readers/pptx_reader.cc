#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "sayyes/readers/office_file.h"
#include "sayyes/readers/reader_table.h"
#include "sayyes/readers/text_flow.h"
#include "sayyes/readers/xml_reader.h"

namespace sayyes {
namespace {

/// Elements between two runs that change nothing about how text looks or reads.
constexpr auto kHarmless = std::to_array<std::string_view>({"r", "t", "rPr"});
/// What a run says about itself that nobody sees.
constexpr auto kUnseen = std::to_array<std::string_view>({"lang", "altLang", "dirty", "err", "smtClean", "noProof"});
/// Placeholders that the program fills in by itself, on the page with the notes.
constexpr auto kFilledIn = std::to_array<std::string_view>({"sldNum", "dt", "hdr", "ftr", "sldImg"});

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::ranges::find(names, name) != names.end();
}

/// A slide, the notes to one, or a diagram on one.
class SlideReader final : public XmlHandler {
 public:
  explicit SlideReader(DocumentBuilder& builder) : builder_(builder), flow_(builder) {}

  /// The last slide that is left out when the slides are shown, or 0.
  std::uint32_t hidden_slide() const noexcept { return hidden_slide_; }

  void begin_part(std::uint32_t slide, bool notes, bool diagram) {
    slide_ = slide;
    notes_ = notes;
    diagram_ = diagram;
    shape_.clear();
    paragraphs_ = row_ = cell_ = 0;
  }

  void begin(const XmlElement& element) override {
    const std::string_view name = element.name();
    const bool hidden = name == "sld" && (element.value("show") == "0" || element.value("show") == "false");
    if (hidden) hidden_slide_ = slide_;
    if (skipped_ != 0 || hidden || name == "Fallback") {
      ++skipped_;
      return;
    }
    if (in_properties_ != 0) {
      ++in_properties_;
      add_to_look(element);
      return;
    }
    if (!is_one_of(name, kHarmless)) flow_.cut();
    if (name == "sp" || name == "graphicFrame" || name == "pic" || name == "cxnSp") {
      begin_shape();
    } else if (name == "cNvPr") {
      if (element.value("hidden") == "1") hidden_ = true;
      shape_ = element.value("name");
      description(element);
    } else if (name == "ph") {
      const std::string_view type = element.value("type");
      if (notes_ && is_one_of(type, kFilledIn)) hidden_ = true;
      if (type == "title" || type == "ctrTitle" || type == "subTitle") scope_ = Scope::heading;
    } else if (name == "tbl") {
      row_ = 0;
    } else if (name == "tr") {
      ++row_;
      cell_ = 0;
    } else if (name == "tc") {
      ++cell_;
      paragraphs_ = 0;
    } else if (name == "p" && is_drawing(element.space())) {
      begin_paragraph();
    } else if (name == "r" || name == "fld") {
      look_.clear();
      language_.clear();
      set_look();
    } else if (name == "rPr") {
      in_properties_ = 1;
      language_ = element.value("lang");
      add_to_look(element);
    } else if (name == "t" && is_drawing(element.space())) {
      in_text_ = true;
    } else if (name == "br" && !hidden_) {
      flow_.line_end(element.span());
    }
  }

  void end(std::string_view space, std::string_view name, DecodedSpan) override {
    if (skipped_ != 0) {
      --skipped_;
      return;
    }
    if (in_properties_ != 0) {
      if (--in_properties_ == 0) set_look();
      return;
    }
    if (!is_one_of(name, kHarmless)) flow_.cut();
    if (name == "p" && is_drawing(space)) {
      flow_.close();
    } else if (name == "t") {
      in_text_ = false;
    } else if (name == "tbl") {
      row_ = cell_ = 0;
    } else if (name == "sp" || name == "graphicFrame" || name == "pic" || name == "cxnSp") {
      hidden_ = false;
    }
  }

  void text(std::string_view text, DecodedSpan raw) override {
    if (skipped_ != 0 || !in_text_ || hidden_ || !flow_.is_open()) return;
    if (!std::exchange(knows_language_, true) && !language_.empty()) flow_.top().language = builder_.language(language_);
    flow_.text(text, raw, look_id_);
  }

 private:
  static bool is_drawing(std::string_view space) { return space.find("drawingml") != std::string_view::npos; }

  void begin_shape() {
    shape_.clear();
    paragraphs_ = row_ = cell_ = 0;
    scope_ = Scope::paragraph;
    hidden_ = false;
  }

  void begin_paragraph() {
    ++paragraphs_;
    knows_language_ = false;
    TextFlow::Paragraph& paragraph = flow_.open();
    paragraph.scope = cell_ != 0 ? Scope::table_cell : scope_;
    paragraph.page = slide_;
    paragraph.place = where();
    if (cell_ != 0) paragraph.place += ", row " + std::to_string(row_) + ", cell " + std::to_string(cell_);
    if (paragraphs_ > 1) paragraph.place += ", paragraph " + std::to_string(paragraphs_);
  }

  std::string where() const {
    std::string words = "slide " + std::to_string(slide_);
    if (notes_) return words + ", notes";
    if (diagram_) return words + ", diagram";
    if (!shape_.empty()) words += ", shape " + shape_;
    return words;
  }

  /// What a screen reader says of a picture.
  void description(const XmlElement& element) {
    if (hidden_ || notes_ || !element.has("descr")) return;
    const DecodedSpan tag = element.span();
    const DecodedSpan value = attribute_value(builder_.decoded().substr(tag.begin, tag.size()), "descr");
    flow_.attribute({tag.begin + value.begin, tag.begin + value.end}, Scope::alt_text, builder_.document_language(),
                    where() + ", alternative text", slide_);
  }

  void add_to_look(const XmlElement& element) {
    (look_ += '<') += element.name();
    element.each([&](std::string_view key, std::string_view value) {
      if (!is_one_of(key, kUnseen)) (((look_ += ' ') += key) += '=') += value;
    });
  }
  void set_look() { look_id_ = looks_.try_emplace(look_, static_cast<std::uint32_t>(looks_.size() + 1)).first->second; }

  DocumentBuilder& builder_;
  TextFlow flow_;
  std::map<std::string, std::uint32_t, std::less<>> looks_;
  std::string shape_, look_, language_;
  Scope scope_ = Scope::paragraph;
  std::uint32_t slide_ = 0, paragraphs_ = 0, row_ = 0, cell_ = 0, look_id_ = 0, hidden_slide_ = 0;
  std::size_t skipped_ = 0, in_properties_ = 0;
  bool notes_ = false, diagram_ = false, hidden_ = false, in_text_ = false, knows_language_ = false;
};

/// The slides in the order in which they are shown, by the names of their relations.
class SlideOrder final : public XmlHandler {
 public:
  std::vector<std::string> ids;
  void begin(const XmlElement& element) override {
    if (element.name() != "sldId") return;
    // Two attributes are called id; that of the relation has letters.
    element.each([&](std::string_view key, std::string_view value) {
      if (key == "id" && value.find_first_not_of("0123456789") != std::string_view::npos) ids.emplace_back(value);
    });
  }
  void end(std::string_view, std::string_view, DecodedSpan) override {}
  void text(std::string_view, DecodedSpan) override {}
};

struct TextPart {
  std::string name;
  std::uint32_t slide = 0;
  bool notes = false, diagram = false;
};

const Relation* find(const std::vector<Relation>& relations, std::string_view id) {
  const auto found = std::ranges::find(relations, id, &Relation::id);
  return found == relations.end() ? nullptr : &*found;
}

/// Slides, and behind each its diagrams and its notes; empty where this is no presentation.
Result<std::vector<TextPart>> text_parts(const OfficeFile& file) {
  auto whole = file.relations("");
  if (!whole) return whole.problems();
  std::vector<TextPart> parts;
  const auto main = std::ranges::find(*whole, "officeDocument", &Relation::type);
  if (main == whole->end() || !main->target.starts_with("ppt/") || !file.archive().has(main->target)) return parts;
  auto presentation = file.helper(main->target);
  if (!presentation) return presentation.problems();
  SlideOrder order;
  if (auto problem = read_xml(*presentation, 0, order)) return *problem;
  auto slides = file.relations(main->target);
  if (!slides) return slides.problems();
  std::uint32_t number = 0;
  for (const std::string& id : order.ids) {
    const Relation* slide = find(*slides, id);
    ++number;
    if (slide == nullptr || !file.archive().has(slide->target)) continue;
    parts.push_back({slide->target, number, false, false});
    auto more = file.relations(slide->target);
    if (!more) return more.problems();
    for (const bool notes : {false, true}) {
      for (const Relation& one : *more) {
        if (one.type == (notes ? "notesSlide" : "diagramData") && file.archive().has(one.target))
          parts.push_back({one.target, number, notes, !notes});
      }
    }
  }
  return parts;
}

}  // namespace

Result<Document> read_pptx(std::string bytes, const ReadOptions& options) {
  auto file = OfficeFile::open(std::move(bytes), options, "a PowerPoint presentation", "PowerPoint presentations");
  if (!file) return file.problems();
  const bool is_presentation = file->archive().has_below("ppt/");
  auto parts = text_parts(*file);
  if (!parts) {
    Problem problem = parts.problems().front();
    problem.file = options.name;
    return problem;
  }
  if (!is_presentation) return other_kind(options.name, "a PowerPoint presentation");
  for (const TextPart& part : *parts) {
    if (!file->take(part.name)) return file->problem();
  }
  DocumentBuilder builder = file->builder(options, Format::pptx);
  SlideReader reader(builder);
  for (std::size_t i = 0; i < parts->size(); ++i) {
    const TextPart& part = (*parts)[i];
    if (reader.hidden_slide() == part.slide) continue;
    reader.begin_part(part.slide, part.notes, part.diagram);
    if (!file->read(i, builder, reader)) return file->problem();
  }
  if (reader.hidden_slide() != 0)
    builder.add_notice({"hidden-slides", "Slides that are hidden were left out.", {}, 0, 0, "show them to have them read"});
  if (file->is_signed()) builder.set_unwritable(signed_file(options.name));
  return builder.finish();
}

}  // namespace sayyes
