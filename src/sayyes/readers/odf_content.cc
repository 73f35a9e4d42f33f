#include "sayyes/readers/odf_content.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sayyes {
namespace {

/// What is no part of the text that people see: comments, what was deleted, numbers of notes, readings of signs, forms, programs.
constexpr auto kSkipped = std::to_array<std::string_view>({"annotation", "annotation-end", "tracked-changes", "note-citation",
                                                           "ruby-text", "hidden-text", "hidden-paragraph", "forms", "scripts",
                                                           "automatic-styles", "styles", "font-face-decls", "settings", "meta",
                                                           "shapes", "script", "event-listeners", "sequence-decls"});
constexpr auto kShapes = std::to_array<std::string_view>({"frame", "custom-shape", "rect", "ellipse", "circle", "polygon", "path",
                                                          "line", "connector", "polyline", "regular-polygon", "caption"});
/// Frames that the program fills in by itself.
constexpr auto kFilledIn = std::to_array<std::string_view>({"page-number", "date-time", "header", "footer", "page"});
constexpr auto kHeaders = std::to_array<std::string_view>(
    {"header", "header-left", "header-first", "footer", "footer-left", "footer-first"});

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::ranges::find(names, name) != names.end();
}

bool is_in(std::string_view space, std::string_view what) { return space.find(what) != std::string_view::npos; }

}  // namespace

std::uint32_t OdfReader::look_id(const std::string& look) {
  return looks_.try_emplace(look, static_cast<std::uint32_t>(looks_.size() + 1)).first->second;
}

std::uint16_t OdfReader::document_language() {
  return styles_.language().empty() ? builder_.document_language() : builder_.language(styles_.language());
}

void OdfReader::push_box(std::string_view element) {
  push(element, {});
  levels_.back().box = true;
}

void OdfReader::push(std::string_view element, std::string words) { levels_.push_back({std::string(element), std::move(words)}); }

std::string OdfReader::within(const Level& level) const {
  std::string words = level.words;
  if (words.empty() && slides_) {
    words = "slide " + std::to_string(slide_);
    if (notes_)
      words += ", notes";
    else if (!shape_.empty())
      words += ", shape " + shape_;
  }
  if (level.cell != 0) words += ", row " + std::to_string(level.row) + ", cell " + std::to_string(level.cell);
  return words;
}

std::string OdfReader::place_of(const Level& level) const {
  std::string words = within(level);
  if (words.empty() || level.paragraphs > 1) words += (words.empty() ? "paragraph " : ", paragraph ") + std::to_string(level.paragraphs);
  return words;
}

void OdfReader::begin(const XmlElement& element) {
  const std::string_view name = element.name(), space = element.space();
  const bool filled_in = name == "frame" && is_one_of(element.value("class"), kFilledIn);
  if (skipped_ != 0 || filled_in || (is_one_of(name, kSkipped) && !is_in(space, ":drawing:"))) {
    ++skipped_;
    return;
  }
  if (is_in(space, ":text:")) {
    if (name == "p" || name == "h") return begin_paragraph(element);
    if (name == "span") return begin_span(element);
    flow_.cut();
    if (name == "s" || name == "tab") {
      flow_.atom(" ", element.span());
    } else if (name == "line-break") {
      flow_.line_end(element.span());
    } else if (name == "list") {
      ++lists_;
    } else if (name == "note") {
      const bool end_note = element.value("note-class") == "endnote";
      std::uint32_t& number = end_note ? endnotes_ : footnotes_;
      push(name, (end_note ? "endnote " : "footnote ") + std::to_string(++number));
    }
    return;
  }
  flow_.cut();
  if (is_in(space, ":table:")) {
    Level& level = levels_.back();
    if (name == "table") {
      std::string words = within(level);
      if (slides_)
        push(name, std::move(words));
      else
        push(name, words + (words.empty() ? "table " : ", table ") + std::to_string(++level.tables));
    } else if (name == "table-row") {
      level.row += 1;
      level.cell = 0;
    } else if (name == "table-cell" || name == "covered-table-cell") {
      level.cell += 1;
      level.paragraphs = 0;
    }
  } else if (name == "page" && is_in(space, ":drawing:")) {
    ++slide_;
    shapes_ = 0;
  } else if (name == "notes" && is_in(space, ":presentation:")) {
    notes_ = true;
    levels_.back().paragraphs = 0;
  } else if (is_one_of(name, kShapes) && is_in(space, ":drawing:")) {
    begin_shape(element);
  } else if (name == "text-box" && is_in(space, ":drawing:") && !slides_) {
    push_box(name);
  } else if ((name == "desc" || name == "title") && is_in(space, ":svg-compatible:")) {
    TextFlow::Paragraph& paragraph = flow_.open();
    paragraph.scope = Scope::alt_text;
    paragraph.language = document_language();
    paragraph.page = slide_;
    const std::string words = within(levels_.back());
    paragraph.place = (words.empty() ? "" : words + ", ") + "alternative text of " + (shape_.empty() ? "a picture" : shape_);
    span_floors_.push_back(spans_.size());
    spans_.push_back({});
    knows_language_.push_back(true);
  } else if (is_one_of(name, kHeaders) && is_in(space, ":style:")) {
    const bool header = name.starts_with("header");
    std::uint32_t& number = header ? headers_ : footers_;
    push(name, (header ? "header" : "footer") + (++number > 1 ? " " + std::to_string(number) : std::string()));
  }
}

void OdfReader::begin_shape(const XmlElement& element) {
  ++shapes_;
  title_ = element.value("class") == "title" || element.value("class") == "subtitle";
  shape_ = element.value("name");
  if (shape_.empty()) {
    shape_ = element.value("class");
    if (!shape_.empty() && shape_.front() >= 'a' && shape_.front() <= 'z') shape_.front() = static_cast<char>(shape_.front() - 32);
  }
  if (shape_.empty() && slides_) shape_ = std::to_string(shapes_);
  if (slides_)
    levels_.back().paragraphs = 0;
  else if (element.name() != "frame")
    push_box(element.name());
}

void OdfReader::begin_paragraph(const XmlElement& element) {
  Level& level = levels_.back();
  ++level.paragraphs;
  if (std::exchange(level.box, false)) level.words = "text box " + std::to_string(++boxes_);
  const std::string style(element.value("style-name"));
  const OdfStyles::Style found = styles_.find(style);
  TextFlow::Paragraph& paragraph = flow_.open();
  paragraph.place = place_of(level);
  paragraph.page = slide_;
  paragraph.language = found.language.empty() ? document_language() : builder_.language(found.language);
  if (element.name() == "h" || title_ || styles_.comes_from(style, "Title") || styles_.comes_from(style, "Subtitle"))
    paragraph.scope = Scope::heading;
  else if (level.cell != 0)
    paragraph.scope = Scope::table_cell;
  else if (styles_.comes_from(style, "Caption"))
    paragraph.scope = Scope::caption;
  else if (styles_.comes_from(style, "Quotations"))
    paragraph.scope = Scope::quotation;
  else if (lists_ != 0)
    paragraph.scope = Scope::list_item;
  span_floors_.push_back(spans_.size());
  spans_.push_back({look_id({}), found.hidden, {}});
  knows_language_.push_back(false);
}

void OdfReader::begin_span(const XmlElement& element) {
  if (spans_.empty()) return;
  const OdfStyles::Style found = styles_.find(element.value("style-name"));
  const Span& around = spans_.back();
  spans_.push_back({found.look.empty() ? around.look : look_id(found.look + "|" + std::to_string(around.look)),
                    around.hidden || found.hidden, found.language.empty() ? around.language : found.language});
}

void OdfReader::end(std::string_view space, std::string_view name, DecodedSpan) {
  if (skipped_ != 0) {
    --skipped_;
    return;
  }
  const bool text = is_in(space, ":text:");
  if (text && name == "span") {
    if (!span_floors_.empty() && spans_.size() > span_floors_.back() + 1) spans_.pop_back();
    return;
  }
  flow_.cut();
  const bool described = (name == "desc" || name == "title") && is_in(space, ":svg-compatible:");
  if ((text && (name == "p" || name == "h")) || described) {
    flow_.close();
    spans_.resize(span_floors_.back());
    span_floors_.pop_back();
    knows_language_.pop_back();
  } else if (text && name == "list") {
    --lists_;
  } else if (name == "notes" && is_in(space, ":presentation:")) {
    notes_ = false;
  } else if (levels_.size() > 1 && levels_.back().element == name && !is_in(space, "office:")) {
    levels_.pop_back();
  }
  if (is_one_of(name, kShapes) && is_in(space, ":drawing:")) {
    shape_.clear();
    title_ = false;
  }
}

void OdfReader::text(std::string_view text, DecodedSpan raw) {
  if (skipped_ != 0 || !flow_.is_open() || spans_.back().hidden) return;
  const Span& span = spans_.back();
  if (!knows_language_.back()) {
    knows_language_.back() = true;
    if (!span.language.empty()) flow_.top().language = builder_.language(span.language);
  }
  flow_.collapsed(text, raw, span.look);
}

Result<Document> read_odf(std::string bytes, const ReadOptions& options, Format format, std::string_view kind, std::string_view kinds,
                          std::string_view type) {
  auto file = OfficeFile::open(std::move(bytes), options, kind, kinds);
  if (!file) return file.problems();
  const auto failed = [&](Problem problem) {
    problem.file = options.name;
    return problem;
  };
  auto said = file->helper("mimetype");
  if (!said) return failed(said.problems().front());
  if (!said->starts_with(type) || !file->archive().has("content.xml")) return other_kind(options.name, kind);
  OdfStyles styles;
  // A locked file has its parts, and says in its list that they are locked.
  auto manifest = file->helper("META-INF/manifest.xml");
  if (!manifest) return failed(manifest.problems().front());
  if (manifest->find("encryption-data") != std::string::npos)
    return failed({"locked", "is locked with a password", {}, 0, 0, "save a copy without a password"});
  for (const std::string_view part : {"styles.xml", "content.xml"}) {
    auto xml = file->helper(part);
    if (!xml) return failed(xml.problems().front());
    if (auto problem = styles.read(*xml)) {
      problem->message = "its part " + std::string(part) + " " + problem->message;
      problem->line = 0;
      return failed(*problem);
    }
  }
  const bool slides = format == Format::odp;
  if (!file->take("content.xml")) return file->problem();
  // What masters of slides say is there to be replaced; the headers and footers of a text are read by people.
  if (!slides && file->archive().has("styles.xml") && !file->take("styles.xml")) return file->problem();
  DocumentBuilder builder = file->builder(options, format);
  OdfReader reader(builder, styles, slides);
  for (std::size_t i = 0; i < file->parts().size(); ++i) {
    if (!file->read(i, builder, reader)) return file->problem();
  }
  if (file->is_signed()) builder.set_unwritable(signed_file(options.name));
  return builder.finish();
}

}  // namespace sayyes
