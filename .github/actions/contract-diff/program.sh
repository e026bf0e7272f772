#!/usr/bin/env bash
# Finds the contract diff in the checkout that this action came with, and builds
# it there when nobody has: the commit that a workflow pins, with its lockfile,
# is then all that runs. `npx` would run whatever bears the name.
#
#   GITHUB_ACTION_PATH   the folder of this action
#   GITHUB_OUTPUT        gets program=<path>
set -euo pipefail

cd "$GITHUB_ACTION_PATH/../../.."
readonly program="$PWD/dist/bin/gcore-contract-diff.js"
if [ ! -f "$program" ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error > /dev/null
  npm run --silent build
fi
printf 'program=%s\n' "$program" >> "$GITHUB_OUTPUT"
