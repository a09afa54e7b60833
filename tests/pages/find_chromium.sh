#!/bin/sh
# Makes sure that the page tests find a Chromium and a Japanese font, and says what to install otherwise.
set -eu
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$name" ] && command -v "$name" >/dev/null; then found=$name; break; fi
done
if [ -z "${found:-}" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "No Chromium on this machine: installing Debian's, with a Japanese font."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk >/dev/null
  else
    echo "The page tests need Chromium. Install it, for instance: sudo apt-get install chromium fonts-noto-cjk" >&2
    exit 1
  fi
fi
if command -v fc-list >/dev/null && [ -z "$(fc-list :lang=ja)" ]; then
  echo "No Japanese font on this machine: the pages work, but screenshots will show boxes (Debian: fonts-noto-cjk)."
fi
