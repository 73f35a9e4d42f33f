#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

#include "sayyes/config/config_reader.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace {}  // namespace

Result<Config> read_config(const std::filesystem::path& file) {
  const std::string shown = file.string();
  auto fail = [&](std::string code, std::string message, std::string hint) {
    return Problem{std::move(code), std::move(message), shown, 0, 0, std::move(hint)};
  };
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status))
    return fail("config-missing", "there is no such file", "check the path that --config names");
  if (!std::filesystem::is_regular_file(status))
    return fail("config-unreadable", "this is not a file", "--config takes the path of a sayyes.toml");
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  if (!error && size > bounds::kConfigBytes)
    return fail("config-too-large", "a sayyes.toml may have up to 8 MiB", "move long lists into a pack");

  std::FILE* stream = std::fopen(shown.c_str(), "rb");
  if (stream == nullptr) {
    return fail("config-unreadable", std::string("could not be read: ") + std::strerror(errno), "see who may read the file");
  }
  std::string text;
  char buffer[1 << 14];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, stream)) != 0 && text.size() <= bounds::kConfigBytes;)
    text.append(buffer, got);
  const bool broken = std::ferror(stream) != 0;
  std::fclose(stream);
  if (broken) return fail("config-unreadable", "could not be read to its end", "try again");
  return read_config_text(text, file);
}

}  // namespace sayyes
