#!/bin/sh
# Installs what is missing, builds, and runs sayyes. CMake presets hold the truth; this only calls them.
#   ./sayyes.sh check examples/      any sayyes command, on any path
#   ./sayyes.sh studio               the page for designers, which needs some packages more
#   ./sayyes.sh photos FOLDER        check, with what reading PDF and photographs needs
#   ./sayyes.sh test                 the fast tests;  test --all: the long ones too
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

build_packages="build-essential cmake ninja-build pkg-config libicu-dev libre2-dev libmd4c-dev libmd4c-html0-dev libtomlplusplus-dev nettle-dev libcli11-dev libzip-dev zlib1g-dev libexpat1-dev"
studio_packages="libcpp-httplib-dev libpango1.0-dev nlohmann-json3-dev fonts-inter"
picture_packages="libtesseract-dev libleptonica-dev tesseract-ocr-eng tesseract-ocr-spa tesseract-ocr-fra poppler-utils"
test_packages="libgtest-dev libgmock-dev python3 git"
long_test_packages="clang-19 libfuzzer-19-dev libclang-rt-19-dev llvm-19 libbenchmark-dev strace maven default-jdk-headless \
  libreoffice-writer-nogui libreoffice-impress-nogui poppler-utils python3-venv"

say() { printf '%s\n' "$*" >&2; }

missing_packages() {
  for package in "$@"; do
    # A compiler under another name will do: the package is only a way to get one.
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || printf '%s ' "$package"
  done
}

# install PACKAGE...: nothing to do, nothing done.
install() {
  if ! command -v dpkg-query >/dev/null 2>&1; then
    for tool in cmake ninja c++ pkg-config; do
      command -v "$tool" >/dev/null 2>&1 || { say "sayyes: please install $tool, then run this again (docs/dependencies.md lists every package)."; exit 69; }
    done
    return 0
  fi
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -eq 0 ]; then
    sudo=
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo=sudo
  else
    say "sayyes: some packages are missing. Please ask your administrator to run:"
    say "  apt-get update && apt-get install -y --no-install-recommends ${missing% }"
    exit 69
  fi
  say "sayyes: installing ${missing% }"
  log=$(mktemp)
  # shellcheck disable=SC2086  # the words of the list are meant to part
  if ! { $sudo apt-get update -q && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -q --no-install-recommends $missing; } >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    say "sayyes: the packages above could not be installed. Please look at the last lines, then run this again."
    exit 69
  fi
  rm -f "$log"
}

# build PRESET [TARGET...]: configures once, then lets the build tool find what changed. Quiet unless something fails.
build() {
  preset=$1
  shift
  log=$(mktemp)
  launcher=
  if command -v ccache >/dev/null 2>&1; then launcher=-DCMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
  if [ ! -f "$root/build/$preset/build.ninja" ]; then
    say "sayyes: preparing build/$preset"
    # shellcheck disable=SC2086  # empty means no argument
    (cd "$root" && cmake --preset "$preset" $launcher) >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; exit 70; }
  fi
  if [ -t 2 ]; then
    (cd "$root" && cmake --build --preset "$preset" "$@") >&2 || { rm -f "$log"; exit 70; }
  else
    (cd "$root" && cmake --build --preset "$preset" "$@") >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; exit 70; }
  fi
  rm -f "$log"
}

# up_to_date: the command is newer than everything it is made from.
up_to_date() {
  binary=$root/build/release/bin/sayyes
  [ -x "$binary" ] || return 1
  newer=$(find "$root/src" "$root/include" "$root/rules" "$root/cmake" "$root/CMakeLists.txt" "$root/CMakePresets.json" \
    -newer "$binary" -print -quit 2>/dev/null)
  [ -z "$newer" ]
}

if [ "${1:-}" = test ]; then
  shift
  all=
  case "${1:-}" in
    "") ;;
    --all) all=yes ;;
    *) say "sayyes: '$1' is not something test knows. Try: ./sayyes.sh test [--all]"; exit 64 ;;
  esac
  # shellcheck disable=SC2086
  install $build_packages $studio_packages $picture_packages $test_packages
  build dev
  jobs=$(nproc 2>/dev/null || echo 2)
  if [ -n "$all" ]; then
    # shellcheck disable=SC2086
    install $long_test_packages
    (cd "$root" && SAYYES_LONG=1 ctest --preset dev -j "$jobs")
    exec "$root/scripts/long_tests.sh"
  fi
  cd "$root"
  exec ctest --preset dev -j "$jobs"
fi

if [ "${1:-}" = studio ]; then
  # shellcheck disable=SC2086
  install $build_packages $studio_packages
  # A build folder made before the packages were there left the studio out.
  if [ -f "$root/build/release/build.ninja" ]; then (cd "$root" && cmake --preset release -DSAYYES_BUILD_STUDIO=ON) >/dev/null; fi
  build release sayyes_command sayyes_studio
elif [ "${1:-}" = photos ]; then
  shift
  # shellcheck disable=SC2086
  install $build_packages $picture_packages
  if [ -f "$root/build/release/build.ninja" ]; then (cd "$root" && cmake --preset release -DSAYYES_BUILD_OCR=ON) >/dev/null; fi
  build release sayyes_command sayyes_ocr
  set -- check "$@"
elif ! up_to_date; then
  # shellcheck disable=SC2086
  install $build_packages
  build release sayyes_command
fi
exec "$root/build/release/bin/sayyes" "$@"
