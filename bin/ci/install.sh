#!/usr/bin/env bash
# Installs unsilo for the action, and says where its program is: the action's own checkout, or VERSION from the npm
# registry. Nothing else is set up: whoever wants another Node has a step with actions/setup-node before.
set -euo pipefail

stop() {
  printf '::error title=unsilo::%s\n' "$1"
  exit 2
}

# No Node at all is one that is too old.
[ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 20 ] ||
  stop 'unsilo needs Node 20 or later: put a step with actions/setup-node before this one'

if [ -n "$VERSION" ]; then
  [[ $VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || stop 'the input version is to be like 1.2.3'
  home=$RUNNER_TEMP/unsilo-$VERSION
  mkdir -p "$home"
  npm install --prefix "$home" --no-save --no-audit --no-fund --ignore-scripts "unsilo@$VERSION"
  program=$home/node_modules/unsilo/bin/unsilo.js
else
  # Built where it is not: a second use in a job finds the first one's.
  [ -f "$GITHUB_ACTION_PATH/dist/main.js" ] ||
    (cd "$GITHUB_ACTION_PATH" && npm ci --include=dev --no-audit --no-fund)
  program=$GITHUB_ACTION_PATH/bin/unsilo.js
fi
node "$program" --version
printf 'program=%s\n' "$program" >>"$GITHUB_OUTPUT"
