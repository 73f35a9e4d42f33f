#!/usr/bin/env bash
# The long tests: sanitizers over the unit and property tests, the branches that tests take, every fuzz target for a while, and
# all that the templates can say before a grammar checker.
#   scripts/long_tests.sh [PART...]      parts: asan tsan coverage fuzz grammar; all without one
#   SAYYES_FUZZ_SECONDS=600              how long each fuzz target runs (60 without)
#   SAYYES_FUZZ_SEED=1                   the same inputs each time (another seed each time without)
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(asan tsan coverage fuzz grammar)
jobs=$(nproc)
failed=0

launcher=()
if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}  # without, nothing with precompiled headers is kept

# build PRESET TARGET...: configures once, then builds; prints only when something fails.
build() {
  local preset=$1 log
  shift
  log=$(mktemp)
  if ! { cmake --preset "$preset" "${launcher[@]}" && cmake --build --preset "$preset" "$@"; } >"$log" 2>&1; then
    tail -n 60 "$log"
    rm -f "$log"
    echo "long tests: the preset $preset does not build"
    return 1
  fi
  rm -f "$log"
}

# Tests that start other programs or install are left to the ordinary run: a sanitizer adds nothing there.
unit_tests() {
  build "$1" && ctest --preset "$1" -j "$jobs" -E '^(install|architecture|command_line)' --timeout 600
}

# The installed package is a build of its own, and the shape of the house runs no code.
coverage() {
  build coverage || return 1
  find build/coverage -name '*.profraw' -delete
  LLVM_PROFILE_FILE="$PWD/build/coverage/profiles/%8m.profraw" ctest --preset coverage -j "$jobs" -E '^(install|architecture)' --timeout 1800
  local status=$?
  python3 scripts/branch_coverage.py build/coverage --report build/coverage/branches.txt && return $status
}

fuzz() {
  build fuzz || return 1
  local seconds=${SAYYES_FUZZ_SECONDS:-60} target name status=0 corpora
  python3 tests/fuzz/make_seeds.py build/fuzz/seeds || return 1
  for target in build/fuzz/tests/fuzz/*_fuzz; do
    [ -x "$target" ] || continue
    name=$(basename "$target")
    mkdir -p "build/fuzz/corpus/$name" "build/fuzz/failures/$name"
    corpora=("build/fuzz/corpus/$name")
    [ -d "build/fuzz/seeds/$name" ] && corpora+=("build/fuzz/seeds/$name")
    if "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=8192 -seed="${SAYYES_FUZZ_SEED:-0}" -print_final_stats=0 -verbosity=0 \
      -artifact_prefix="build/fuzz/failures/$name/" "${corpora[@]}" \
      >"build/fuzz/$name.log" 2>&1; then
      echo "fuzz $name: $seconds s without a failure"
    else
      status=1
      echo "fuzz $name: FAILED"
      tail -n 30 "build/fuzz/$name.log"
    fi
  done
  return $status
}

# LanguageTool, from Maven, over the closed set; scripts/grammar/explained.tsv holds what it says wrongly, with reasons.
grammar() {
  build dev --target closed_set || return 1
  local texts=build/closed_set.tsv classes=scripts/grammar/target
  SAYYES_LONG=1 SAYYES_CLOSED_SET=$texts build/dev/tests/rewrite/closed_set --gtest_brief=1 || return 1
  mvn -q -f scripts/grammar/pom.xml compile dependency:build-classpath -Dmdep.outputFile=target/classpath || return 1
  java -cp "$classes/classes:$(cat $classes/classpath)" GrammarCheck "$texts" scripts/grammar/explained.tsv
}

for part in "${parts[@]}"; do
  case $part in
    asan) unit_tests asan-ubsan || failed=1 ;;
    tsan) unit_tests tsan || failed=1 ;;
    coverage) coverage || failed=1 ;;
    fuzz) fuzz || failed=1 ;;
    grammar) grammar || failed=1 ;;
    *) echo "long tests: '$part' is not a part. Parts: asan tsan coverage fuzz grammar"; exit 64 ;;
  esac
done
exit $failed
