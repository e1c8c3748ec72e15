#!/bin/sh
set -eu
pids=$(dirname "$0")/../pids
while read -r pid; do kill "$pid" 2>/dev/null || true; done <"$pids"
rm "$pids"
