#!/bin/sh
# /usr/local/bin/noriai: the command line with the service's user and settings. Give it whole paths.
set -eu
cd /etc/noriai
exec runuser -u noriai -- /opt/noriai/current/.venv/bin/noriai "$@"
