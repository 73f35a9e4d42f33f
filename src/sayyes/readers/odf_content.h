#pragma once
/// What text documents and presentations of OpenDocument share.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/readers/office_file.h"
#include "sayyes/readers/text_flow.h"
#include "sayyes/readers/xml_reader.h"

namespace sayyes {

/// Styles of one file: those of all its texts and those that the program made for single places.
class OdfStyles {
 public:
  struct Style {
    std::string parent, language, look;
    bool hidden = false;
  };
  /// Takes the styles out of a part; a Problem where it is no XML.
  std::optional<Problem> read(std::string_view xml);

  /// What the style and its parents say together.
  Style find(std::string_view name) const;
  /// True where the style is called so, or one that it comes from.
  bool comes_from(std::string_view name, std::string_view from) const;
  const std::string& language() const noexcept { return language_; }

 private:
  friend class OdfStyleReader;
  std::map<std::string, Style, std::less<>> styles_;
  std::string language_;
};

/// Reads the body of content.xml, or the headers and footers of styles.xml.
class OdfReader final : public XmlHandler {
 public:
  OdfReader(DocumentBuilder& builder, const OdfStyles& styles, bool slides)
      : builder_(builder), flow_(builder), styles_(styles), slides_(slides) {}

  void begin(const XmlElement& element) override;
  void end(std::string_view space, std::string_view name, DecodedSpan at) override;
  void text(std::string_view text, DecodedSpan raw) override;

 private:
  /// A table, a text box, a note, a header: what counts its own paragraphs.
  struct Level {
    std::string element, words;
    std::uint32_t paragraphs = 0, tables = 0, row = 0, cell = 0;
    bool box = false;                    ///< a text box once it has text
  };
  struct Span {
    std::uint32_t look = 0;
    bool hidden = false;
    std::string language;
  };

  void begin_paragraph(const XmlElement& element);
  void begin_span(const XmlElement& element);
  void push(std::string_view element, std::string words);
  void push_box(std::string_view element);
  void begin_shape(const XmlElement& element);
  std::string within(const Level& level) const;
  std::string place_of(const Level& level) const;
  std::uint16_t document_language();
  std::uint32_t look_id(const std::string& look);

  DocumentBuilder& builder_;
  TextFlow flow_;
  const OdfStyles& styles_;
  const bool slides_;
  std::vector<Level> levels_{{}};
  std::vector<Span> spans_;              ///< the paragraph's, then those inside it
  std::vector<std::size_t> span_floors_; ///< where each open paragraph's begin
  std::vector<bool> knows_language_;
  std::map<std::string, std::uint32_t, std::less<>> looks_;
  std::string shape_;
  std::uint32_t slide_ = 0, shapes_ = 0, boxes_ = 0, footnotes_ = 0, endnotes_ = 0, lists_ = 0, headers_ = 0, footers_ = 0;
  std::size_t skipped_ = 0;
  bool notes_ = false, title_ = false;
};

/// Reads an OpenDocument file whose mimetype is `type`.
Result<Document> read_odf(std::string bytes, const ReadOptions& options, Format format, std::string_view kind, std::string_view kinds,
                          std::string_view type);

}  // namespace sayyes
