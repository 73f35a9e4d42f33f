#pragma once
/// What the HTML reader offers to others beside what reader_table.h names.

#include "sayyes/document/builder.h"
#include "sayyes/readers/html_tokenizer.h"

namespace sayyes {

/// Tells what the end of the file cut off, if anything.
void notice_unclosed(DocumentBuilder& builder, const HtmlTokenizer& tokenizer);

}  // namespace sayyes
