#include "waiting_room.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "response_headers.h"

namespace sayyes::studio {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMostWaiting = 256;
constexpr std::size_t kMostAtOnce = 64u << 10;
constexpr auto kHeadTime = std::chrono::seconds(5);
constexpr auto kBodyTime = std::chrono::seconds(20);

std::string_view reason_of(int status) noexcept {
  switch (status) {
    case 403: return "Forbidden";
    case 405: return "Method Not Allowed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 421: return "Misdirected Request";
    case 431: return "Request Header Fields Too Large";
    default: return "Bad Request";
  }
}

/// All refusals look alike, and tell nothing.
void refuse(int socket, int status) {
  std::string answer = "HTTP/1.1 " + std::to_string(status) + " " + std::string(reason_of(status)) + "\r\n";
  for (const auto& [name, value] : kResponseHeaders) answer += std::string(name) + ": " + std::string(value) + "\r\n";
  answer += "Content-Length: 0\r\nConnection: close\r\n\r\n";
  [[maybe_unused]] const ssize_t sent = ::send(socket, answer.data(), answer.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  ::shutdown(socket, SHUT_WR);
  // Unread bytes at a close would reset the connection, and the answer with it.
  char rest[4096];
  for (int i = 0; i < 16 && ::recv(socket, rest, sizeof rest, MSG_DONTWAIT) > 0; ++i) {
  }
}

}  // namespace

Visitor::~Visitor() {
  if (socket >= 0) ::close(socket);
}

WaitingRoom::WaitingRoom(GateKeys keys, Serve serve) : keys_(std::move(keys)), serve_(std::move(serve)) {
  if (::pipe(wake_) != 0) wake_[0] = wake_[1] = -1;
  for (const int end : wake_) {
    if (end >= 0) ::fcntl(end, F_SETFL, O_NONBLOCK);
  }
}

WaitingRoom::~WaitingRoom() {
  for (const int end : wake_) {
    if (end >= 0) ::close(end);
  }
}

void WaitingRoom::wake() noexcept { [[maybe_unused]] const ssize_t wrote = ::write(wake_[1], "!", 1); }

void WaitingRoom::add(int socket) {
  auto visitor = std::make_unique<Visitor>(socket);
  ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
  visitor->until = Clock::now() + kHeadTime;
  {
    const std::lock_guard lock(mutex_);
    arrived_.push_back(std::move(visitor));
  }
  wake();
}

void WaitingRoom::stop() noexcept {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake();
}

void WaitingRoom::admit() {
  const std::lock_guard lock(mutex_);
  std::ranges::move(arrived_, std::back_inserter(waiting_));
  arrived_.clear();
  while (waiting_.size() > kMostWaiting) {
    const auto stranger = std::ranges::find_if(waiting_, [](const auto& one) { return !one->authorised; });
    waiting_.erase(stranger == waiting_.end() ? waiting_.begin() : stranger);
  }
}

WaitingRoom::Step WaitingRoom::read(Visitor& visitor) {
  char buffer[16u << 10];
  for (std::size_t taken = 0; taken < kMostAtOnce;) {
    const std::size_t room = visitor.wanted != 0 ? visitor.wanted - visitor.bytes.size() : sizeof buffer;
    const ssize_t got = ::recv(visitor.socket, buffer, std::min(room, sizeof buffer), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno == EAGAIN || errno == EWOULDBLOCK ? Step::waits : Step::gone;
    if (got == 0) return Step::gone;
    taken += static_cast<std::size_t>(got);
    const std::size_t from = visitor.bytes.size() < 3 ? 0 : visitor.bytes.size() - 3;
    visitor.bytes.append(buffer, static_cast<std::size_t>(got));
    if (visitor.wanted == 0) {
      const std::size_t end = visitor.bytes.find("\r\n\r\n", from);
      if (end == std::string::npos ? visitor.bytes.size() > kMostHead : end + 4 > kMostHead) {
        refuse(visitor.socket, 431);
        return Step::gone;
      }
      if (end == std::string::npos) continue;
      const Verdict verdict = judge(std::string_view(visitor.bytes).substr(0, end + 4), keys_);
      if (verdict.status != 0) {
        refuse(visitor.socket, verdict.status);
        return Step::gone;
      }
      visitor.wanted = end + 4 + verdict.body;
      visitor.authorised = verdict.body != 0;
      if (verdict.body != 0) visitor.until = Clock::now() + kBodyTime;
      // More than was announced is another request; there is one to a connection.
      if (visitor.bytes.size() > visitor.wanted) visitor.bytes.resize(visitor.wanted);
    }
    if (visitor.bytes.size() == visitor.wanted) return Step::whole;
  }
  return Step::waits;
}

bool WaitingRoom::run(std::chrono::seconds idle) {
  auto served = Clock::now();
  std::vector<pollfd> watched;
  while (true) {
    {
      const std::lock_guard lock(mutex_);
      if (stopping_) return false;
    }
    admit();
    watched.assign(1, {wake_[0], POLLIN, 0});
    for (const auto& visitor : waiting_) watched.push_back({visitor->socket, POLLIN, 0});
    ::poll(watched.data(), watched.size(), 500);
    if (watched[0].revents != 0) {
      char marks[64];
      while (::read(wake_[0], marks, sizeof marks) > 0) {
      }
    }
    const auto now = Clock::now();
    std::vector<std::unique_ptr<Visitor>> stay;
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      const Step step = watched[i + 1].revents != 0 ? read(*waiting_[i]) : Step::waits;
      if (step == Step::whole) {
        served = now;
        serve_(std::move(waiting_[i]));
      } else if (step == Step::waits && now < waiting_[i]->until) {
        stay.push_back(std::move(waiting_[i]));
      }
    }
    waiting_ = std::move(stay);
    if (now - served > idle) return true;
  }
}

}  // namespace sayyes::studio
