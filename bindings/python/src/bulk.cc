#include "bulk.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

namespace sayyes::python {
namespace {

constexpr std::chrono::milliseconds kListens{50};
constexpr std::size_t kPiecesAThread = 3;
constexpr unsigned kMostThreads = 256;
constexpr std::int64_t kToldEvery = 64;

// In the order of finding_columns() and text_columns().
enum FindingColumn : std::size_t { kRow, kRule, kCategory, kSeverity, kIntent, kStart, kEnd, kLine, kColumn, kMatched, kSuggestion, kScore };
enum TextColumn : std::size_t { kTextRow, kWords, kTextScore, kFindings, kPraise, kProfile, kProblem };

void add(Batch& to, std::int64_t row, const Finding& finding, int score) {
  std::vector<Column>& c = to.columns;
  c[kRow].add(row);
  c[kRule].add(finding.rule);
  c[kCategory].add(finding.category);
  c[kSeverity].add(name(finding.severity));
  if (finding.intent)
    c[kIntent].add(name(*finding.intent));
  else
    c[kIntent].add_null();
  c[kStart].add(std::int64_t{finding.location.code_points.begin});
  c[kEnd].add(std::int64_t{finding.location.code_points.end});
  c[kLine].add(std::int64_t{finding.location.begin.line});
  c[kColumn].add(std::int64_t{finding.location.begin.column});
  c[kMatched].add(finding.matched);
  if (finding.suggestions.empty())
    c[kSuggestion].add_null();
  else
    c[kSuggestion].add(finding.suggestions.front().text);
  c[kScore].add(std::int64_t{score});
}

void add_unread(Batch& texts, std::int64_t row, std::string_view why) {
  std::vector<Column>& c = texts.columns;
  c[kTextRow].add(row);
  c[kWords].add(std::int64_t{0});
  c[kTextScore].add_null();
  c[kFindings].add(std::int64_t{0});
  c[kPraise].add(std::int64_t{0});
  c[kProfile].add_null();
  c[kProblem].add(why);
}

void add(PieceResult& to, std::int64_t row, const FileReport& file) {
  if (!file.document) return add_unread(*to.texts, row, file.skipped ? file.skipped->message : std::string());
  const Report& report = file.report;
  std::int64_t count = 0;
  for (const Finding& finding : report.findings) {
    if (finding.suppressed) continue;
    add(*to.findings, row, finding, report.score.value);
    ++count;
  }
  for (const Finding& praise : report.praise) add(*to.praise, row, praise, report.score.value);
  std::vector<Column>& c = to.texts->columns;
  c[kTextRow].add(row);
  c[kWords].add(std::int64_t{report.words});
  c[kTextScore].add(std::int64_t{report.score.value});
  c[kFindings].add(count);
  c[kPraise].add(static_cast<std::int64_t>(report.praise.size()));
  c[kProfile].add(name(report.profile));
  c[kProblem].add_null();
}

}  // namespace

const TableSpec& finding_columns() {
  static const TableSpec spec = {
      {"row", ColumnType::int64},      {"rule", ColumnType::text},          {"category", ColumnType::text},
      {"severity", ColumnType::text},  {"intent", ColumnType::text, true},  {"start", ColumnType::uint32},
      {"end", ColumnType::uint32},     {"line", ColumnType::uint32},        {"column", ColumnType::uint32},
      {"matched", ColumnType::text},   {"suggestion", ColumnType::text, true}, {"score", ColumnType::uint8},
  };
  return spec;
}

const TableSpec& text_columns() {
  static const TableSpec spec = {
      {"row", ColumnType::int64},       {"words", ColumnType::uint32},  {"score", ColumnType::uint8, true},
      {"findings", ColumnType::uint32}, {"praise", ColumnType::uint32}, {"profile", ColumnType::text, true},
      {"problem", ColumnType::text, true},
  };
  return spec;
}

BulkRun::BulkRun(const PyChecker& checker, RunOptions options, unsigned threads)
    : linter_(checker.linter()), options_(std::move(options)) {
  const unsigned wanted = threads != 0 ? threads : std::max(1u, std::thread::hardware_concurrency());
  options_.stop = stop_.get_token();
  try {
    while (threads_.size() < std::min(wanted, kMostThreads)) threads_.emplace_back([this] { work(stop_.get_token()); });
  } catch (const std::system_error&) {
    if (threads_.empty()) throw;  // with a low limit, fewer do the same work
  }
}

BulkRun::~BulkRun() {
  std::map<std::size_t, Piece> unread;  // let go without the lock, as above
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    unread.swap(waiting_);
  }
  stop_.request_stop();
  has_piece_.notify_all();
}

bool BulkRun::is_full() const {
  const std::lock_guard lock(mutex_);
  return put_ - taken_ >= threads_.size() * kPiecesAThread;
}

void BulkRun::put(Piece piece) {
  const std::lock_guard lock(mutex_);
  waiting_.emplace(put_++, std::move(piece));
  has_piece_.notify_one();
}

void BulkRun::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  has_piece_.notify_all();
}

std::optional<PieceResult> BulkRun::take() {
  const std::lock_guard lock(mutex_);
  if (failure_) std::rethrow_exception(failure_);
  auto next = results_.extract(taken_);
  if (next.empty()) return std::nullopt;
  ++taken_;
  return std::move(next.mapped());
}

void BulkRun::wait() {
  std::unique_lock lock(mutex_);
  has_result_.wait_for(lock, kListens, [&] { return failure_ || results_.count(taken_) != 0 || taken_ == put_; });
}

bool BulkRun::is_done() const {
  const std::lock_guard lock(mutex_);
  return taken_ == put_;
}

void BulkRun::work(std::stop_token stop) {
  std::unique_lock lock(mutex_);
  while (true) {
    has_piece_.wait(lock, stop, [&] { return closed_ || !waiting_.empty(); });
    if (stop.stop_requested() || waiting_.empty()) return;
    auto taken = waiting_.extract(waiting_.begin());
    lock.unlock();
    // Given back before the lock is taken again: its memory may be Python's, whose lock another may hold who waits for this one.
    std::optional<Piece> piece(std::move(taken.mapped()));
    std::exception_ptr failure;
    PieceResult result;
    try {
      result = check(*piece, stop);
    } catch (...) {
      failure = std::current_exception();
    }
    piece.reset();
    lock.lock();
    if (failure && !failure_) failure_ = failure;
    results_.emplace(taken.key(), std::move(result));
    has_result_.notify_one();
  }
}

PieceResult BulkRun::check(const Piece& piece, std::stop_token stop) {
  PieceResult result{std::make_shared<Batch>(finding_columns()), std::make_shared<Batch>(finding_columns()),
                     std::make_shared<Batch>(text_columns())};
  RunOptions options = options_;
  options.encoding = piece.chunk->encoding();
  for (std::int64_t i = piece.begin; i < piece.end && !stop.stop_requested(); ++i) {
    const std::int64_t row = piece.first_row + i - piece.begin;
    const auto text = piece.chunk->text(i);
    if (text)
      add(result, row, check_bytes(linter_, std::string(*text), {}, options));
    else
      add_unread(*result.texts, row, "null");
    // Told now and then: one number that all threads change at each text would hold them up.
    if ((i - piece.begin) % kToldEvery == kToldEvery - 1) rows_done_.fetch_add(kToldEvery, std::memory_order_relaxed);
  }
  rows_done_.fetch_add((piece.end - piece.begin) % kToldEvery, std::memory_order_relaxed);
  for (const auto& batch : {result.findings, result.praise, result.texts}) {
    for (Column& column : batch->columns) column.shrink();
  }
  return result;
}

}  // namespace sayyes::python
