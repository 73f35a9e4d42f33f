// Reads the writing in a picture. Started by sayyes as a contained program: it has standard input, output and error, and
// nothing else.
//
// usage: sayyes-ocr LANGUAGE [PAGE] <picture >words      src/sayyes/readers/placed_words.h says what it writes
//        sayyes-ocr --preview SIZE [PAGE] <picture >jpeg  the picture no longer than SIZE, without anything but its pixels
//        sayyes-ocr --version                           what reads, and with which data

#include <leptonica/allheaders.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "layout.h"
#include "page.h"
#include "picture.h"
#include "recognition.h"

namespace sayyes::ocr {
namespace {

constexpr int kWrongUse = 2, kNoPicture = 3, kNoLanguage = 4, kNoMemory = 5;
constexpr std::uint64_t kMostPixels = 89'478'485;  // what Pillow takes for a bomb; as colour, a third of its memory
constexpr int kLongest = 2400;  // pixels: a sign that fills a photograph is large enough to read at this size
constexpr int kQuality = 80;
constexpr int kMostPages = 10'000;

std::string standard_input() {
  std::string bytes;
  char buffer[1 << 16];
  while (true) {
    const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(got));
  }
}

int complain(int code, const std::string& why) {
  std::fputs((why + "\n").c_str(), stderr);
  return code;
}

int preview(int size, unsigned number) {
  std::string why;
  const Picture picture = read_picture(standard_input(), number, kMostPixels, size, why);
  if (!picture.pixels) return complain(kNoPicture, why);
  l_uint8* bytes = nullptr;
  std::size_t count = 0;
  if (pixWriteMemJpeg(&bytes, &count, picture.pixels.get(), kQuality, 0) != 0) return complain(kNoMemory, "no-memory");
  std::fwrite(bytes, 1, count, stdout);
  return EXIT_SUCCESS;
}

/// A word as one field: the separators of the format are no letters.
std::string as_field(std::string text) {
  std::ranges::replace_if(text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return text;
}

int write_words(const Picture& picture, const Page& page, const std::vector<Block>& blocks, const std::string& language) {
  std::printf("sayyes-words\t1\npage\t%d\t%d\t%s\n", picture.width, picture.height, language.c_str());
  if (picture.has_more) std::printf("more\n");
  for (const Block& block : blocks) {
    std::printf("block\n");
    for (const Line& line : block) {
      std::printf("line\n");
      for (const Word& word : line.words) {
        const Rectangle box = page.in_picture(word.box);
        std::printf("word\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%s\n", word.confidence, std::max(0.0, box.x / picture.scale),
                    std::max(0.0, box.y / picture.scale), box.width / picture.scale, box.height / picture.scale,
                    as_field(word.text).c_str());
      }
    }
  }
  std::printf("end\n");
  return std::fflush(stdout) == 0 ? EXIT_SUCCESS : kNoMemory;
}

int read_words(const std::string& language, unsigned number) {
  std::string why;
  const Picture picture = read_picture(standard_input(), number, kMostPixels, kLongest, why);
  if (!picture.pixels) return complain(kNoPicture, why);
  const PixPtr grey(pixConvertTo8(picture.pixels.get(), 0));
  const PixPtr smooth(grey ? pixBlockconvGray(grey.get(), nullptr, 1, 1) : nullptr);
  // Half a window: wider than a stroke of large letters, narrower than the sign.
  const int shorter = std::min(pixGetWidth(picture.pixels.get()), pixGetHeight(picture.pixels.get()));
  if (shorter < 8) return write_words(picture, {}, {}, language);
  const Contrast contrast = smooth ? find_contrast(smooth.get(), std::max(15, shorter / 10)) : Contrast{};
  if (!contrast.lighter) return complain(kNoMemory, "no-memory");
  const std::vector<Row> rows = find_rows(contrast);
  if (rows.empty()) return write_words(picture, {}, {}, language);
  const Page page = make_page(grey.get(), contrast, rows);
  if (!page.pixels) return complain(kNoMemory, "no-memory");
  std::vector<Line> lines;
  if (!recognise(page.pixels.get(), language, lines)) return complain(kNoLanguage, "no-language " + language);
  return write_words(picture, page, arrange(std::move(lines)), language);
}

}  // namespace
}  // namespace sayyes::ocr

int main(int count, char** words) {
  setMsgSeverity(L_SEVERITY_NONE);
  using namespace sayyes::ocr;
  if (count == 2 && std::string_view(words[1]) == "--version") {
    std::fputs(reader_version().c_str(), stdout);
    return EXIT_SUCCESS;
  }
  const bool shows = count > 1 && std::string_view(words[1]) == "--preview";
  const int first = shows ? 2 : 1;
  if (count != first + 1 && count != first + 2) return kWrongUse;
  const int page = count == first + 2 ? std::atoi(words[first + 1]) : 1;
  if (page < 1 || page > kMostPages) return kWrongUse;
  if (!shows) return words[1][0] != '-' ? read_words(words[1], static_cast<unsigned>(page)) : kWrongUse;
  const int size = std::atoi(words[2]);
  return size >= 16 && size <= 4096 ? preview(size, static_cast<unsigned>(page)) : kWrongUse;
}
