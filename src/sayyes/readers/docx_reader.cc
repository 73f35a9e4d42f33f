#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "sayyes/readers/docx_styles.h"
#include "sayyes/readers/office_file.h"
#include "sayyes/readers/reader_table.h"
#include "sayyes/readers/text_flow.h"
#include "sayyes/readers/xml_reader.h"
#include "sayyes/text/match_view.h"

namespace sayyes {
namespace {

/// Elements between two runs that change nothing about how text looks or reads. Every other one parts them.
constexpr auto kHarmless = std::to_array<std::string_view>(
    {"r", "t", "rPr", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "commentRangeStart", "commentRangeEnd"});
/// What a run says about itself that nobody sees.
constexpr auto kUnseen = std::to_array<std::string_view>({"rPr", "lang", "noProof", "rPrChange", "webHidden"});

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::ranges::find(names, name) != names.end();
}

class DocxReader final : public XmlHandler {
 public:
  DocxReader(DocumentBuilder& builder, const DocxStyles& styles) : builder_(builder), flow_(builder), styles_(styles) {}

  /// `name`: "header", "footer 2"; empty for the body and for notes, which say themselves where they are.
  void begin_part(std::string name) {
    levels_.assign(1, Level{std::move(name), 0, 0, 0, 0});
    notes_ = 0;
  }

  void begin(const XmlElement& element) override {
    const std::string_view name = element.name();
    if (skipped_ == 0 && in_paragraph_properties_ && name == "del") joins_next_ = true;  // its end was deleted
    if (skipped_ != 0 || is_skipped(element)) {
      ++skipped_;
      return;
    }
    if (in_properties_) return property(element);
    if (!is_one_of(name, kHarmless)) flow_.cut();
    if (name == "p" && is_word(element)) {
      begin_paragraph();
    } else if (name == "pPr") {
      in_paragraph_properties_ = true;
    } else if (name == "rPr" && !in_paragraph_properties_) {
      in_properties_ = true;
      look_.clear();
    } else if (in_paragraph_properties_) {
      paragraph_property(element);
    } else if (name == "r" && is_word(element)) {
      set_look({});
      hidden_ = paragraph_hidden_;
      language_.clear();
    } else if (name == "t" && is_word(element)) {
      in_text_ = true;
      keeps_space_ = element.value("space") == "preserve";
      first_piece_ = flow_.is_open() ? flow_.top().pieces.size() : 0;
    } else {
      other(element);
    }
  }

  void end(std::string_view space, std::string_view name, DecodedSpan) override {
    if (skipped_ != 0) {
      --skipped_;
      return;
    }
    if (in_properties_) {
      if (name == "rPr") {
        in_properties_ = false;
        set_look(look_);
      }
      return;
    }
    if (!is_one_of(name, kHarmless)) flow_.cut();
    if (name == "pPr") {
      in_paragraph_properties_ = false;
    } else if (name == "p" && is_word(space)) {
      if (!joins_next_) end_paragraph();
    } else if (name == "t" && std::exchange(in_text_, false)) {
      if (!keeps_space_) flow_.trim_from(first_piece_);
    } else if (is_level(name) && is_word(space) && levels_.size() > 1) {
      end_join();
      levels_.pop_back();
    } else if (name == "tc" || name == "body") {
      end_join();
    }
  }

  void text(std::string_view text, DecodedSpan raw) override {
    if (skipped_ != 0 || !in_text_ || hidden_ || !flow_.is_open()) return;
    note_language();
    flow_.text(text, raw, look_id_);
  }

 private:
  /// A table, a text box or a note with paragraphs of its own.
  struct Level {
    std::string words;                 ///< "table 2", "text box 1"
    std::uint32_t paragraphs = 0, tables = 0, row = 0, cell = 0;
  };

  static bool is_word(std::string_view space) { return space.find("wordprocessingml") != std::string_view::npos; }
  static bool is_word(const XmlElement& element) { return is_word(element.space()); }
  static bool is_level(std::string_view name) {
    return name == "tbl" || name == "txbxContent" || name == "footnote" || name == "endnote";
  }

  static bool is_skipped(const XmlElement& element) {
    const std::string_view name = element.name();
    // Deleted text, what was moved away, and the second telling of what the first one says better.
    if (name == "del" || name == "moveFrom" || name == "Fallback" || name == "instrText" || name == "delText") return true;
    if (name != "footnote" && name != "endnote") return false;
    const std::string_view type = element.value("type");
    return !type.empty() && type != "normal";  // the lines that part notes from the page
  }

  void property(const XmlElement& element) {
    const std::string_view name = element.name();
    if (name == "vanish") hidden_ = docx_on(element.value("val"));
    if (name == "rStyle" && styles_.find(element.value("val")).hidden) hidden_ = true;
    if (name == "lang" && element.has("val")) language_ = element.value("val");
    if (is_one_of(name, kUnseen)) return;
    (look_ += '<') += name;
    element.each([&](std::string_view key, std::string_view value) { (((look_ += ' ') += key) += '=') += value; });
  }

  void paragraph_property(const XmlElement& element) {
    const std::string_view name = element.name();
    if (!flow_.is_open()) return;
    TextFlow::Paragraph& paragraph = flow_.top();
    if (name == "pStyle") {
      const DocxStyles::Style style = styles_.find(element.value("val"));
      if (style.scope) paragraph.scope = *style.scope;
      paragraph_hidden_ = style.hidden;
      if (!style.language.empty()) paragraph.language = builder_.language(style.language);
    }
    if (name == "numPr" && paragraph.scope == Scope::paragraph) paragraph.scope = Scope::list_item;
    if (name == "outlineLvl" && element.value("val") != "9") paragraph.scope = Scope::heading;
  }

  void other(const XmlElement& element) {
    const std::string_view name = element.name();
    Level& level = levels_.back();
    if (name == "tbl" && is_word(element)) {
      std::string words = within(level);
      words += (words.empty() ? "table " : ", table ") + std::to_string(++level.tables);
      levels_.push_back({std::move(words), 0, 0, 0, 0});
    } else if (name == "tr" && is_word(element)) {
      ++level.row;
      level.cell = 0;
    } else if (name == "tc" && is_word(element)) {
      ++level.cell;
      level.paragraphs = 0;
    } else if (name == "txbxContent") {
      levels_.push_back({"text box " + std::to_string(++boxes_), 0, 0, 0, 0});
    } else if (name == "footnote" || name == "endnote") {
      levels_.push_back({std::string(name) + " " + std::to_string(++notes_), 0, 0, 0, 0});
    } else if (name == "br" || name == "cr") {
      if (!hidden_) flow_.line_end(element.span());
    } else if (name == "tab" || name == "ptab") {
      if (!hidden_) flow_.atom(" ", element.span());
    } else if (name == "noBreakHyphen") {
      if (!hidden_) flow_.atom("-", element.span());
    } else if (name == "sym") {
      if (!hidden_) flow_.atom(kObject, element.span());
    } else if (name == "docPr") {
      attribute(element, "descr", Scope::alt_text, "alternative text of ");
    } else if (name == "textpath") {
      attribute(element, "string", Scope::paragraph, "lettering ");
    }
  }

  void attribute(const XmlElement& element, std::string_view name, Scope scope, std::string_view what) {
    if (!element.has(name)) return;
    const DecodedSpan tag = element.span();
    const DecodedSpan value = attribute_value(builder_.decoded().substr(tag.begin, tag.size()), name);
    std::string called(element.value("name"));
    if (called.empty()) called = name == "string" ? std::to_string(++letterings_) : "a picture";
    std::string words = within(levels_.back());
    if (!words.empty()) words += ", ";
    words += what;
    flow_.attribute({tag.begin + value.begin, tag.begin + value.end}, scope, document_language(), words + called);
  }

  std::uint16_t document_language() {
    return styles_.language().empty() ? builder_.document_language() : builder_.language(styles_.language());
  }

  void begin_paragraph() {
    in_paragraph_properties_ = false;
    Level& level = levels_.back();
    ++level.paragraphs;
    if (std::exchange(joins_next_, false)) return;  // it goes on where the one before did not end
    TextFlow::Paragraph& paragraph = flow_.open();
    paragraph.language = document_language();
    paragraph.place = place_of(level);
    if (level.cell != 0) paragraph.scope = Scope::table_cell;
    // A paragraph inside a run interrupts it.
    outer_.push_back({paragraph_hidden_, hidden_, look_, look_id_, std::exchange(knows_language_, false)});
    paragraph_hidden_ = hidden_ = false;
    set_look({});
  }

  void end_join() {
    if (std::exchange(joins_next_, false)) end_paragraph();
  }

  void end_paragraph() {
    flow_.close();
    if (outer_.empty()) return;
    Outer& outer = outer_.back();
    paragraph_hidden_ = outer.paragraph_hidden;
    hidden_ = outer.hidden;
    look_ = std::move(outer.look);
    look_id_ = outer.look_id;
    knows_language_ = outer.knows_language;
    outer_.pop_back();
  }

  /// The language of a paragraph is that of its first words.
  void note_language() {
    if (std::exchange(knows_language_, true) || language_.empty()) return;
    flow_.top().language = builder_.language(language_);
  }

  static std::string within(const Level& level) {
    if (level.cell == 0) return level.words;
    return level.words + ", row " + std::to_string(level.row) + ", cell " + std::to_string(level.cell);
  }

  static std::string place_of(const Level& level) {
    std::string words = within(level);
    // What has one paragraph, as a rule, is told by itself.
    if (words.empty() || level.paragraphs > 1) words += (words.empty() ? "paragraph " : ", paragraph ") + std::to_string(level.paragraphs);
    return words;
  }

  void set_look(std::string look) {
    look_ = std::move(look);
    look_id_ = looks_.try_emplace(look_, static_cast<std::uint32_t>(looks_.size() + 1)).first->second;
  }

  struct Outer {
    bool paragraph_hidden, hidden;
    std::string look;
    std::uint32_t look_id;
    bool knows_language;
  };

  DocumentBuilder& builder_;
  TextFlow flow_;
  const DocxStyles& styles_;
  std::vector<Level> levels_;
  std::vector<Outer> outer_;
  std::map<std::string, std::uint32_t, std::less<>> looks_;
  std::string look_, language_;
  std::uint32_t look_id_ = 0, boxes_ = 0, notes_ = 0, letterings_ = 0;
  std::size_t skipped_ = 0, first_piece_ = 0;
  bool in_properties_ = false, in_paragraph_properties_ = false, in_text_ = false, keeps_space_ = false;
  bool hidden_ = false, paragraph_hidden_ = false, knows_language_ = false, joins_next_ = false;
};

struct TextPart {
  std::string name, words;
};

/// The parts that hold text, in the order of reading; empty where this is no Word document.
Result<std::vector<TextPart>> text_parts(const OfficeFile& file, std::string& styles) {
  auto whole = file.relations("");
  if (!whole) return whole.problems();
  std::vector<TextPart> parts;
  for (const Relation& relation : *whole) {
    if (relation.type == "officeDocument" && file.archive().has(relation.target)) {
      parts.push_back({relation.target, {}});
      break;
    }
  }
  if (parts.empty()) return parts;
  auto relations = file.relations(parts.front().name);
  if (!relations) return relations.problems();
  for (const std::string_view type : {"header", "footer", "footnotes", "endnotes"}) {
    std::vector<std::string> targets;
    for (const Relation& relation : *relations) {
      if (relation.type == type && file.archive().has(relation.target)) targets.push_back(relation.target);
    }
    std::ranges::sort(targets);
    targets.erase(std::ranges::unique(targets).begin(), targets.end());
    const bool numbered = targets.size() > 1;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      std::string words(type.ends_with("notes") ? "" : type);
      if (numbered && !words.empty()) words += " " + std::to_string(i + 1);
      parts.push_back({targets[i], std::move(words)});
    }
  }
  for (const Relation& relation : *relations) {
    if (relation.type == "styles") styles = relation.target;
  }
  return parts;
}

}  // namespace

Result<Document> read_docx(std::string bytes, const ReadOptions& options) {
  auto file = OfficeFile::open(std::move(bytes), options, "a Word document", "Word documents");
  if (!file) return file.problems();
  const auto failed = [&](Problem problem) {
    if (problem.file.empty()) problem.file = options.name;
    return problem;
  };
  std::string styles_part;
  auto parts = text_parts(*file, styles_part);
  if (!parts) return failed(parts.problems().front());
  if (parts->empty() || !parts->front().name.starts_with("word/"))
    return other_kind(options.name, "a Word document");
  DocxStyles styles;
  auto styles_xml = styles_part.empty() ? Result<std::string>(std::string()) : file->helper(styles_part);
  if (!styles_xml) return failed(styles_xml.problems().front());
  if (auto problem = styles.read(*styles_xml)) return failed(*problem);
  for (const TextPart& part : *parts) {
    if (!file->take(part.name)) return file->problem();
  }
  DocumentBuilder builder = file->builder(options, Format::docx);
  DocxReader reader(builder, styles);
  for (std::size_t i = 0; i < parts->size(); ++i) {
    reader.begin_part((*parts)[i].words);
    if (!file->read(i, builder, reader)) return file->problem();
  }
  if (file->is_signed()) builder.set_unwritable(signed_file(options.name));
  return builder.finish();
}

}  // namespace sayyes
