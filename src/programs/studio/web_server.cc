#include "web_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include "response_headers.h"

namespace sayyes::studio {
namespace {

constexpr std::size_t kWorkers = 4;
constexpr std::size_t kReaders = 2;
constexpr int kMostArriving = 512;
constexpr auto kWriteTime = std::chrono::seconds(15);

/// Reads what has arrived already; writes with an end to patience.
class WholeRequest final : public httplib::Stream {
 public:
  explicit WholeRequest(const Visitor& visitor) : visitor_(visitor) {}
  bool is_readable() const override { return at_ < visitor_.bytes.size(); }
  bool is_writable() const override { return true; }
  ssize_t read(char* to, std::size_t size) override {
    const std::size_t given = std::min(size, visitor_.bytes.size() - at_);
    std::memcpy(to, visitor_.bytes.data() + at_, given);
    at_ += given;
    return static_cast<ssize_t>(given);
  }
  ssize_t write(const char* from, std::size_t size) override {
    if (!until_) until_ = std::chrono::steady_clock::now() + kWriteTime;  // not before: an answer may take its time to be made
    std::size_t done = 0;
    while (done < size) {
      const ssize_t sent = ::send(visitor_.socket, from + done, size - done, MSG_NOSIGNAL);
      if (sent > 0) {
        done += static_cast<std::size_t>(sent);
        continue;
      }
      if (errno == EINTR) continue;
      if (errno != EAGAIN && errno != EWOULDBLOCK) return -1;
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*until_ - std::chrono::steady_clock::now()).count();
      pollfd one{visitor_.socket, POLLOUT, 0};
      if (left <= 0 || ::poll(&one, 1, static_cast<int>(left)) <= 0) return -1;
    }
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string& ip, int& port) const override { ip = "127.0.0.1", port = 0; }
  void get_local_ip_and_port(std::string& ip, int& port) const override { ip = "127.0.0.1", port = 0; }
  socket_t socket() const override { return visitor_.socket; }

 private:
  const Visitor& visitor_;
  std::size_t at_ = 0;
  std::optional<std::chrono::steady_clock::time_point> until_;
};

/// Whether the answer may take seconds: files are read, pages drawn, reports made of many.
bool is_slow(std::string_view request) noexcept {
  constexpr std::string_view kSlow[] = {"POST /api/upload ", "POST /api/picture ", "POST /api/report "};
  return std::ranges::any_of(kSlow, [&](std::string_view begin) { return request.starts_with(begin); });
}

/// Nothing is packed for a way that leads to the same machine: the library packs as tightly as it can, for a tenth of a second an answer.
void as_it_is(httplib::Request& request) { request.headers.erase("Accept-Encoding"); }

}  // namespace

WebServer::WebServer() {
  httplib::Headers headers;
  for (const auto& [name, value] : kResponseHeaders) headers.emplace(name, value);
  set_default_headers(std::move(headers));
  set_payload_max_length(kMostUpload);
  // Not SO_REUSEPORT: with it, somebody else's program could share the port and be asked instead.
  set_socket_options([this](socket_t socket) {
    listening_ = socket;
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  set_exception_handler([](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
    response.status = 500;
    response.body.clear();
  });
  new_task_queue = [] { return new httplib::ThreadPool(1); };  // only hands sockets to the waiting room
}

WebServer::~WebServer() = default;

int WebServer::bind_near(int port, std::string token) {
  port_ = port > 0 && port < 65'536 && bind_to_port("127.0.0.1", port) ? port : bind_to_any_port("127.0.0.1");
  // The library's queue of five is full in a moment, and who comes then waits for a second.
  if (port_ >= 0) ::listen(listening_, kMostArriving);
  workers_ = std::make_unique<httplib::ThreadPool>(kWorkers);
  readers_ = std::make_unique<httplib::ThreadPool>(kReaders);
  room_ = std::make_unique<WaitingRoom>(GateKeys{port_, std::move(token)}, [this](std::unique_ptr<Visitor> visitor) {
    const std::shared_ptr<Visitor> shared(std::move(visitor));
    (is_slow(shared->bytes) ? readers_ : workers_)->enqueue([this, shared] {
      bool closed = false;
      WholeRequest stream(*shared);
      process_request(stream, true, closed, &as_it_is);
      ::shutdown(shared->socket, SHUT_RDWR);
    });
  });
  return port_;
}

bool WebServer::run(std::chrono::seconds idle) {
  std::thread listener([this] { listen_after_bind(); });
  const bool was_idle = room_->run(idle);
  while (!is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));  // stop() is heard only then
  stop();
  listener.join();
  workers_->shutdown();
  readers_->shutdown();
  return was_idle;
}

void WebServer::stop_serving() noexcept {
  if (room_) room_->stop();
}

bool WebServer::process_and_close_socket(socket_t socket) {
  room_->add(socket);
  return true;
}

}  // namespace sayyes::studio
