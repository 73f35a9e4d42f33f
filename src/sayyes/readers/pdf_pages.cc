#include "sayyes/readers/pdf_pages.h"

#include "sayyes/readers/helper_programs.h"

namespace sayyes {
namespace {

/// An inch: body text is 20 dots tall then, enough to be read.
constexpr const char* kScanDots = "150";

}  // namespace

Problem pdf_problem(const ContainedAnswer& answer) {
  if (answer.complaint.find("Incorrect password") != std::string::npos)
    return {"pdf-locked", "is protected by a password", {}, 0, 0, "save a copy without one"};
  return {"pdf-damaged", "is no PDF file that can be opened", {}, 0, 0, "open it in its own program and save a copy"};
}

Result<std::string> pdf_page_to_read(std::string_view pdf, std::uint32_t page, const std::stop_token& stop) {
  const std::string number = std::to_string(page);
  return ask_helper(kPdfPicture, {"-r", kScanDots, "-gray", "-png", "-f", number, "-l", number, "-"}, pdf, pdf_problem,
                    {stop, nullptr});
}

Result<std::string> pdf_page_to_see(std::string_view pdf, std::uint32_t page, unsigned longest, const std::stop_token& stop) {
  const std::string number = std::to_string(page);
  return ask_helper(kPdfPicture, {"-scale-to", std::to_string(longest), "-jpeg", "-f", number, "-l", number, "-"}, pdf,
                    pdf_problem, {stop, nullptr});
}

}  // namespace sayyes
