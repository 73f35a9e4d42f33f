#!/usr/bin/env bash
# What action.yml runs: inputs come as variables and become arguments, never parts of a command line.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
command=${SAYYES:-$root/sayyes.sh}

arguments=(check --format github)
[ -z "${SAYYES_CHANGED_SINCE:-}" ] || arguments+=("--changed-since=$SAYYES_CHANGED_SINCE")
[ -z "${SAYYES_UNTRUSTED:-}" ] || arguments+=("--untrusted=$SAYYES_UNTRUSTED")
[ -z "${SAYYES_BASELINE:-}" ] || arguments+=("--baseline=$SAYYES_BASELINE")
[ -z "${SAYYES_FAIL_ON:-}" ] || arguments+=("--fail-on=$SAYYES_FAIL_ON")
[ -z "${SAYYES_SARIF:-}" ] || arguments+=("--output=sarif=$SAYYES_SARIF")
arguments+=(--)
while IFS= read -r path; do
  [ -z "$path" ] || arguments+=("$path")
done <<<"${SAYYES_PATHS:-.}"
exec "$command" "${arguments[@]}"
