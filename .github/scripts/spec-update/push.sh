#!/usr/bin/env bash
# Puts a change on the branch for it, unless somebody else works there. Runs
# nothing but git; what it is handed comes from a job that ran foreign code.
#
#   HANDOVER        the folder with change.patch
#   BRANCH          the branch for updates
#   GITHUB_OUTPUT   gets state=pushed, same (the branch has this change) or
#                   aside (it has commits of others), and head=<commit>
set -euo pipefail

readonly name="spec-update"
readonly email="41898282+github-actions[bot]@users.noreply.github.com"
readonly slice=openapi/cloud_api.yaml generated=src/generated

finish() {
  printf 'state=%s\nhead=%s\n' "$1" "$2" >> "$GITHUB_OUTPUT"
  exit
}

base="$(git rev-parse HEAD)"
git apply --index "$HANDOVER/change.patch"
stray="$(git diff --cached --name-only --no-renames -- . \
  ":!$slice" ':!openapi/upstream.json' ":!$generated")"
links="$(git diff --cached --raw --no-renames | grep -vE '^:[0-7]{6} (100644|000000) ' || true)"
if [ -n "$stray$links" ]; then
  echo "The change is not one of the vendored spec alone." >&2
  exit 1
fi
git -c user.name="$name" -c user.email="$email" commit --quiet --message "Update the vendored spec"
head="$(git rev-parse HEAD)"

if ! git fetch --quiet origin "refs/heads/$BRANCH" 2> /dev/null; then
  git push --quiet --force-with-lease="$BRANCH:" origin "HEAD:refs/heads/$BRANCH"
  finish pushed "$head"
fi
former="$(git rev-parse FETCH_HEAD)"

if git diff --quiet --no-renames -I'^  version: ' "$former" "$head" -- "$slice" "$generated"; then
  finish same "$former"
fi

# Of a branch that was squashed, the default branch has everything but the
# commits: merging it again would change nothing.
merged="$(git merge-tree --write-tree "$base" "$former" || true)"
others="$(git log --format='%an <%ae>%n%cn <%ce>' "$base..$former" |
  grep --invert-match --fixed-strings --line-regexp "$name <$email>" || true)"
if [ -n "$others" ] && [ "$merged" != "$(git rev-parse "$base^{tree}")" ]; then
  finish aside "$former"
fi

# Not if somebody pushed since.
git push --quiet --force-with-lease="$BRANCH:$former" origin "HEAD:refs/heads/$BRANCH"
finish pushed "$head"
