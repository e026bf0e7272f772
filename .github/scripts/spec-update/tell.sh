#!/usr/bin/env bash
# Tells the team what came of an update: in the one pull request of the branch
# or, where there can be none, in one issue. Runs nothing but gh and jq; text
# out of a document reaches them in files only.
#
#   HANDOVER   the folder with report.md
#   STATE      unchanged or refused, of the update; pushed, same or aside, of the push
#   HEAD       the branch's commit
#   CHECK      the outcome of `npm test`
#   BRANCH     the branch for updates
set -euo pipefail

# Issues and comments that this script may write again bear it.
readonly mark='<!-- spec-update -->'
readonly repository="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY"
readonly run="$repository/actions/runs/$GITHUB_RUN_ID"
body="$(mktemp)"

api() { gh api --method "$1" "repos/$GITHUB_REPOSITORY/$2" "${@:3}"; }

# The branch's pull request: the open one, or the newest that was closed. A fork
# may have a branch of that name too.
pull="$(api GET pulls -f state=all -f head="$GITHUB_REPOSITORY_OWNER:$BRANCH" -f per_page=100 |
  jq --raw-output --arg repository "$GITHUB_REPOSITORY" \
    'map(select(.head.repo.full_name == $repository))
      | (map(select(.state == "open")) + .)[0] // empty
      | if .state == "open" then "open \(.number)" else "closed \(.head.sha)" end')"
number="" declined=""
case "$pull" in
  open\ *) number="${pull#* }" ;;
  closed\ *) declined="${pull#* }" ;;
esac

# The first of the objects on stdin that this script wrote.
ours() {
  jq --raw-output --arg mark "$mark" \
    'map(select(.user.login == "github-actions[bot]" and (.pull_request | not)
      and (.body // "" | startswith($mark)))) | .[0].number // .[0].id // empty'
}

write() { # a body: the sentences given, then the report
  printf '%s\n\n' "$@" > "$body"
  cat "$HANDOVER/report.md" >> "$body"
}

headline() {
  local line
  IFS= read -r line < "$HANDOVER/report.md" || true
  line="${line#\# }"
  printf '%s' "${line:0:200}"
}

known_issue() {
  api GET issues -f state=open -f creator='github-actions[bot]' -f per_page=100 | ours
}

issue() { # opens or renews the one issue
  local known
  write "$mark" "$@" "[The run]($run)"
  known="$(known_issue)"
  if [ -n "$known" ]; then
    api PATCH "issues/$known" -f title="$(headline)" -F body=@"$body" > /dev/null
  else
    api POST issues -f title="$(headline)" -F body=@"$body" > /dev/null
  fi
}

close_issue() { # what it asked for is settled
  local known
  known="$(known_issue)"
  [ -z "$known" ] || api PATCH "issues/$known" -f state=closed > /dev/null
}

known_comment() {
  api GET "issues/$number/comments" -f per_page=100 | ours
}

comment() { # writes or renews the one comment on the pull request
  local known
  write "$mark" "$@" "[The run]($run)"
  known="$(known_comment)"
  if [ -n "$known" ]; then
    api PATCH "issues/comments/$known" -F body=@"$body" > /dev/null
  else
    api POST "issues/$number/comments" -F body=@"$body" > /dev/null
  fi
}

remove_comment() { # what it said holds no longer
  local known
  known="$(known_comment)"
  [ -z "$known" ] || api DELETE "issues/comments/$known" > /dev/null
}

open_pull() {
  local error
  error="$(mktemp)"
  if api POST pulls -f head="$BRANCH" -f base="$GITHUB_REF_NAME" -f title="$(headline)" \
    -F body=@"$body" > /dev/null 2> "$error"; then
    close_issue
  elif grep --quiet 'not permitted to create or approve pull requests' "$error"; then
    issue "The branch \`$BRANCH\` waits for a pull request: [open it]($repository/compare/$GITHUB_REF_NAME...$BRANCH?expand=1)." \
      "To have it opened next time, tick *Allow GitHub Actions to create and approve pull requests* under Settings → Actions → General."
  else
    cat "$error" >&2
    return 1
  fi
}

case "$STATE" in
  refused)
    issue "Upstream's document was not taken; the vendored spec is as it was."
    ;;
  unchanged)
    close_issue
    if [ -n "$number" ]; then
      comment "Upstream's document no longer differs from \`$GITHUB_REF_NAME\`, save in its \`info.version\`: this can be closed."
    fi
    ;;
  aside)
    if [ -n "$number" ]; then
      close_issue
      comment "Upstream has changed again. The branch has commits of others, so it is left as it is: merge it, and the next run brings the rest."
    else
      issue "The branch \`$BRANCH\` has commits of others and no open pull request, so it is left as it is: merge or delete it, and the next run goes on."
    fi
    ;;
  pushed | same)
    write "\`npm test\` on this branch: **$CHECK**"
    if [ -n "$number" ]; then
      [ "$STATE" = same ] ||
        api PATCH "pulls/$number" -f title="$(headline)" -F body=@"$body" > /dev/null
      remove_comment
      close_issue
    elif [ "$declined" != "$HEAD" ]; then
      open_pull
    fi # else it was closed as it stands, which is an answer
    ;;
esac
