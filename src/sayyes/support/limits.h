#pragma once
/// Every limit a person can meet, in one place: how much is read, how deep, how large, how long. docs/limits.md is held against
/// this table by a test. What one finding or one slot of a grammar looks at is no limit in this sense, and stands with its
/// code.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace sayyes::bounds {

inline constexpr std::uint64_t kFileBytes = 256ull << 20;
inline constexpr std::uint64_t kTextBytes = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::uint64_t kFileSeconds = 60;
inline constexpr std::uint64_t kSignBytes = 1u << 20;
inline constexpr std::uint64_t kOpenElements = 512;
inline constexpr std::uint64_t kLanguages = 256;
inline constexpr std::uint64_t kFindingsShown = 1000;
inline constexpr std::uint64_t kThreads = 256;
/// Slides with notes are four parts each: what LibreOffice writes of 260 of them has 1,078.
inline constexpr std::uint64_t kArchiveParts = 4'000;
inline constexpr std::uint64_t kArchiveBytes = 256ull << 20;
inline constexpr std::uint64_t kPartBytes = 64ull << 20;
inline constexpr std::uint64_t kArchiveRatio = 100;
inline constexpr std::uint64_t kArchiveGrace = 100u << 10;
inline constexpr std::uint64_t kXmlDepth = 256;
inline constexpr std::uint64_t kXmlText = 10ull << 20;
inline constexpr std::uint64_t kHelperSeconds = 30;
inline constexpr std::uint64_t kHelperMemory = 1ull << 30;
inline constexpr std::uint64_t kHelperOutput = 128ull << 20;
inline constexpr std::uint64_t kPages = 10'000;
inline constexpr std::uint64_t kPlacedWords = 2'000'000;
inline constexpr std::uint64_t kScannedPages = 20;
inline constexpr std::uint64_t kPicturePages = 20;
inline constexpr std::uint64_t kPagePictures = 200;
inline constexpr std::uint64_t kPicturePixels = 89'478'485;
inline constexpr std::uint64_t kConfigBytes = 8u << 20;
inline constexpr std::uint64_t kIgnoreFileBytes = 1u << 20;
inline constexpr std::uint64_t kRuleFileBytes = 1u << 20;
inline constexpr std::uint64_t kPackFiles = 10'000;
inline constexpr std::uint64_t kWordListBytes = 16u << 20;
inline constexpr std::uint64_t kWordListRows = 10'000;
inline constexpr std::uint64_t kKeyDots = 16;
inline constexpr std::uint64_t kPhraseBrackets = 16;
inline constexpr std::uint64_t kPhraseForms = 4096;
inline constexpr std::uint64_t kPhraseBytes = 1u << 20;
inline constexpr std::uint64_t kPatternProgram = 10'000;
inline constexpr std::uint64_t kPatternMemory = 8u << 20;
inline constexpr std::uint64_t kPatternMatchBytes = 1024;

/// One row of the table. `code`: the code of the problem or notice that says so; empty where nothing is said.
struct Limit {
  std::string_view what;
  std::uint64_t value;
  std::string_view unit;
  std::string_view code;
  std::string_view beyond;
};

inline constexpr Limit kAll[] = {
    {"bytes of a file, and of standard input", kFileBytes, "bytes", "too-large",
     "it is not read and the exit code is 2; `--max-file-size` says otherwise, up to the next row"},
    {"bytes of a text as UTF-8", kTextBytes, "bytes", "file-too-large", "it is not checked and the exit code is 2"},
    {"time for a file, looked at between its segments", kFileSeconds, "seconds", "too-slow",
     "it is given up and the exit code is 2; `--max-time` says otherwise"},
    {"bytes of a sign for `rewrite`", kSignBytes, "bytes", "too-large", "it is not read and the exit code is 2"},
    {"open elements of HTML", kOpenElements, "elements", "html-nested-deeply", "deeper ones are read as what holds them"},
    {"languages that one page names", kLanguages, "languages", "", "it is read on in the language around"},
    {"findings of a file that `full` prints", kFindingsShown, "findings", "",
     "the rest is counted; totals, exit code and the other formats have all"},
    {"files checked at once", kThreads, "files", "", "`--jobs` takes no more"},
    {"parts of an office file", kArchiveParts, "parts", "archive-parts", "it is not read and the exit code is 2"},
    {"bytes of all its parts, unpacked", kArchiveBytes, "bytes", "archive-bomb", "it is not read and the exit code is 2"},
    {"bytes of all its parts that hold text, unpacked", kPartBytes, "bytes", "part-too-large",
     "it is not read and the exit code is 2"},
    {"times that such a part of over 100 KiB is larger than it is packed", kArchiveRatio, "times", "archive-bomb",
     "it is not read and the exit code is 2"},
    {"elements inside elements of XML", kXmlDepth, "elements", "xml-deep", "it is not read and the exit code is 2"},
    {"bytes of one stretch of text in XML", kXmlText, "bytes", "xml-text", "it is not read and the exit code is 2"},
    {"time for a program that reads PDF or pictures", kHelperSeconds, "seconds", "helper-too-slow",
     "it is ended and the exit code is 2"},
    {"memory of such a program", kHelperMemory, "bytes", "", "it says so or breaks off, and the exit code is 2"},
    {"bytes of its answer", kHelperOutput, "bytes", "helper-too-much", "it is ended and the exit code is 2"},
    {"pages of a PDF", kPages, "pages", "pdf-too-large", "it is not read and the exit code is 2"},
    {"words of a PDF or a picture", kPlacedWords, "words", "pdf-too-large", "it is not read and the exit code is 2"},
    {"pages of a scanned PDF", kScannedPages, "pages", "pdf-scan", "the rest is left out, with a notice"},
    {"pages of a picture (TIFF)", kPicturePages, "pages", "picture-more", "the rest is left out, with a notice"},
    {"pixels of a picture", kPicturePixels, "pixels", "picture-too-large", "it is not decoded and the exit code is 2"},
    {"pictures of a page, with `--images`", kPagePictures, "pictures", "", "further ones are not looked at"},
    {"bytes of a sayyes.toml", kConfigBytes, "bytes", "config-too-large", "it is refused and the exit code is 2"},
    {"bytes of a .gitignore", kIgnoreFileBytes, "bytes", "", "it is passed over, where git itself is not there to ask"},
    {"bytes of a rule file", kRuleFileBytes, "bytes", "file-size", "the file is left out"},
    {"rule files of a pack", kPackFiles, "files", "pack-size", "the rest is left out"},
    {"bytes of a word list", kWordListBytes, "bytes", "file-size", "the list is left out"},
    {"rows of a word list", kWordListRows, "rows", "pack-size", "the rest is left out"},
    {"dots of a key in TOML", kKeyDots, "dots", "toml-syntax", "the file is refused"},
    {"brackets inside brackets of a phrase", kPhraseBrackets, "levels", "phrase-notation", "the phrase is refused"},
    {"spellings of a phrase", kPhraseForms, "spellings", "phrase-notation", "the phrase is refused"},
    {"bytes of all spellings of a phrase", kPhraseBytes, "bytes", "phrase-notation", "the phrase is refused"},
    {"instructions of a pattern", kPatternProgram, "instructions", "pattern-too-large", "the rule is left out"},
    {"memory for matching one pattern", kPatternMemory, "bytes", "pattern-too-large", "the rule is left out"},
    {"bytes of one match of a pattern", kPatternMatchBytes, "bytes", "", "what is longer does not match"},
};

}  // namespace sayyes::bounds
