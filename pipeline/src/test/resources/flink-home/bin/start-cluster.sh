#!/bin/sh
set -eu
bin=$(CDPATH= cd -- "$(dirname "$0")" && pwd -P)
mkdir -p "$bin/../log"
start() {
  name=$1
  shift
  "$bin/flink-java" "$@" --configDir "$bin/../conf" >"$bin/../log/$name.log" 2>&1 </dev/null &
  echo $! >>"$bin/../pids"
}
JVM_ARGS=-Xmx512m start jobmanager \
  org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint
JVM_ARGS=-Xmx1g start taskmanager org.apache.flink.runtime.taskexecutor.TaskManagerRunner
