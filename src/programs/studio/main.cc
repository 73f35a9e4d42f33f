/// sayyes-studio: the page for designers. `sayyes studio` starts it.

#include <sys/resource.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <memory>
#include <random>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "browser.h"
#include "routes.h"
#include "sayyes/config.h"

namespace sayyes::studio {
namespace {

constexpr std::string_view kHelp =
    "sayyes studio [--no-open] [--port N] [--idle MINUTES] [FILE…]\n"
    "\n"
    "Opens a page on this machine: type or drop a sign draft, and see what welcomes,\n"
    "what turns people away, and what to say instead. Nothing leaves the machine.\n"
    "\n"
    "  --no-open        print the address, and open no browser\n"
    "  --port N         this port, if it is free (the last one)\n"
    "  --idle MINUTES   close after so long without a question (60)\n";

struct Arguments {
  bool open = true, help = false;
  int port = 0;
  int idle_seconds = 3600;
  std::vector<std::string> files;
};

void say(const std::string& text) { std::fprintf(stderr, "sayyes: %s\n", text.c_str()); }

template <class Number>
bool number(std::string_view text, Number low, Number high, Number& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size() && out >= low && out <= high;
}

/// False, and it is told, when the words make no sense.
bool read(const std::vector<std::string>& words, Arguments& out) {
  bool options = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string word = words[i];
    if (!options || !word.starts_with("-") || word == "-") {
      out.files.push_back(word);
      continue;
    }
    std::string value;
    const bool takes = word.starts_with("--port") || word.starts_with("--idle");
    if (const std::size_t equals = word.find('='); takes && equals != std::string::npos) {
      value = word.substr(equals + 1);
      word.resize(equals);
    } else if (takes && i + 1 < words.size()) {
      value = words[++i];
    }
    double minutes = 0;
    if (word == "--") {
      options = false;
    } else if (word == "--no-open") {
      out.open = false;
    } else if (word == "--help" || word == "-h") {
      out.help = true;
    } else if (word == "--port" && number(value, 1, 65'535, out.port)) {
    } else if (word == "--idle" && number(value, 0.01, 1e5, minutes)) {
      out.idle_seconds = static_cast<int>(minutes * 60);
    } else {
      say(takes ? word + " takes a number, such as " + (word == "--port" ? "8080" : "60")
                : "unknown option " + word + "; sayyes studio --help lists them");
      return false;
    }
  }
  return true;
}

std::string new_token() {
  std::random_device source;
  static constexpr char kHex[] = "0123456789abcdef";
  std::string token;
  while (token.size() < 32) {
    for (unsigned bits = source(), i = 0; i < 8; ++i, bits >>= 4) token += kHex[bits & 15];
  }
  return token;
}

/// Asks for the end at the signals that end a program.
class SignalWatch {
 public:
  SignalWatch() {
    sigemptyset(&signals_);
    for (const int one : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals_, one);
    ::pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    thread_ = std::jthread([this](const std::stop_token& stop) {
      while (!stop.stop_requested()) {
        const timespec wait{0, 200'000'000};
        if (::sigtimedwait(&signals_, nullptr, &wait) > 0) closing_.request_stop();
      }
    });
  }
  const std::stop_source& closing() const noexcept { return closing_; }

 private:
  sigset_t signals_{};
  std::stop_source closing_;
  std::jthread thread_;
};

int run(const Arguments& arguments) {
  const auto signals = std::make_unique<SignalWatch>();  // before any thread, so that all of them leave signals to it
  const std::stop_token closing = signals->closing().get_token();
  const auto folder = std::filesystem::current_path();
  Config config;
  if (const auto file = find_config(folder)) {
    auto read = read_config(*file);
    for (const Problem& problem : read.problems()) say(to_string(problem));
    if (!read || !read.problems().empty()) return 2;
    config = std::move(*read);
  }
  Engine engine(std::move(config));
  UserState state(UserState::usual_folder());
  Session session(engine, state, signals->closing());
  for (const std::string& file : arguments.files) {
    const auto draft = session.add_file(file);
    if (closing.stop_requested()) return 0;
    if (!draft) {
      for (const Problem& problem : draft.problems()) say(to_string(problem));
      return 2;
    }
  }

  WebServer server;
  add_page(server);
  add_text_routes(server, session);
  add_file_routes(server, session, folder);
  add_sign_routes(server);

  int port = arguments.port;
  if (const auto last = state.read("studio-port"); port == 0 && last && !number(*last, 1024, 65'535, port)) port = 0;
  const std::string token = new_token();
  const int bound = server.bind_near(port, token);
  if (bound < 0) {
    say("no port of this machine could be had");
    return 2;
  }
  if (arguments.port != 0 && bound != arguments.port)
    say("port " + std::to_string(arguments.port) + " is taken; this is another");
  state.keep("studio-port", std::to_string(bound));
  const std::string address = "http://127.0.0.1:" + std::to_string(bound) + "/#token=" + token;
  std::printf("%s\n", address.c_str());
  std::printf("The studio is open at this address. Ctrl+C closes it.\n");
  std::fflush(stdout);
  const std::stop_callback closes(closing, [&] { server.stop_serving(); });
  if (arguments.open) open_browser(state, address);
  if (server.run(std::chrono::seconds(arguments.idle_seconds)))
    say("nobody asked anything for a while, so the studio has closed; the draft is kept");
  close_browser_file(state);
  return 0;
}

}  // namespace
}  // namespace sayyes::studio

int main(int count, char** words) {
  using namespace sayyes::studio;
  std::signal(SIGPIPE, SIG_IGN);
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < 1024) {
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, 1024);
    ::setrlimit(RLIMIT_NOFILE, &files);
  }
  Arguments arguments;
  if (!read(std::vector<std::string>(words + std::min(count, 1), words + count), arguments)) return 2;
  if (arguments.help) {
    std::fwrite(kHelp.data(), 1, kHelp.size(), stdout);
    return 0;
  }
  try {
    return run(arguments);
  } catch (const std::exception& error) {
    say(std::string("something went wrong that should not: ") + error.what());
    return 2;
  }
}
