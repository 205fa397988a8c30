#!/usr/bin/env bash
# Writes the comment of a pull request, or puts a new text into the one that is there. What goes wrong here fails no
# job: the same is in the job's summary.
#
# Takes GH_TOKEN, GITHUB_REPOSITORY, PULL_REQUEST, COMMENT (a file), MARKER (its hidden first line) and MATTERS.
set -euo pipefail

unwritten() {
  printf '::notice title=unsilo::%s\n' "$1"
  exit 0
}

command -v gh >/dev/null || unwritten 'no comment is written: gh is not on this runner. The summary of the job has its text'

issues=repos/$GITHUB_REPOSITORY/issues
body=$(mktemp "$RUNNER_TEMP/unsilo-comment.XXXXXX")
{ printf '%s\n' "$MARKER" && cat -- "$COMMENT"; } >"$body"

# Anyone can write the marker into a comment of their own: only what the workflow's token wrote is ours.
ours=".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$MARKER\"))) | .id"
found=$(gh api --paginate "$issues/$PULL_REQUEST/comments?per_page=100" --jq "$ours") ||
  unwritten 'no comment is written: those of the pull request cannot be read. The summary of the job has its text'
id=${found%%$'\n'*}

if [ -n "$id" ]; then
  send=(--method PATCH "$issues/comments/$id")
elif [ "$MATTERS" = true ]; then
  send=(--method POST "$issues/$PULL_REQUEST/comments")
else
  exit 0
fi
gh api "${send[@]}" --field "body=@$body" --silent ||
  unwritten 'no comment is written: the token of the workflow may not (permissions: pull-requests: write; pull requests from forks never may). The summary of the job has its text'
