#include "sayyes/readers/html_reader.h"

#include "sayyes/readers/html_flow.h"
#include "sayyes/readers/reader_table.h"
#include "sayyes/readers/template_mask.h"

namespace sayyes {

void notice_unclosed(DocumentBuilder& builder, const HtmlTokenizer& tokenizer) {
  if (tokenizer.unclosed().empty()) return;
  const LineColumn place = builder.lines().at(builder.decoded(), tokenizer.unclosed_at(), PositionEncoding::code_points);
  Problem problem;
  problem.code = "html-unclosed";
  problem.message = "A " + std::string(tokenizer.unclosed()) + " begins here and the file ends before it does.";
  problem.line = place.line;
  problem.column = place.column;
  problem.hint = "close it, so that what follows is read";
  builder.add_notice(std::move(problem));
}

void read_html(DocumentBuilder& builder) {
  const TemplateMask mask = mask_html_templates(builder.decoded());
  const std::string_view text = mask.masked(builder.decoded());
  HtmlFlow flow(builder, text, mask);
  HtmlTokenizer tokenizer(text);
  const bool xml = text.starts_with("<?xml");
  flow.set_xml(xml);
  tokenizer.set_xml(xml);
  HtmlToken token;
  while (tokenizer.next(token)) {
    flow.token(token);
    tokenizer.set_foreign(flow.foreign());
  }
  flow.finish();
  notice_unclosed(builder, tokenizer);
}

}  // namespace sayyes
