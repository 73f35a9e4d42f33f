#include "sayyes/page_picture.h"

#include "sayyes/readers/pdf_pages.h"
#include "sayyes/readers/picture_words.h"

namespace sayyes {

Result<std::string> page_picture(const Document& document, std::uint32_t page, unsigned longest, const std::stop_token& stop) {
  if (page == 0 || page > document.pages().size()) return Problem{"no-page", "has no such page to look at", {}, 0, 0, {}};
  if (document.format() == Format::pdf) return pdf_page_to_see(document.source(), page, longest, stop);
  return picture_preview(document.source(), page, longest, stop);
}

}  // namespace sayyes
