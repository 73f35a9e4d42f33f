#pragma once
/// One row a format. Adding a format: one .cc in this folder and one row in reader_table.cc.

#include <span>
#include <string>
#include <string_view>

#include "sayyes/document.h"
#include "sayyes/document/builder.h"
#include "sayyes/looking.h"

namespace sayyes {

/// Reads `builder.decoded()` into segments. Never fails: what cannot be understood is read round, with a notice.
using ReadFunction = void (*)(DocumentBuilder& builder);
/// The charset that the bytes declare (`<meta charset>`), or empty. Looks at the first KiB only.
using DeclaredFunction = std::string_view (*)(std::string_view bytes);

/// Reads a file that is no text, or that can be refused for what it holds.
using ReadFileFunction = Result<Document> (*)(std::string bytes, const ReadOptions& options);
/// Reads a file that another program looks at.
using LookFunction = Result<Document> (*)(std::string bytes, const ReadOptions& options, const Looking& looking);

struct ReaderRow {
  Format format;
  std::string_view name;
  std::span<const std::string_view> extensions;    ///< lower case, with the dot
  ReadFunction read;                               ///< or nullptr
  DeclaredFunction declared_encoding;              ///< or nullptr
  ReadFileFunction read_file;                      ///< instead of the two; or nullptr
  LookFunction look = nullptr;                     ///< instead of the three; or nullptr
};

std::span<const ReaderRow> reader_table() noexcept;

void read_plain(DocumentBuilder& builder);
void read_markdown(DocumentBuilder& builder);
void read_html(DocumentBuilder& builder);
Result<Document> read_svg(std::string bytes, const ReadOptions& options);
Result<Document> read_docx(std::string bytes, const ReadOptions& options);
Result<Document> read_pptx(std::string bytes, const ReadOptions& options);
Result<Document> read_odt(std::string bytes, const ReadOptions& options);
Result<Document> read_odp(std::string bytes, const ReadOptions& options);
Result<Document> read_pdf(std::string bytes, const ReadOptions& options, const Looking& looking);
Result<Document> read_picture(std::string bytes, const ReadOptions& options, const Looking& looking);
/// The charset of `<meta charset>` or `<meta http-equiv>` (html.cc).
std::string_view declared_html_charset(std::string_view bytes);

}  // namespace sayyes
