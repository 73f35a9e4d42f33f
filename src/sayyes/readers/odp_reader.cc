#include <utility>

#include "sayyes/readers/odf_content.h"
#include "sayyes/readers/reader_table.h"

namespace sayyes {

Result<Document> read_odp(std::string bytes, const ReadOptions& options) {
  return read_odf(std::move(bytes), options, Format::odp, "an OpenDocument presentation", "OpenDocument presentations",
                  "application/vnd.oasis.opendocument.presentation");
}

}  // namespace sayyes
