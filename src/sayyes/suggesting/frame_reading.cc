#include "sayyes/suggesting/frame_reading.h"

#include <algorithm>
#include <array>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr std::size_t kLongest = 4000;  ///< bytes; a longer text is no sign

std::string flat(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '.' || out.back() == ',')) out.pop_back();
  return out;
}

/// Words of a span of the view as the sign has them; small where the sign is all capitals.
std::string words_at(const RewriteInput& input, ViewSpan span, bool capitals) {
  const TextSpan at = input.view->map.map(span);
  const std::string words = flat(input.text.substr(at.begin, at.size()));
  return capitals ? to_lower(words, input.language) : words;
}

/// The place without the preposition that leads to it.
std::string without_preposition(const std::string& place) {
  static constexpr auto kPrepositions =
      std::to_array<std::string_view>({"en", "dentro de", "dans", "sur", "in", "on", "at", "à"});
  for (std::string_view preposition : kPrepositions) {
    if (place.size() > preposition.size() && ascii_lower(place).starts_with(preposition) && place[preposition.size()] == ' ')
      return place.substr(preposition.size() + 1);
  }
  return place;
}

/// Whether words of the statement were captured by no part of the frame: then something would get lost.
bool loses_words(const FrameMatch& frame, std::string_view view) {
  std::vector<ViewSpan> read = {
      {frame.span.begin, frame.items.empty() ? frame.span.end : std::max(frame.items.back().span.end, frame.span.begin)}};
  for (const SlotItem& item : frame.items) read.push_back(item.span);
  for (const auto& part : {frame.people, frame.done, frame.place, frame.time, frame.exception, frame.reason, frame.price}) {
    if (part) read.push_back(*part);
  }
  std::sort(read.begin(), read.end());
  const auto has_words = [&](std::uint32_t begin, std::uint32_t end) {
    end = std::min(end, static_cast<std::uint32_t>(view.size()));
    return begin < end && count_words(view.substr(begin, end - begin)) > 1;  // a preposition or an article may stand between
  };
  std::uint32_t at = frame.statement.begin;
  for (const ViewSpan& span : read) {
    if (has_words(at, span.begin)) return true;
    at = std::max(at, span.end);
  }
  return has_words(at, frame.statement.end);
}

StatementKind kind_of(std::string_view conveys) {
  if (conveys == "ban" || conveys == "list") return StatementKind::ban;
  if (conveys == "refusal") return StatementKind::refusal;
  if (conveys == "closed") return StatementKind::condition;
  return StatementKind::unknown;
}

Statement statement_of(const SignFrame& found, const RewriteInput& input, bool capitals) {
  const FrameMatch& frame = found.frame;
  Statement statement;
  statement.text = words_at(input, frame.statement, capitals);
  statement.capitals = capitals;
  statement.kind = kind_of(frame.conveys);
  std::string inner_place;
  for (const SlotItem& from : frame.items) {
    Item item;
    item.text = uncapitalize(words_at(input, from.span, capitals), input.language);
    item.activity = from.activity;
    item.act = from.act;
    item.plural = from.plural;
    // An act's slot may hold what follows it: where, or its object.
    const auto hit = input.lexicon->longest_at(input.view->text, from.span.begin);
    if (item.act && hit && from.span.begin + hit->size < from.span.end) {
      const ViewSpan rest{from.span.begin + hit->size, from.span.end};
      const std::string words = words_at(input, rest, capitals);
      const std::string place = without_preposition(words);
      item.text = uncapitalize(words_at(input, {from.span.begin, from.span.begin + hit->size}, capitals), input.language);
      if (place == words)
        item.object = words;
      else
        inner_place = words;
    }
    if (item.activity == nullptr) statement.kind = StatementKind::unknown;
    statement.items.push_back(std::move(item));
  }
  if (statement.items.empty() || loses_words(frame, input.view->text)) statement.kind = StatementKind::unknown;
  Adjuncts& around = statement.around;
  if (frame.place || !inner_place.empty()) {
    around.at_place = frame.place ? words_at(input, *frame.place, capitals) : inner_place;
    around.place = without_preposition(around.at_place);
  }
  if (frame.time) {
    around.time = around.time_value = words_at(input, *frame.time, capitals);
    around.time_kind = TimeKind::other;
  }
  if (frame.exception) {
    around.exception = words_at(input, *frame.exception, capitals);
    around.exception_kind = ExceptionKind::things;
  }
  if (frame.reason) around.reason = words_at(input, *frame.reason, capitals);
  if (frame.people) around.people = words_at(input, *frame.people, capitals);
  return statement;
}

std::size_t line_of(std::string_view text, std::size_t offset) {
  return static_cast<std::size_t>(
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size())), '\n'));
}

}  // namespace

Reading read_frames(const RewriteInput& input) {
  Reading reading;
  reading.words = count_words(input.text);
  if (input.view == nullptr || input.frames == nullptr || input.text.size() > kLongest) return reading;
  reading.capitals = is_all_capitals(input.text);
  reading.lines = line_of(input.text, input.text.size()) + 1;
  std::size_t done = 0;
  const auto keep_until = [&](std::size_t end) {
    // Lines between the frames stay.
    while (done < end) {
      const std::size_t stop = std::min(input.text.find('\n', done), end);
      Statement kept;
      kept.text = flat(input.text.substr(done, stop - done));
      kept.kind = StatementKind::heading;
      kept.capitals = is_all_capitals(kept.text);
      kept.first_line = kept.last_line = line_of(input.text, done);
      if (count_words(kept.text) > 0) reading.statements.push_back(std::move(kept));
      done = stop + 1;
    }
  };
  for (const SignFrame& found : *input.frames) {
    const TextSpan at = input.view->map.map(found.frame.statement);
    if (at.begin < done) continue;
    keep_until(at.begin);
    Statement statement = statement_of(found, input, reading.capitals);
    statement.first_line = line_of(input.text, at.begin);
    statement.last_line = line_of(input.text, at.end == 0 ? 0 : at.end - 1);
    reading.statements.push_back(std::move(statement));
    done = at.end;
    while (done < input.text.size() &&
           (input.text[done] == '.' || input.text[done] == '!' || input.text[done] == ' ' || input.text[done] == '\n'))
      ++done;
  }
  keep_until(input.text.size());
  for (std::string_view rest = input.text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    reading.widest = std::max(reading.widest, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return reading;
}

}  // namespace sayyes
