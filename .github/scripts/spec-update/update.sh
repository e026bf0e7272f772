#!/usr/bin/env bash
# Updates the vendored spec, and tells the other jobs what came of it. Runs code
# from the registry, so it has no token that can write: it hands over a patch.
#
#   SOURCE          an https URL of upstream's document
#   HANDOVER        the folder for report.md, stderr.txt and, if there is one, change.patch
#   GITHUB_OUTPUT   gets state=changed, unchanged or refused
set -euo pipefail

readonly files=(openapi/cloud_api.yaml openapi/upstream.json src/generated)
mkdir -p "$HANDOVER"

# A breaking change is written too: the pull request is where it is judged.
# What is said on the way may quote the document: kept out of the log, where a
# line that starts with :: would be a command.
code=0
npm run --silent spec:update -- "$SOURCE" --accept-breaking --format markdown \
  > "$HANDOVER/report.md" 2> "$HANDOVER/stderr.txt" || code=$?
# Whatever fails before there can be a report is no verdict.
if [ ! -s "$HANDOVER/report.md" ]; then
  echo "No report, exit code $code: see stderr.txt in the artifact." >&2
  exit 1
fi
cat "$HANDOVER/report.md" >> "$GITHUB_STEP_SUMMARY"

case $code in
  0 | 1) ;;
  2)
    echo "state=refused" >> "$GITHUB_OUTPUT"
    exit
    ;;
  *) exit "$code" ;;
esac

git add --all -- "${files[@]}"
# Upstream renews info.version with every build. In the canonical form of the
# slice it is the one line that starts like this.
if git diff --cached --quiet --no-renames -I'^  version: ' -- openapi/cloud_api.yaml src/generated; then
  echo "state=unchanged" >> "$GITHUB_OUTPUT"
  exit
fi
git diff --cached --binary > "$HANDOVER/change.patch"
echo "state=changed" >> "$GITHUB_OUTPUT"
