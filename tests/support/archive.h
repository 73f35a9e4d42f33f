#pragma once
/// Small archives for tests, nothing packed in them: what a reader makes of a part is then seen in its source.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sayyes::archives {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320u : 0u);
  }
  return ~crc;
}

inline void put(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFF);
}

inline std::string archive(const Parts& parts) {
  std::string out, central;
  for (const auto& [name, bytes] : parts) {
    const std::uint64_t offset = out.size();
    std::string header;
    put(header, 20, 2), put(header, 0, 2), put(header, 0, 2);              // version, flags, stored
    put(header, 0x6000, 2), put(header, 0x5A21, 2);                        // a time
    put(header, crc_of(bytes), 4), put(header, bytes.size(), 4), put(header, bytes.size(), 4);
    put(header, name.size(), 2), put(header, 0, 2);
    out += "PK\x03\x04" + header + name + bytes;
    central += std::string("PK\x01\x02") + std::string("\x14\x00", 2) + header;
    put(central, 0, 2), put(central, 0, 2), put(central, 0, 2), put(central, 0, 4), put(central, offset, 4);
    central += name;
  }
  const std::uint64_t begin = out.size();
  out += central + "PK\x05\x06";
  put(out, 0, 4), put(out, parts.size(), 2), put(out, parts.size(), 2);
  put(out, central.size(), 4), put(out, begin, 4), put(out, 0, 2);
  return out;
}

inline std::string relations(std::string_view inside) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + std::string(inside) + "</Relationships>";
}
inline std::string relation(std::string_view id, std::string_view type, std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         std::string(type) + "\" Target=\"" + std::string(target) + "\"/>";
}

inline constexpr std::string_view kWordSpaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

/// A Word document with this inside its body, and `more` parts, whose relations are given too.
inline std::string docx(std::string_view body, Parts more = {}, std::string_view more_relations = {}) {
  Parts parts{{"_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))},
              {"word/_rels/document.xml.rels", relations(more_relations)},
              {"word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:document " + std::string(kWordSpaces) +
                                        "><w:body>" + std::string(body) + "</w:body></w:document>"}};
  for (auto& part : more) parts.push_back(std::move(part));
  return archive(parts);
}

inline constexpr std::string_view kSlideSpaces =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

inline std::string slide_xml(std::string_view shapes, std::string_view attributes = {}) {
  return "<p:sld " + std::string(kSlideSpaces) + " " + std::string(attributes) + "><p:cSld><p:spTree>" + std::string(shapes) +
         "</p:spTree></p:cSld></p:sld>";
}

/// A presentation of these slides (slide_xml), whose parts lie in the order of `files`, which are shown in the order of `slides`.
inline std::string pptx(const std::vector<std::string>& slides, Parts more = {}) {
  std::string list, links;
  Parts parts{{"_rels/.rels", relations(relation("rId1", "officeDocument", "ppt/presentation.xml"))}};
  for (std::size_t i = 0; i < slides.size(); ++i) {
    const std::string number = std::to_string(slides.size() - i);  // the file's number is not the slide's
    list += "<p:sldId id=\"" + std::to_string(256 + i) + "\" r:id=\"rId" + number + "0\"/>";
    links += relation("rId" + number + "0", "slide", "slides/slide" + number + ".xml");
    parts.emplace_back("ppt/slides/slide" + number + ".xml", slides[i]);
  }
  parts.emplace_back("ppt/_rels/presentation.xml.rels", relations(links));
  parts.emplace_back("ppt/presentation.xml",
                     "<p:presentation " + std::string(kSlideSpaces) + "><p:sldIdLst>" + list + "</p:sldIdLst></p:presentation>");
  for (auto& part : more) parts.push_back(std::move(part));
  return archive(parts);
}

inline constexpr std::string_view kOdfSpaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
    "xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";

/// `type`: "text" or "presentation". `styles`: inside content.xml's automatic styles; `masters`: inside styles.xml's masters.
inline std::string odf(std::string_view type, std::string_view body, std::string_view styles = {}, std::string_view masters = {},
                       Parts more = {}) {
  Parts parts{{"mimetype", "application/vnd.oasis.opendocument." + std::string(type)},
              {"content.xml", "<office:document-content " + std::string(kOdfSpaces) + "><office:automatic-styles>" + std::string(styles) +
                                  "</office:automatic-styles><office:body><office:" + std::string(type) + ">" + std::string(body) +
                                  "</office:" + std::string(type) + "></office:body></office:document-content>"},
              {"styles.xml", "<office:document-styles " + std::string(kOdfSpaces) + "><office:master-styles>" + std::string(masters) +
                                 "</office:master-styles></office:document-styles>"}};
  for (auto& part : more) parts.push_back(std::move(part));
  return archive(parts);
}

}  // namespace sayyes::archives
