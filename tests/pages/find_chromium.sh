#!/bin/sh
# Makes sure that the page tests find a Chromium and a Japanese font, and says what to install otherwise.
set -eu
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$name" ] && command -v "$name" >/dev/null; then found=$name; break; fi
done
if [ -z "${found:-}" ]; then
  echo "No chromium on this machine: asking playwright for its own."
  .venv/bin/python -m playwright install chromium
fi
if command -v fc-list >/dev/null && [ -z "$(fc-list :lang=ja)" ]; then
  echo "No Japanese font on this machine: the pages work, but screenshots will show boxes (Debian: fonts-noto-cjk)."
fi
