#pragma once
/// What the sayings that need no activity are made of.

#include <string>
#include <string_view>
#include <vector>

#include "sayyes/suggesting/sayings.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {

/// Collects sayings; a statement's note goes along with each. For one statement; borrows it.
class Sayings {
 public:
  Sayings(const Statement& statement, const SayingSource& source) : statement_(statement), source_(source) {}

  void add(std::string text, std::size_t facts = 0) {
    const Adjuncts& around = statement_.around;
    if (!around.note.empty() && text.find(around.note) == std::string::npos) text += " (" + around.note + ")";
    Saying saying;
    saying.text = capitalize(text);
    saying.facts = facts;
    saying.fact_words = facts * 6;  // about as long as a place or a list is
    out_.push_back(std::move(saying));
  }
  /// A template with facts in it.
  void add_template(std::string_view say, TemplateContext context) {
    if (auto filled = fill(say, context)) {
      add(filled->text, filled->facts);
      out_.back().needs = filled->needs;
    }
  }
  std::vector<Saying> take() { return std::move(out_); }

 private:
  const Statement& statement_;
  const SayingSource& source_;
  std::vector<Saying> out_;
};

/// A space before words that are there.
std::string spaced(std::string_view text);
/// "Study rooms" -> "study rooms", but "DVDs", "Monday".
std::string small(std::string_view text);
/// "a card" -> "your card": papers that everybody has one of.
std::string your(std::string_view needed);
/// Begins with a digit, or a number in words.
bool begins_with_number(std::string_view text) noexcept;

/// Bans whose exception, condition, size or hour says when the thing is welcome.
void say_bans_by_shape(const Statement& statement, const SayingSource& source, Sayings& out);

}  // namespace sayyes
