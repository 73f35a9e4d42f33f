#include "sayyes/readers/reader_table.h"

#include <algorithm>
#include <array>
#include <string>

namespace sayyes {
namespace {

constexpr auto kPlainExtensions = std::to_array<std::string_view>({".txt", ".text"});
constexpr auto kMarkdownExtensions = std::to_array<std::string_view>({".md", ".markdown", ".mdown", ".mkd", ".mdx"});
constexpr auto kHtmlExtensions =
    std::to_array<std::string_view>({".html", ".htm", ".xhtml", ".shtml", ".html.erb", ".html.j2", ".html.jinja",
                                     ".html.jinja2", ".html.twig", ".njk", ".liquid", ".hbs", ".ejs"});
constexpr auto kSvgExtensions = std::to_array<std::string_view>({".svg", ".svgz"});
constexpr auto kDocxExtensions = std::to_array<std::string_view>({".docx", ".docm", ".dotx", ".dotm"});
constexpr auto kPptxExtensions = std::to_array<std::string_view>({".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"});
constexpr auto kOdtExtensions = std::to_array<std::string_view>({".odt", ".ott"});
constexpr auto kOdpExtensions = std::to_array<std::string_view>({".odp", ".otp"});

constexpr auto kPdfExtensions = std::to_array<std::string_view>({".pdf"});
constexpr auto kPictureExtensions = std::to_array<std::string_view>({".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp"});

constexpr std::array kReaders{
    ReaderRow{Format::plain, "plain", kPlainExtensions, read_plain, nullptr, nullptr},
    ReaderRow{Format::markdown, "markdown", kMarkdownExtensions, read_markdown, nullptr, nullptr},
    ReaderRow{Format::html, "html", kHtmlExtensions, read_html, declared_html_charset, nullptr},
    ReaderRow{Format::svg, "svg", kSvgExtensions, nullptr, nullptr, read_svg},
    ReaderRow{Format::docx, "docx", kDocxExtensions, nullptr, nullptr, read_docx},
    ReaderRow{Format::pptx, "pptx", kPptxExtensions, nullptr, nullptr, read_pptx},
    ReaderRow{Format::odt, "odt", kOdtExtensions, nullptr, nullptr, read_odt},
    ReaderRow{Format::odp, "odp", kOdpExtensions, nullptr, nullptr, read_odp},
    ReaderRow{Format::pdf, "pdf", kPdfExtensions, nullptr, nullptr, nullptr, read_pdf},
    ReaderRow{Format::picture, "picture", kPictureExtensions, nullptr, nullptr, nullptr, read_picture},
};

const ReaderRow& row_of(Format format) noexcept {
  const auto row = std::find_if(kReaders.begin(), kReaders.end(), [&](const ReaderRow& r) { return r.format == format; });
  return row != kReaders.end() ? *row : kReaders.front();
}

}  // namespace

std::span<const ReaderRow> reader_table() noexcept { return kReaders; }

std::string_view name(Format format) noexcept { return row_of(format).name; }

std::optional<Format> format_of(std::string_view file_name) noexcept {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  for (const ReaderRow& row : kReaders) {
    for (const std::string_view extension : row.extensions) {
      if (file_name.size() <= extension.size()) continue;
      const std::string_view tail = file_name.substr(file_name.size() - extension.size());
      if (std::equal(tail.begin(), tail.end(), extension.begin(), [&](char a, char b) { return lower(a) == b; }))
        return row.format;
    }
  }
  return std::nullopt;
}

Result<Document> Document::read(std::string bytes, const ReadOptions& options) { return read_document(std::move(bytes), options, {}); }

Result<Document> read_document(std::string bytes, const ReadOptions& options, const Looking& looking) {
  const Format format = options.format.value_or(format_of(options.name).value_or(Format::plain));
  const ReaderRow& row = row_of(format);
  if (row.look != nullptr) return row.look(std::move(bytes), options, looking);
  if (row.read_file != nullptr) return row.read_file(std::move(bytes), options);
  // The declaration is looked for in bytes that decode() then takes over, so it is kept apart.
  const std::string declared(row.declared_encoding != nullptr ? row.declared_encoding(bytes) : std::string_view());
  Result<Decoded> decoded = decode(std::move(bytes), options.encoding, declared);
  if (!decoded) {
    std::vector<Problem> problems = std::move(decoded).problems();
    for (Problem& problem : problems) problem.file = options.name;
    return problems;
  }
  DocumentBuilder builder(*std::move(decoded), options, format);
  row.read(builder);
  return builder.finish();
}

}  // namespace sayyes
