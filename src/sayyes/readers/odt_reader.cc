#include <utility>

#include "sayyes/readers/odf_content.h"
#include "sayyes/readers/reader_table.h"

namespace sayyes {

Result<Document> read_odt(std::string bytes, const ReadOptions& options) {
  return read_odf(std::move(bytes), options, Format::odt, "an OpenDocument text", "OpenDocument texts",
                  "application/vnd.oasis.opendocument.text");
}

}  // namespace sayyes
