#include "sayyes/rules/file_readers.h"

namespace sayyes {

std::vector<PassText> read_passes(const TomlValue& root, std::string_view file, std::vector<Problem>& problems) {
  std::vector<PassText> passes;
  TomlReader reader(root, file, {}, problems);
  for (const TomlValue* table : reader.tables("pass")) {
    TomlReader entry(*table, file, "[[pass]]", problems);
    PassText pass;
    pass.source = {std::string(file), table->line};
    std::string note;
    const bool rule = entry.required_text("rule", pass.rule), text = entry.required_text("text", pass.text);
    entry.text("note", note);
    entry.finish();
    if (rule && text) passes.push_back(std::move(pass));
  }
  reader.finish();
  return passes;
}

}  // namespace sayyes
