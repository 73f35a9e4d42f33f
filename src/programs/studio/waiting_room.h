#pragma once
/// Where connections wait until all of their request has arrived, so that a slow or silent client holds nothing but its place.

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "request_gate.h"

namespace sayyes::studio {

/// One connection with what it sent so far. Closes its socket when it goes, unless it was taken.
struct Visitor {
  int socket = -1;
  std::string bytes;                 ///< head and body
  std::size_t wanted = 0;            ///< bytes of head and body together; 0: the head is not whole yet
  bool authorised = false;
  std::chrono::steady_clock::time_point until;

  explicit Visitor(int socket_in) : socket(socket_in) {}
  Visitor(const Visitor&) = delete;
  Visitor& operator=(const Visitor&) = delete;
  ~Visitor();
};

/// One thread watches all that wait. Whoever is refused is answered and closed here; a whole request goes to `serve`. When the
/// room is full, the one who waited longest without a whole request goes. add() is safe from any thread.
class WaitingRoom {
 public:
  using Serve = std::function<void(std::unique_ptr<Visitor>)>;
  WaitingRoom(GateKeys keys, Serve serve);
  ~WaitingRoom();
  void add(int socket);
  /// Watches until stop(), or until nobody was served for `idle`; true in that case.
  bool run(std::chrono::seconds idle);
  void stop() noexcept;

 private:
  enum class Step { waits, gone, whole };
  Step read(Visitor& visitor);
  void admit();
  void wake() noexcept;

  GateKeys keys_;
  Serve serve_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Visitor>> arrived_;
  std::vector<std::unique_ptr<Visitor>> waiting_;  ///< in order of arrival
  bool stopping_ = false;
  int wake_[2] = {-1, -1};
};

}  // namespace sayyes::studio
