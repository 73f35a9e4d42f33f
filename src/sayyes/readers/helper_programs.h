#pragma once
/// The programs that look at pages and pictures for sayyes: where they are, and what it means when they fail. They are looked
/// for when the first file needs them, in the system's folders and beside this program, never by $PATH.

#include <string>
#include <string_view>
#include <vector>

#include "sayyes/looking.h"
#include "sayyes/result.h"
#include "sayyes/support/contained_program.h"

namespace sayyes {

struct HelperProgram {
  std::string_view name;     ///< of the executable
  std::string_view package;  ///< what to install, in Debian's words
  std::string_view reads;    ///< "PDF files"
  std::string_view version;  ///< the argument that makes it tell its version, and what else its answers hang on
  bool draws_letters = false;  ///< it needs the system's fonts, and what says which one stands in for another
};
inline constexpr HelperProgram kPdfText{"pdftotext", "poppler-utils", "PDF files", "-v"};
inline constexpr HelperProgram kPdfPicture{"pdftoppm", "poppler-utils", "scanned PDF files", "-v", true};
inline constexpr HelperProgram kPictureWords{
    "sayyes-ocr", "libtesseract-dev, libleptonica-dev and tesseract-ocr-eng, and build sayyes again", "pictures", "--version"};

/// What the program answers, where exit code and limits let it be used; else a Problem without a file. Codes: reader-missing,
/// helper-too-slow, helper-crashed, helper-too-much, stopped; `failed` decides about another exit code than 0. An answer to the same
/// question about the same bytes is taken from `looking.kept`, unless the program or its data have changed since.
using FailedFunction = Problem (*)(const ContainedAnswer&);
Result<std::string> ask_helper(const HelperProgram& helper, std::vector<std::string> arguments, std::string_view input,
                               FailedFunction failed, const Looking& looking);
/// What ask_helper() says where it was asked to stop.
Problem stopped();

}  // namespace sayyes
