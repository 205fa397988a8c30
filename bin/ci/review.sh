#!/usr/bin/env bash
# Judges the organisation and the proposals that a pull request adds or changes. Writes annotations to the log, the
# job's summary, SARIF, and the text of a comment; `status` is the worst of what `unsilo check` says.
#
# Takes UNSILO, MODEL, PROPOSALS, BASE, POLICY, FAIL_ON and SARIF. Names of files come from the pull request: they are
# held in arrays, read between null bytes, and printed only with what a log or Markdown would obey taken out.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d "$RUNNER_TEMP/unsilo.XXXXXX")
comment=$work/comment.md
# GitHub takes 65,536 characters of a comment and 1 MiB of a step's summary, and nothing of what is longer.
most_comment=62000
most_summary=1000000
# As many runs does GitHub take in one file of SARIF.
most_runs=20

: "${GITHUB_STEP_SUMMARY:=/dev/null}"
status=0
matters=false
runs=()

unsilo() { node "$UNSILO" "$@"; }
tell() { node "$here/tell.js" "$@"; }
notice() { tell notice "$1"; }
stop() {
  printf '::error title=unsilo::%s\n' "$1"
  exit 2
}
output() { printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"; }
# A file's name in Markdown and in the log.
name() { tell name "$1"; }
worse() { if [ "$1" -gt "$status" ]; then status=$1; fi; }
# add TO MOST FILE NAME: appends a text whole, or says that it has no room.
add() {
  if [ $(($(wc -c <"$1") + $(wc -c <"$3"))) -le "$2" ]; then
    cat -- "$3" >>"$1"
  else
    printf '\n%s has no room here; the log of the job has it.\n' "$4" >>"$1"
  fi
}

# find_start: puts the commit that the pull request starts from into $from; nothing where there is none.
find_start() {
  from=''
  [ -n "$BASE" ] || return 0
  [[ $BASE != -* ]] || stop 'the input base is no branch'
  local tip
  tip=$(commit "refs/remotes/origin/$BASE") || tip=$(commit "$BASE") || tip=$(fetched) ||
    stop 'the base is not in this checkout: give actions/checkout the option fetch-depth: 0'
  # In a shallow checkout no common ancestor is to be seen; then what the base has got since counts as changed too.
  from=$(git merge-base "$tip" HEAD) || from=$tip
}
commit() { git rev-parse --verify --quiet "$1^{commit}"; }
fetched() {
  local depth=()
  if [ "$(git rev-parse --is-shallow-repository)" = true ]; then depth=(--depth=1); fi
  git fetch --quiet --no-tags "${depth[@]}" origin "+refs/heads/$BASE:refs/remotes/origin/$BASE" >&2 &&
    commit "refs/remotes/origin/$BASE"
}

# judge ID FILE BASE: checks one model; what BASE had already does not fail it. The parts of its report are left in
# $work/ID.*, and its status in $judged.
judge() {
  local id=$1 file=$2 base=$3
  local options=(-f github -f "step-summary=$work/$id.summary.md" -f "json=$work/$id.json" -f "sarif=$work/$id.sarif")
  if [ -n "$base" ]; then options+=(--base "$base"); fi
  if [ -n "$POLICY" ]; then options+=(--config "$POLICY"); fi
  if [ -n "$FAIL_ON" ]; then options+=(--fail-on "$FAIL_ON"); fi
  judged=0
  unsilo check "${options[@]}" -- "$file" || judged=$?
  worse "$judged"
  # There is none where the command itself was wrong.
  if [ -f "$work/$id.sarif" ]; then runs+=("$work/$id.sarif" "$file"); fi
}

# section ID TITLE BASE FILE: what a pull request's reader is told of one model, for the comment and the summary. What
# differs from BASE is left in $work/ID.diff.json too.
section() {
  local id=$1 title=$2 base=$3 file=$4
  local options=(-f markdown -f "json=$work/$id.diff.json")
  if [ -n "$POLICY" ]; then options+=(--config "$POLICY"); fi
  {
    printf '\n## %s\n\n' "$title"
    tell verdict "$work/$id.json" "$judged"
    if [ "$judged" -le 1 ] && [ -n "$base" ]; then
      printf '\n'
      # Its notes were told by the check.
      unsilo diff "${options[@]}" -- "$base" "$file" 2>"$work/$id.err" ||
        { cat "$work/$id.err" >&2 && printf 'What it changes cannot be said: the log of the job tells why.\n'; }
    fi
  } >"$work/$id.section.md"
}

# summarise ID: the section, and the findings one by one.
summarise() {
  add "$GITHUB_STEP_SUMMARY" "$most_summary" "$work/$1.section.md" 'What changes'
  printf '\n' >>"$GITHUB_STEP_SUMMARY"
  # Of an input that cannot be used the section has all problems.
  if [ "$judged" -ne 2 ] && [ -f "$work/$1.summary.md" ]; then
    add "$GITHUB_STEP_SUMMARY" "$most_summary" "$work/$1.summary.md" 'The list of findings'
  fi
}

find_start

# The model itself, judged by what it was before where that can be read.
before=''
if [ -n "$from" ]; then
  before=$from:$MODEL
  readable=0
  unsilo check --no-config -- "$before" >/dev/null 2>&1 || readable=$?
  if [ "$readable" -ge 2 ]; then
    notice 'there is no model on the base that can be read, so nothing is compared with it'
    before=''
  fi
fi
judge model "$MODEL" "$before"
usable=$judged
section model "The organisation: $(name "$MODEL")" "$before" "$MODEL"
if [ "$judged" -ne 0 ]; then
  matters=true
elif [ -n "$before" ] && ! tell same "$work/model.diff.json"; then
  matters=true
fi
printf '%s\n' '# What this pull request changes' >"$comment"
if [ "$matters" = true ]; then add "$comment" "$most_comment" "$work/model.section.md" "$(name "$MODEL")"; fi
summarise model

# The proposals that it adds or changes.
changed=()
if [ -n "$from" ]; then
  globs=()
  while IFS= read -r glob; do
    if [ -n "$glob" ]; then globs+=(":(glob)$glob"); fi
  done <<<"$PROPOSALS"
  if [ "${#globs[@]}" -gt 0 ]; then
    git diff --name-only -z --no-renames --diff-filter=d "$from" HEAD -- "${globs[@]}" >"$work/changed"
    mapfile -d '' -t changed <"$work/changed"
  fi
fi
for i in "${!changed[@]}"; do
  shown=$(name "${changed[$i]}")
  # Neither a dash nor REF: at its start makes it anything but a file.
  file=./${changed[$i]}
  # A link could lead to any file of the runner, whose lines a problem would quote.
  if [ -L "$file" ]; then
    notice "$shown is a link, and is left out"
    continue
  fi
  if [ "$usable" -gt 1 ]; then
    notice "$shown is not judged: the organisation that it changes cannot be used"
    continue
  fi
  matters=true
  judge "$i" "$file" "$MODEL"
  section "$i" "The proposal $shown" "$MODEL" "$file"
  add "$comment" "$most_comment" "$work/$i.section.md" "$shown"
  summarise "$i"
done

if [ "$matters" = false ]; then
  printf '%s\n' 'This pull request changes nothing in the organisation that matters.' >"$comment"
fi

if [ -n "$SARIF" ] && [ "${#runs[@]}" -gt 0 ]; then
  mkdir -p -- "$(dirname -- "$SARIF")"
  tell sarif "$SARIF" "${runs[@]:0:$((2 * most_runs))}"
  output sarif "$SARIF"
fi
output status "$status"
output comment "$comment"
output matters "$matters"
# One comment for each model: the marker tells them apart.
output marker "<!-- unsilo $(printf '%s' "$MODEL" | cksum | cut -d ' ' -f 1) -->"
