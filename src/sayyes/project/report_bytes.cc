#include "sayyes/project/report_bytes.h"

#include <bit>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace sayyes {
namespace {

/// One list of fields for both directions: `Out` appends them, `In` takes them. Numbers are of seven bits a byte.
class Out {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
  }
  void field(const std::string& text) {
    number(text.size());
    bytes_ += text;
  }
  void field(bool value) { number(value ? 1 : 0); }
  void field(std::uint32_t value) { number(value); }
  void field(int value) { number(static_cast<std::uint64_t>(value)); }
  void field(double value) { number(std::bit_cast<std::uint64_t>(value)); }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void field(Enum value) {
    number(static_cast<std::uint64_t>(value));
  }
  template <class Item, class Fields>
  void list(const std::vector<Item>& items, Fields fields) {
    number(items.size());
    for (const Item& item : items) fields(*this, item);
  }
  static constexpr bool reads = false;
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class In {
 public:
  explicit In(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (bytes_.empty()) return good_ = false, 0;
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    return good_ = false, 0;
  }
  void field(std::string& text) {
    const std::uint64_t size = number();
    if (size > bytes_.size()) {
      good_ = false;
      return;
    }
    text = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
  }
  void field(bool& value) { value = number() != 0; }
  void field(std::uint32_t& value) { value = static_cast<std::uint32_t>(number()); }
  void field(int& value) { value = static_cast<int>(number()); }
  void field(double& value) { value = std::bit_cast<double>(number()); }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void field(Enum& value) {
    value = static_cast<Enum>(number());
  }
  template <class Item, class Fields>
  void list(std::vector<Item>& items, Fields fields) {
    const std::uint64_t count = number();
    // Every item takes a byte at least: a damaged count asks for no memory.
    if (count > bytes_.size()) good_ = false;
    for (std::uint64_t i = 0; good_ && i < count; ++i) fields(*this, items.emplace_back());
  }
  static constexpr bool reads = true;
  bool done() const { return good_ && bytes_.empty(); }

 private:
  std::string_view bytes_;
  bool good_ = true;
};

const auto text = [](auto& io, auto& value) { io.field(value); };

const auto edit = [](auto& io, auto& one) {
  io.field(one.bytes.begin), io.field(one.bytes.end), io.field(one.with), io.field(one.text.begin), io.field(one.text.end);
};

const auto suggestion = [](auto& io, auto& one) {
  io.field(one.kind), io.field(one.text), io.field(one.applicability), io.field(one.bends), io.field(one.keeps_rule);
  io.list(one.needs, text);
  io.list(one.edits, edit);
};

const auto finding = [](auto& io, auto& one) {
  io.field(one.rule), io.field(one.category), io.field(one.severity), io.field(one.praise);
  bool has_intent = one.intent.has_value();
  io.field(has_intent);
  if (has_intent) {
    Intent intent = one.intent.value_or(Intent::ask);
    io.field(intent);
    if constexpr (std::remove_reference_t<decltype(io)>::reads) one.intent = intent;
  }
  io.field(one.scope), io.field(one.language), io.field(one.span.begin), io.field(one.span.end);
  io.field(one.matched), io.field(one.message), io.field(one.fingerprint);
  io.list(one.suggestions, suggestion);
  io.list(one.notes, [](auto& inner, auto& note) { inner.field(note.rule), inner.field(note.message); });
};

const auto whole = [](auto& io, auto& report) {
  io.list(report.findings, finding);
  io.list(report.praise, finding);
  io.field(report.score.value), io.field(report.score.raise);
  io.list(report.score.parts,
          [](auto& inner, auto& part) { inner.field(part.name), inner.field(part.count), inner.field(part.points); });
  io.field(report.words), io.field(report.profile), io.field(report.profile_guessed);
  io.list(report.problems, [](auto& inner, auto& problem) {
    inner.field(problem.code), inner.field(problem.message), inner.field(problem.file), inner.field(problem.line);
    inner.field(problem.column), inner.field(problem.hint);
  });
};

const auto saying = [](auto& io, auto& one) {
  io.field(one.kind), io.field(one.about), io.field(one.says);
  io.field(one.place.line), io.field(one.place.column), io.field(one.place.sentence), io.field(one.place.place);
};

}  // namespace

std::string report_bytes(const Report& report) {
  Out out;
  whole(out, report);
  return out.take();
}

std::optional<Report> read_report(std::string_view bytes, const Document& document) {
  In in(bytes);
  Report report;
  whole(in, report);
  if (!in.done()) return std::nullopt;
  for (std::vector<Finding>* list : {&report.findings, &report.praise}) {
    for (Finding& one : *list) {
      if (one.span.begin > one.span.end || one.span.end > document.text().size()) return std::nullopt;
      one.location = document.locate(one.span);
      one.place = document.place(one.span);
    }
  }
  return report;
}

std::string sayings_bytes(const std::vector<SiteSaying>& sayings) {
  Out out;
  out.list(sayings, saying);
  return out.take();
}

std::optional<std::vector<SiteSaying>> read_sayings(std::string_view bytes, const std::string& page) {
  In in(bytes);
  std::vector<SiteSaying> sayings;
  in.list(sayings, saying);
  if (!in.done()) return std::nullopt;
  for (SiteSaying& one : sayings) one.place.path = page;
  return sayings;
}

}  // namespace sayyes
