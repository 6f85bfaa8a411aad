#!/bin/bash
# Brings the warehouse up to date. Meant for cron: needs no environment, and prints (to standard
# error, which cron mails) only where somebody has to act; everything else goes to the log.
#
#   nightly.sh CONFIG        CONFIG is described in fihrist.conf
#
# Exit status: that of `fihrist build` (0 done, 1 failed and nothing changed, 2 usage, 3 done but
# documents were rejected, 75 another run holds the lock, 130 or 143 stopped by a signal); 2 also where
# the configuration is wrong. SIGINT and SIGTERM are passed on to the program.
set -u
shopt -s extglob nullglob
export PATH=/usr/local/bin:/usr/bin:/bin LC_ALL=C.UTF-8

now() { date -u +%Y-%m-%dT%H:%M:%SZ; }
say() { printf 'fihrist nightly: %s\n' "$@" >&2; }
note() { printf '%s nightly: %s\n' "$(now)" "$1" >>"$LOG"; }
wrong() {
  say "$1" "Nothing was run. The settings are in $config."
  write_metrics 2
  exit 2
}

read_config() {
  config=${1-}
  [[ -n $config ]] || { config='(none given)'; wrong 'usage: nightly.sh CONFIG'; }
  [[ -f $config && -r $config ]] || wrong "cannot read the configuration file $config"
  # Sourced with a slash in its name, or bash would search PATH for it.
  [[ $config == /* ]] || config=$PWD/$config
  FIHRIST_BIN='' INPUTS=() WAREHOUSE='' LOG=''
  BUILD_OPTIONS=() KEEP=14 COPIES='' LOG_MAX_BYTES=5000000 LOG_KEEP=7 STATUS_FILE='' METRICS=''
  MAIL_REJECTIONS=yes
  # shellcheck source=cron/fihrist.conf
  source "$config" || wrong 'the configuration file has an error'
  : "${COPIES:=${WAREHOUSE%/*}/copies}" "${STATUS_FILE:=$WAREHOUSE.status}"
}

check_config() {
  local name path
  for name in FIHRIST_BIN WAREHOUSE LOG COPIES STATUS_FILE; do
    [[ ${!name} == /* ]] || wrong "$name must be an absolute path, not '${!name}'"
  done
  for name in KEEP LOG_MAX_BYTES LOG_KEEP; do
    [[ ${!name} == @(0|[1-9]*([0-9])) ]] || wrong "$name must be a whole number, not '${!name}'"
  done
  [[ $METRICS == @(|/*) ]] || wrong "METRICS must be an absolute path, not '$METRICS'"
  [[ -f $FIHRIST_BIN && -x $FIHRIST_BIN ]] || wrong "there is no program at $FIHRIST_BIN"
  ((${#INPUTS[@]})) || wrong 'INPUTS names no folder'
  for path in "${INPUTS[@]}"; do check_input "$path"; done
  [[ -d ${WAREHOUSE%/*}/ ]] || wrong "the warehouse's folder ${WAREHOUSE%/*} does not exist"
  { mkdir -p "${LOG%/*}/" && touch "$LOG"; } || wrong "cannot write the log $LOG"
}

# A disk that is not mounted must not look like a night on which every article was withdrawn.
check_input() {
  [[ $1 == /* ]] || wrong "INPUTS must hold absolute paths, not '$1'"
  [[ -e $1 ]] || wrong "the input $1 does not exist; is its disk mounted?"
  [[ " ${BUILD_OPTIONS[*]} " == *' --keep-missing '* || ! -d $1 ]] && return
  [[ -r $1 && -z $(ls -A -- "$1") ]] && wrong "the input $1 is empty; is its disk mounted?"
  return 0
}

rotate_log() {
  (($(stat -c %s "$LOG") >= LOG_MAX_BYTES)) || return 0
  local number
  for ((number = LOG_KEEP; number > 1; number--)); do
    [[ -e $LOG.$((number - 1)) ]] && mv -f "$LOG.$((number - 1))" "$LOG.$number"
  done
  if ((LOG_KEEP)); then mv -f "$LOG" "$LOG.1"; fi
  : >"$LOG"
}

# The copies so far, oldest first, in the array `copies`.
list_copies() {
  local day='[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
  copies=()
  # shellcheck disable=SC2206 # the unquoted part is a pattern
  local found=("$stem"-$day-+([0-9]).db)
  ((${#found[@]})) && mapfile -t copies < <(printf '%s\n' "${found[@]}" | sort -V)
  return 0
}

# A hard link costs nothing and is safe: a new warehouse is a new file, renamed into place.
copy_warehouse() {
  ln -L "$WAREHOUSE" "$1" 2>/dev/null && return
  cp --reflink=auto -p "$WAREHOUSE" "$1.part" && mv "$1.part" "$1" && return
  rm -f "$1.part"
  return 1
}

keep_copy() {
  ((KEEP)) && [[ -f $WAREHOUSE ]] || return 0
  local name=${WAREHOUSE##*/} number=1 copies newest copy
  local stem=$COPIES/${name%.db}
  mkdir -p "$COPIES" || { say "cannot make the folder $COPIES: no copy was kept"; return; }
  list_copies
  newest=${copies[*]: -1}
  [[ -n $newest ]] && { [[ $WAREHOUSE -ef $newest ]] || cmp -s "$WAREHOUSE" "$newest"; } && return
  copy=$stem-$(date +%F)
  while [[ -e $copy-$number.db ]]; do ((number++)); done
  copy_warehouse "$copy-$number.db" || { say "cannot copy the warehouse to $COPIES"; return; }
  note "kept $copy-$number.db"
  list_copies
  while ((${#copies[@]} > KEEP)); do
    rm -f "${copies[0]}" && note "removed ${copies[0]}"
    copies=("${copies[@]:1}")
  done
}

# Sets `last_status` and `last_good` from the status file that the run before left.
read_status() {
  last_status='' last_good=never
  local line=''
  [[ -r $STATUS_FILE ]] && IFS= read -r line <"$STATUS_FILE"
  [[ $line =~ \ status=([0-9]+)\ last-good=([^ ]+) ]] || return 0
  last_status=${BASH_REMATCH[1]} last_good=${BASH_REMATCH[2]}
}

write_status() {
  local time
  time=$(now)
  case $1 in 0 | 3) last_good=$time ;; esac
  {
    printf '%s status=%s last-good=%s seconds=%s warehouse=%s\n' \
      "$time" "$1" "$last_good" "$SECONDS" "$WAREHOUSE" >"$STATUS_FILE.part" &&
      mv -f "$STATUS_FILE.part" "$STATUS_FILE"
  } || say "cannot write $STATUS_FILE"
}

# Tells node_exporter's textfile collector how the night ended: a program that was killed, turned away
# by the lock or never run cannot. It is a file of its own, or a night that another run's lock turned
# away would write over what that run tells.
write_metrics() {
  [[ ${METRICS-} == /* ]] || return 0
  local file=${METRICS%.prom}.nightly.prom
  {
    { gauge exit_status "How nightly.sh ended." "$1" &&
      gauge end_timestamp_seconds "When nightly.sh ended, in seconds since 1970." "$(date +%s)"
    } >"$file.part" && mv -f "$file.part" "$file"
  } || say "cannot write $file"
}

gauge() {
  local label=${WAREHOUSE//\\/\\\\}
  printf '# HELP fihrist_nightly_%s %s\n# TYPE fihrist_nightly_%s gauge\n' "$1" "$2" "$1"
  printf 'fihrist_nightly_%s{warehouse="%s"} %s\n' "$1" "${label//\"/\\\"}" "$3"
}

# Runs the program, and passes on the signal that would end this script. Sets `status`. In the background,
# as bash looks at no signal while it waits for a program in the foreground; there SIGINT is ignored, so
# SIGTERM is what is passed on.
run_build() {
  local child code signal='' signals=0 before
  "$FIHRIST_BIN" build "${INPUTS[@]}" --warehouse "$WAREHOUSE" "${BUILD_OPTIONS[@]}" \
    </dev/null >>"$LOG" 2>&1 &
  child=$!
  trap 'signal=SIGINT; ((signals++)); kill -TERM "$child"' INT
  trap 'signal=SIGTERM; ((signals++)); kill -TERM "$child"' TERM
  while :; do
    before=$signals
    wait "$child"
    code=$?
    # 127: it had ended when the signal came.
    ((code == 127)) || status=$code
    # A signal ends `wait` before the program ends.
    ((signals == before)) && break
  done
  trap '' INT TERM
  [[ -z $signal ]] || note "stopped by $signal"
}

# Writes this run's rejections, without time and run id, to STATUS_FILE.rejected. Sets `rejected` and
# `rejected_first`: how many there are, and how many the run before did not have; and for the mail
# `rejected_new` and `rejected_reasons`.
count_rejections() {
  local list=$STATUS_FILE.rejected
  touch "$list"
  run_log | grep -F document.rejected |
    sed -E 's/^[^ {]+ //; s/^run=[^ ]+ //; s/"(at|run)":"[^"]*",?//g' | sort -u >"$list.part"
  rejected=$(wc -l <"$list.part")
  comm -13 "$list" "$list.part" >"$list.new"
  rejected_first=$(wc -l <"$list.new")
  # The first ten of the new ones, and how many there are by reason.
  rejected_new=$(head -n 10 "$list.new")
  rejected_reasons=$(sed -nE 's/.*reason"?[=:]"?([a-z-]+).*/\1/p' "$list.new" | sort | uniq -c | sort -rn)
  rm -f "$list.new"
  mv -f "$list.part" "$list"
}

# What the log holds of this run.
run_log() { tail -c "+$((log_start + 1))" "$LOG"; }

# Says on standard error what needs somebody's attention, with the end of this run's log.
tell() {
  local message
  case $1 in
    0) return ;;
    1) message="the build failed (status 1); the warehouse stands as it was" ;;
    2) message="fihrist did not accept its options (status 2); nothing was changed" ;;
    3)
      # One bad document must not send the same mail every night.
      ((rejected_first)) && [[ $MAIL_REJECTIONS == yes ]] || return
      message="done, but $rejected documents were rejected (status 3), $rejected_first of them"
      message+=" for the first time: see $STATUS_FILE.rejected or the warehouse's table rejections"
      say "$message" "new by reason:" "$rejected_reasons" "the first ten:" "$rejected_new" \
        "last good run: $last_good; the log is $LOG"
      return
      ;;
    75)
      [[ $last_status == 75 ]] || return
      message="another run held the lock (status 75) twice in a row; does one hang?"
      ;;
    130 | 143) message="the build was stopped by a signal (status $1); the warehouse stands as it was" ;;
    *) message="the build ended with status $1; the warehouse stands as it was" ;;
  esac
  say "$message" "last good run: $last_good; the log is $LOG and ends:"
  run_log | tail -n 12 >&2
}

read_config "$@"
check_config
[[ -z $METRICS ]] || BUILD_OPTIONS+=(--metrics "$METRICS")
rotate_log
read_status
log_start=$(stat -c %s "$LOG")
note "start: $FIHRIST_BIN build ${INPUTS[*]} --warehouse $WAREHOUSE ${BUILD_OPTIONS[*]}"
run_build
case $status in
  132 | 133 | 134 | 135 | 136 | 139)
    note "the program died (status $status); it runs again, and tries each document first"
    run_build
    ;;
esac
note "end: status $status after $SECONDS s"
case $status in
  0 | 3)
    keep_copy
    count_rejections
    ;;
esac
tell "$status"
write_status "$status"
write_metrics "$status"
exit "$status"
