#include "sayyes/reporting/json_records.h"

#include <type_traits>

#include "sayyes/reporter.h"
#include "sayyes/reporting/json_record.h"
#include "sayyes/version.h"

namespace sayyes {
namespace {

template <class Items, class Append>
void append_list(std::string& out, const Items& items, Append append) {
  out += '[';
  for (bool first = true; const auto& item : items) {
    if (!first) out += ',';
    first = false;
    append(item);
  }
  out += ']';
}

void append_texts(std::string& out, const std::vector<std::string>& texts) {
  append_list(out, texts, [&](const std::string& text) { append_json(out, text); });
}

/// Names of the closed vocabularies need no escapes.
void append_name(std::string& out, std::string_view key, std::string_view name) {
  out += key;
  out += '"';
  out += name;
  out += '"';
}

void append_number(std::string& out, std::string_view key, std::uint64_t number) {
  out += key;
  append_json_number(out, number);
}

void append_counts(std::string& out, std::string_view key, const std::map<std::string, std::uint64_t>& counts) {
  out += key;
  out += '{';
  for (bool first = true; const auto& [name, count] : counts) {
    if (!first) out += ',';
    first = false;
    append_json(out, name);
    out += ':';
    append_json_number(out, count);
  }
  out += '}';
}

template <class Items, class Put>
void put_list(JsonRecord& record, const Items& items, Put put) {
  record.json("[");
  for (bool first = true; const auto& item : items) {
    if (!first) record.json(",");
    first = false;
    put(item);
  }
  record.json("]");
}

/// `before`: bytes of other parts, which a part's own count leaves out.
void put_suggestion(JsonRecord& record, const Suggestion& suggestion, std::uint32_t before) {
  record.json("{\"kind\":").name(name(suggestion.kind)).json(",\"text\":").text(suggestion.text);
  record.json(",\"applicability\":").name(name(suggestion.applicability)).json(",\"edits\":");
  put_list(record, suggestion.edits, [&](const TextEdit& edit) {
    record.json("{\"bytes\":[").number(edit.bytes.begin - before).json(",").number(edit.bytes.end - before);
    record.json("],\"with\":").text(edit.with).json("}");
  });
  if (suggestion.kind == SuggestionKind::rewrite) {
    if (suggestion.bends || suggestion.keeps_rule)
      record.json(",\"rule\":").name(suggestion.bends ? "bends" : "same");
    else
      record.json(",\"rule\":null");
    record.json(",\"needs\":");
    put_list(record, suggestion.needs, [&](const std::string& need) { record.text(need); });
  }
  record.json("}");
}

void put_place(JsonRecord& record, const Place& place) {
  record.json(",\"place\":").text(place.words);
  if (place.page != 0) record.json(",\"page\":").number(place.page);
  if (!place.boxes.empty()) {
    record.json(",\"boxes\":");
    put_list(record, place.boxes, [&](const Box& box) {
      record.json("[").decimal(box.left).json(",").decimal(box.top).json(",");
      record.decimal(box.right).json(",").decimal(box.bottom).json("]");
    });
  }
  if (place.confidence) record.json(",\"confidence\":").decimal(*place.confidence);
  if (!place.part.empty()) {
    record.json(",\"part\":{\"name\":").text(place.part).json(",\"bytes\":[").number(place.part_bytes.begin);
    record.json(",").number(place.part_bytes.end).json("]}");
  }
}

void append_score(std::string& out, const WelcomeScore& score) {
  out += ",\"score\":{\"value\":";
  append_json_number(out, static_cast<unsigned>(score.value));
  out += ",\"parts\":";
  append_list(out, score.parts, [&](const ScorePart& part) {
    append_json_member(out, "{\"name\":", part.name);
    append_number(out, ",\"count\":", part.count);
    out += ",\"points\":";
    append_json_number(out, part.points);
    out += '}';
  });
  append_json_member(out, ",\"raise\":", score.raise);
  out += '}';
}

}  // namespace

void append_finding_record(std::string& out, std::string_view path, const Finding& f) {
  JsonRecord record(out);
  if (f.praise)
    record.json("{\"kind\":\"praise\",\"path\":");
  else
    record.json("{\"kind\":\"finding\",\"path\":");
  const Location& at = f.location;
  record.text(path);
  if (f.place)
    put_place(record, *f.place);
  else
    record.json(",\"place\":null");
  if (f.place && !f.place->has_lines) {
    record.json(",\"line\":null,\"column\":null,\"end_line\":null,\"end_column\":null,\"span\":null");
  } else {
    record.json(",\"line\":").number(at.begin.line).json(",\"column\":").number(at.begin.column);
    record.json(",\"end_line\":").number(at.end.line).json(",\"end_column\":").number(at.end.column);
    record.json(",\"span\":{\"bytes\":[").number(at.bytes.begin).json(",").number(at.bytes.end);
    record.json("],\"code_points\":[").number(at.code_points.begin).json(",").number(at.code_points.end);
    record.json("],\"utf16\":[").number(at.utf16.begin).json(",").number(at.utf16.end).json("]}");
  }
  record.json(",\"scope\":").name(name(f.scope));
  record.json(",\"lang\":").text(f.language).json(",\"rule\":").text(f.rule).json(",\"category\":").text(f.category);
  record.json(",\"severity\":").name(name(f.severity));
  if (f.intent)
    record.json(",\"intent\":").name(name(*f.intent));
  else
    record.json(",\"intent\":null");
  record.json(",\"message\":").text(f.message).json(",\"matched\":").text(f.matched).json(",\"suggestions\":");
  const std::uint32_t before = f.place && !f.place->part.empty() ? at.bytes.begin - f.place->part_bytes.begin : 0;
  put_list(record, f.suggestions, [&](const Suggestion& suggestion) { put_suggestion(record, suggestion, before); });
  record.json(",\"notes\":");
  put_list(record, f.notes, [&](const Note& note) {
    record.json("{\"rule\":").text(note.rule).json(",\"message\":").text(note.message).json("}");
  });
  record.json(",\"fingerprint\":").text(f.fingerprint);
  if (f.suppressed) {
    record.json(",\"suppressed\":{\"kind\":").text(f.suppressed->kind).json(",\"reason\":").text(f.suppressed->reason);
    record.json("}}");
  } else {
    record.json(",\"suppressed\":null}");
  }
}

void append_problem_record(std::string& out, std::string_view path, const Problem& problem) {
  append_json_member(out, "{\"kind\":\"problem\",\"code\":", problem.code);
  append_json_member(out, ",\"path\":", problem.file.empty() ? path : std::string_view(problem.file));
  append_json_member(out, ",\"message\":", problem.message);
  if (problem.line != 0) append_number(out, ",\"line\":", problem.line);
  if (problem.column != 0) append_number(out, ",\"column\":", problem.column);
  if (!problem.hint.empty()) append_json_member(out, ",\"hint\":", problem.hint);
  out += '}';
}

void append_held_back_record(std::string& out, std::string_view path, const HeldBack& held) {
  append_json_member(out, "{\"kind\":\"held_back\",\"path\":", path);
  if (held.place) append_json_member(out, ",\"place\":", held.place->words);
  if (held.place && !held.place->has_lines) {
    out += ",\"line\":null,\"column\":null";
  } else {
    append_number(out, ",\"line\":", held.location.begin.line);
    append_number(out, ",\"column\":", held.location.begin.column);
  }
  append_json_member(out, ",\"rule\":", held.rule);
  append_json_member(out, ",\"reason\":", held.reason);
  append_json_member(out, ",\"matched\":", held.matched);
  out += '}';
}

void append_file_record(std::string& out, const FileReport& file) {
  append_json_member(out, "{\"kind\":\"file\",\"path\":", file.shown_path);
  append_name(out, ",\"status\":", file.document ? "checked" : file.failed ? "failed" : "skipped");
  if (file.document) {
    append_name(out, ",\"format\":", name(file.document->format()));
    append_json_member(out, ",\"encoding\":", file.document->encoding());
    append_name(out, ",\"profile\":", name(file.report.profile));
    out += file.report.profile_guessed ? ",\"profile_guessed\":true" : ",\"profile_guessed\":false";
    append_number(out, ",\"words\":", file.report.words);
    append_number(out, ",\"findings\":", file.report.findings.size());
    append_number(out, ",\"praise\":", file.report.praise.size());
    append_score(out, file.report.score);
  }
  out += '}';
}

void append_summary_record(std::string& out, const RunSummary& s) {
  append_json_member(out, "{\"kind\":\"summary\",\"version\":", version());
  append_number(out, ",\"files\":{\"seen\":", s.files_seen);
  append_number(out, ",\"checked\":", s.files_checked);
  append_number(out, ",\"skipped\":", s.files_skipped);
  append_number(out, ",\"failed\":", s.files_failed);
  append_counts(out, "},\"skipped_why\":", s.skipped_why);
  append_number(out, ",\"findings\":{\"error\":", s.errors);
  append_number(out, ",\"warning\":", s.warnings);
  append_number(out, ",\"suggestion\":", s.suggestions);
  append_number(out, "},\"suppressed\":", s.suppressed);
  append_number(out, ",\"praise\":", s.praise);
  append_number(out, ",\"words\":", s.words);
  append_score(out, s.score);
  append_counts(out, ",\"by_rule\":", s.by_rule);
  append_counts(out, ",\"by_category\":", s.by_category);
  append_counts(out, ",\"guessed_profiles\":", s.guessed_profiles);
  out += '}';
}

void append_json(std::string& out, const Rewrite& rewrite) {
  append_json_member(out, "{\"text\":", rewrite.text);
  append_name(out, ",\"rule\":", rewrite.bends ? "bends" : "same");
  out += ",\"needs\":";
  append_texts(out, rewrite.needs);
  out += ",\"keeps\":";
  append_texts(out, rewrite.keeps);
  if (rewrite.intent)
    append_name(out, ",\"intent\":", name(*rewrite.intent));
  else
    out += ",\"intent\":null";
  if (rewrite.companion.empty())
    out += ",\"companion\":null";
  else
    append_json_member(out, ",\"companion\":", rewrite.companion);
  out += '}';
}

void append_json(std::string& out, const Rule& rule) {
  append_json_member(out, "{\"rule\":", rule.id);
  append_json_member(out, ",\"lang\":", rule.language);
  append_json_member(out, ",\"category\":", rule.category);
  append_name(out, ",\"severity\":", name(rule.severity));
  out += rule.praise ? ",\"praise\":true" : ",\"praise\":false";
  append_json_member(out, ",\"title\":", rule.title);
  append_json_member(out, ",\"message\":", rule.message);
  append_json_member(out, ",\"why\":", rule.why);
  out += ",\"evidence\":";
  append_texts(out, rule.evidence);
  out += ",\"suggestions\":";
  append_list(out, rule.suggestions, [&](const SuggestionTemplate& suggestion) {
    append_name(out, "{\"kind\":", name(suggestion.kind));
    append_json_member(out, ",\"text\":", suggestion.text);
    out += '}';
  });
  append_json_member(out, ",\"source\":", rule.source.file);
  out += '}';
}

}  // namespace sayyes
