#include "answer_json.h"
#include "route_support.h"
#include "routes.h"
#include "sayyes/fix.h"
#include "sayyes/page_picture.h"
#include "sayyes/reporter.h"

namespace sayyes::studio {
namespace {

using nlohmann::json;

constexpr std::size_t kMostFiles = 1000;
constexpr std::size_t kMostName = 400;
constexpr unsigned kLongestPicture = 1600;  // pixels: sharp on a screen, small on the way

/// "a%20b.txt" -> "a b.txt", without folders: a header carries ASCII only.
std::string file_name(std::string_view encoded) {
  std::string out;
  const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; };
  for (std::size_t i = 0; i < encoded.size() && out.size() < kMostName; ++i) {
    if (encoded[i] == '%' && i + 2 < encoded.size() && digit(encoded[i + 1]) >= 0 && digit(encoded[i + 2]) >= 0) {
      out += static_cast<char>(digit(encoded[i + 1]) * 16 + digit(encoded[i + 2]));
      i += 2;
    } else {
      out += encoded[i];
    }
  }
  std::string clean;
  for (const char c : out.substr(out.find_last_of("/\\") == std::string::npos ? 0 : out.find_last_of("/\\") + 1)) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) clean += c;
  }
  return clean.empty() ? "draft.txt" : clean;
}

/// Each draft of `ids` that is there, checked.
void each(Session& session, const json& question, const std::function<void(const FileReport&, std::uint32_t)>& take) {
  const Settings settings = settings_from(question.value("settings", json::object()));
  const auto checker = session.engine().checker(settings);
  const auto ids = question.find("ids");
  if (!checker || ids == question.end() || !ids->is_array()) return;
  for (std::size_t i = 0; i < std::min(ids->size(), kMostFiles); ++i) {
    if (!(*ids)[i].is_number_unsigned()) continue;
    const auto id = (*ids)[i].get<std::uint32_t>();
    const auto draft = session.find(id);
    if (!draft) continue;
    take(draft->looked_at ? check(*checker, *draft->looked_at, draft->name) : check(*checker, draft->now.value_or(draft->text), draft->name), id);
  }
}

json batch(Session& session, const json& question) {
  json out = {{"signs", json::array()}};
  each(session, question, [&](const FileReport& file, std::uint32_t id) {
    json one = summary_json(file);
    one["id"] = id;
    out["signs"].push_back(std::move(one));
  });
  return out;
}

json report(Session& session, const json& question) {
  const auto format = parse_report_format(text_member(question, "format"));
  if (format != ReportFormat::html && format != ReportFormat::csv) return told({{"usage", "a report is html or csv", {}, 0, 0, {}}});
  std::string text;
  const auto reporter = make_reporter(*format, [&](std::string_view more) { return text += more, true; });
  RunSummary summary;
  reporter->begin();
  each(session, question, [&](const FileReport& file, std::uint32_t) {
    reporter->file(file);
    add_to(summary, file);
  });
  reporter->end(summary);
  return {{"text", text}};
}

/// Puts one wording into a file that is opened to be read; its markup stays.
json take(Session& session, const json& question) {
  const auto draft = session.find(question.value("id", 0u));
  const auto checker = session.engine().checker(settings_from(question.value("settings", json::object())));
  if (!draft || !draft->now || !checker) return told({{"usage", "there is no such file", {}, 0, 0, {}}});
  const std::string fingerprint = text_member(question, "fingerprint");
  const auto index = question.value("suggestion", std::size_t{0});
  FixOptions options;
  options.choose = [&](const Document&, const Finding& finding) {
    return finding.fingerprint == fingerprint ? std::optional(index) : std::nullopt;
  };
  auto result = fix_bytes(checker->linter, *draft->now, draft->name, checker->options, options);
  if (!result) return told(result.problems());
  if (result->problem) return told({*result->problem});
  if (!result->changed) return told({{"not-put-in", "these words cannot be put in here", {}, 0, 0, {}}});
  session.change(draft->id, std::move(result->bytes));
  session.keep_opened(draft->id);
  return {{"taken", true}};
}

json undo(Session& session, const json& question) {
  const auto id = question.value("id", 0u);
  const bool undone = session.undo(id);
  if (undone) session.keep_opened(id);
  return {{"undone", undone}};
}

void send_file(Session& session, const httplib::Request& request, httplib::Response& response) {
  const json question = json::parse(request.body, nullptr, false);
  const auto draft = question.is_object() ? session.find(question.value("id", 0u)) : std::nullopt;
  if (draft && draft->now)
    response.set_content(*draft->now, "application/octet-stream");
  else
    response.status = 400;
}

void send_picture(Session& session, const httplib::Request& request, httplib::Response& response) {
  const json question = json::parse(request.body, nullptr, false);
  const auto draft = question.is_object() ? session.find(question.value("id", 0u)) : std::nullopt;
  const auto picture = draft && draft->looked_at ? page_picture(*draft->looked_at, question.value("page", 1u), kLongestPicture, session.closing())
                                                 : Result<std::string>(Problem{});
  if (picture)
    response.set_content(*picture, "image/jpeg");
  else
    response.status = 400;
}

json save(Session& session, const json& question, const std::filesystem::path& folder) {
  const std::string what = text_member(question, "what");
  if (what == "file") {
    const auto saved = session.save_file(question.value("id", 0u), text_member(question, "text"));
    return saved ? json{{"saved", saved->name}} : told(saved.problems());
  }
  Result<std::filesystem::path> written = Problem{"usage", "there is nothing to save", {}, 0, 0, {}};
  if (what == "house") {
    const Settings settings = settings_from(question);
    written = session.save_house(folder, settings.facts, settings.intents);
  } else if (what == "false_alarm") {
    const auto checker = session.engine().checker(settings_from(question.value("settings", json::object())));
    if (!checker) return told(checker.problems());
    written = session.keep_false_alarm(checked_draft(session, *checker, question), text_member(question, "fingerprint"));
  }
  return written ? json{{"saved", shown_path(*written)}} : told(written.problems());
}

}  // namespace

void add_file_routes(WebServer& server, Session& session, const std::filesystem::path& folder) {
  server.Post("/api/upload", [&](const httplib::Request& request, httplib::Response& response) {
    const auto draft = session.add_dropped(file_name(request.get_header_value("X-Sayyes-Name")), request.body);
    response.set_content(dump(draft ? to_json(*draft) : told(draft.problems())), "application/json");
  });
  add_route(server, "/api/take", [&](const json& question) { return take(session, question); });
  add_route(server, "/api/undo", [&](const json& question) { return undo(session, question); });
  server.Post("/api/file", [&](const httplib::Request& request, httplib::Response& response) { send_file(session, request, response); });
  server.Post("/api/picture", [&](const httplib::Request& request, httplib::Response& response) { send_picture(session, request, response); });
  add_route(server, "/api/batch", [&](const json& question) { return batch(session, question); });
  add_route(server, "/api/report", [&](const json& question) { return report(session, question); });
  add_route(server, "/api/save", [&, folder](const json& question) { return save(session, question, folder); });
}

}  // namespace sayyes::studio
