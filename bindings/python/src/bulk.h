#pragma once
/// A column of texts checked by many threads, in order, as tables.

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "checker.h"
#include "table.h"
#include "text_chunk.h"

namespace sayyes::python {

const TableSpec& finding_columns();
const TableSpec& text_columns();

/// What one piece of a column came to.
struct PieceResult {
  std::shared_ptr<Batch> findings, praise, texts;
};

/// Rows [begin, end) of a chunk, small enough that the threads end together.
struct Piece {
  std::shared_ptr<const TextChunk> chunk;
  std::int64_t begin = 0, end = 0;
  std::int64_t first_row = 0;  ///< number of row `begin` in the whole column
};

/// Threads that check pieces. One thread puts pieces in and takes results out, in the same order; it must not hold the GIL while it
/// waits. The destructor stops the threads, within about a text's segment, and waits for them.
class BulkRun {
 public:
  BulkRun(const PyChecker& checker, RunOptions options, unsigned threads);
  ~BulkRun();
  BulkRun(const BulkRun&) = delete;
  BulkRun& operator=(const BulkRun&) = delete;

  /// True where the threads have enough to do.
  bool is_full() const;
  void put(Piece piece);
  /// No more pieces will come.
  void close();
  /// The next result where it is there already.
  std::optional<PieceResult> take();
  /// Waits, at most 50 ms, until take() has something, is_full() ends, or everything is done.
  void wait();
  /// True where everything that was put in has been taken out.
  bool is_done() const;

  std::int64_t rows_done() const noexcept { return rows_done_.load(std::memory_order_relaxed); }

 private:
  void work(std::stop_token stop);
  PieceResult check(const Piece& piece, std::stop_token stop);

  const Linter linter_;
  RunOptions options_;
  mutable std::mutex mutex_;
  std::condition_variable_any has_piece_;
  std::condition_variable has_result_;
  std::map<std::size_t, Piece> waiting_;        // by number
  std::map<std::size_t, PieceResult> results_;  // done and not taken
  std::size_t put_ = 0, taken_ = 0;
  bool closed_ = false;
  std::exception_ptr failure_;
  std::atomic<std::int64_t> rows_done_ = 0;
  std::stop_source stop_;
  std::vector<std::jthread> threads_;  // last: they end before the rest goes
};

}  // namespace sayyes::python
