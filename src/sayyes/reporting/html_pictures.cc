#include "sayyes/reporting/html_pictures.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "sayyes/readers/picture_words.h"
#include "sayyes/reporting/display.h"
#include "sayyes/reporting/escape.h"
#include "sayyes/reporting/wording.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr unsigned kLongest = 900;             // pixels of an embedded picture
constexpr std::size_t kMostBytes = 20u << 20;  // of all of them: what a mail takes
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void append_base64(std::string& out, std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u; };
    const unsigned group = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
    for (unsigned k = 0; k < 4; ++k) out += i + k > bytes.size() ? '=' : kBase64[group >> (18 - 6 * k) & 63];
  }
}

std::string pixels(float value) { return std::to_string(static_cast<long>(std::lround(value))); }

std::string_view colour_of(Severity severity) noexcept {
  return severity == Severity::error ? "#c22" : severity == Severity::warning ? "#b86800" : "#2b6cc4";
}

void append_boxes(std::string& out, const FileReport& file, std::uint32_t page, PageSize size) {
  out += "<svg viewBox=\"0 0 " + pixels(size.width) + " " + pixels(size.height) + "\" aria-hidden=\"true\">";
  const float letter = std::max(12.0F, std::max(size.width, size.height) / 40);
  std::size_t number = 0;
  for (const Finding& finding : file.report.findings) {
    if (!counts(finding)) continue;
    ++number;
    if (!finding.place || finding.place->page != page) continue;
    // As attributes: some who show the page, or print it, take no style sheet into a drawing.
    const std::string colour(colour_of(finding.severity));
    for (bool first = true; const Box& box : finding.place->boxes) {
      out += "<rect fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + pixels(letter / 6) + "\" x=\"" +
             pixels(box.left) + "\" y=\"" + pixels(box.top) + "\" width=\"" + pixels(box.right - box.left) + "\" height=\"" +
             pixels(box.bottom - box.top) + "\"/>";
      if (first)
        out += "<text fill=\"" + colour + "\" stroke=\"#fff\" stroke-width=\"" + pixels(letter / 5) +
               "\" paint-order=\"stroke\" font-weight=\"700\" font-size=\"" + pixels(letter) + "\" x=\"" + pixels(box.left) +
               "\" y=\"" + pixels(std::max(letter, box.top - letter / 4)) + "\">" + std::to_string(number) + "</text>";
      first = false;
    }
  }
  out += "</svg>";
}

/// The words line by line; those that may be others say so.
void append_words(std::string& out, const Document& document) {
  double sum = 0;
  std::size_t count = 0;
  std::string lines;
  for (const Segment& segment : document.segments()) {
    const std::string_view text = document.text().substr(segment.span.begin, segment.span.size());
    lines += "<p>";
    std::uint32_t done = 0;
    for (std::uint32_t at = 0; at < text.size(); at = done) {
      const auto begin = static_cast<std::uint32_t>(std::min(text.find_first_not_of(" \n", at), text.size()));
      const auto end = static_cast<std::uint32_t>(std::min(text.find_first_of(" \n", begin), text.size()));
      for (const char c : text.substr(at, begin - at)) lines += c == '\n' ? "<br>" : " ";
      done = end;
      if (begin == end) continue;
      const auto place = document.place({segment.span.begin + begin, segment.span.begin + end});
      const float confidence = place ? place->confidence.value_or(1) : 1;
      sum += confidence;
      ++count;
      const bool unsure = confidence < kSureConfidence;
      if (unsure) lines += "<span class=\"unsure\">";
      append_markup(lines, text.substr(begin, end - begin));
      if (unsure) lines += " <small>" + std::to_string(static_cast<int>(100 * confidence)) + " % sure</small></span>";
    }
    lines += "</p>\n";
  }
  if (count == 0) {
    out += "<p class=\"soft\">No words could be read in this picture.</p>\n";
    return;
  }
  out += "<h4>Words read, on average " + std::to_string(static_cast<int>(100 * sum / static_cast<double>(count))) +
         " % sure</h4>\n" + lines;
}

std::string words_of_page(const Document& document, std::uint32_t page) {
  std::string words;
  for (const Segment& segment : document.segments()) {
    const auto place = document.place({segment.span.begin, segment.span.begin + 1});
    if (place && place->page != page) continue;
    if (!words.empty()) words += ' ';
    words += document.text().substr(segment.span.begin, segment.span.size());
  }
  std::ranges::replace_if(words, [](char c) { return static_cast<unsigned char>(c) <= ' '; }, ' ');
  return words;
}

}  // namespace

void HtmlPictures::append(std::string& out, const FileReport& file) {
  const Document& document = *file.document;
  out += "<figure class=\"photo\">";
  for (std::uint32_t page = 1; const PageSize size : document.pages()) append_page(out, file, page++, size);
  out += "<figcaption>";
  append_words(out, document);
  out += "</figcaption></figure>\n";
}

void HtmlPictures::append_page(std::string& out, const FileReport& file, std::uint32_t page, PageSize size) {
  const auto preview = bytes_ < kMostBytes ? picture_preview(file.document->source(), page, kLongest) : Result<std::string>(Problem{});
  if (!preview || size.width <= 0 || size.height <= 0) {
    out += "<p class=\"soft\">The picture is left out to keep this page small.</p>\n";
    return;
  }
  bytes_ += preview->size();
  out += "<div class=\"stage\"><img width=\"" + pixels(size.width) + "\" height=\"" + pixels(size.height) + "\" alt=\"";
  append_markup(out, words_of_page(*file.document, page));
  out += "\" src=\"data:image/jpeg;base64,";
  append_base64(out, *preview);
  out += "\">";
  append_boxes(out, file, page, size);
  out += "</div>";
}

}  // namespace sayyes
