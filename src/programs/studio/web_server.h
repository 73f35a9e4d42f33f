#pragma once
/// cpp-httplib behind the gate: it sees whole requests only, one to a connection.

#include <httplib.h>

#include <chrono>
#include <memory>
#include <string>
#include <thread>

#include "waiting_room.h"

namespace sayyes::studio {

/// Listens on 127.0.0.1 alone. Routes are added before run(); handlers run on a few threads at once.
class WebServer : public httplib::Server {
 public:
  WebServer();
  ~WebServer() override;
  /// Takes the port, or any where it is taken (or 0). The port, or -1. Once, before all that follows.
  int bind_near(int port, std::string token);
  /// Serves until stop_serving(), or an idle time; true when it was idle.
  bool run(std::chrono::seconds idle);
  /// Safe from any thread, also from a handler, and before run(), which then ends at once.
  void stop_serving() noexcept;

 private:
  bool process_and_close_socket(socket_t socket) override;

  socket_t listening_ = INVALID_SOCKET;
  int port_ = -1;
  std::unique_ptr<WaitingRoom> room_;
  std::unique_ptr<httplib::ThreadPool> workers_;
  std::unique_ptr<httplib::ThreadPool> readers_;  ///< for what starts programs and takes seconds: typing waits for none of it
};

}  // namespace sayyes::studio
