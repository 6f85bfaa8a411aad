#!/bin/bash
# Tests of cron/nightly.sh against a stand-in for fihrist, under the environment that cron gives:
# none. Prints what fails and a closing line; with --verbose a line for every test. Ends with
# status 1 where a test failed.
set -u
shopt -s nullglob
here=$(cd "$(dirname "$0")" && pwd)
nightly=$here/../../cron/nightly.sh
[[ -x $nightly ]] || { echo "no executable script at $nightly" >&2; exit 1; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tests=0 failures=0 verbose=${1-}

# Each test has a folder of its own, with spaces and Arabic letters in its path.
fresh() {
  name=$1
  root="$scratch/$((tests + 1)) أخبار اليوم"
  inbox="$root/صندوق الوارد" warehouse="$root/مستودع.db" log="$root/log files/nightly.log"
  copies="$root/copies" state="$root/مستودع.db.status" config="$root/fihrist.conf"
  fake="$root/bin/fihrist"
  mkdir -p "$root/bin" "$inbox"
  echo article >"$inbox/a.txt"
  make_fake
  write_config
}

# The stand-in ends with the status in the file `status`, and publishes the file `content`, where
# there is one, by a rename as fihrist does. It writes down its arguments and environment.
make_fake() {
  cat >"$fake" <<'FAKE'
#!/bin/bash
root=${0%/*/*}
printf '[%s]' "$@" >"$root/arguments"
/usr/bin/env >"$root/environment"
if [[ -f $root/rejected ]]; then
  while read -r source; do
    echo "$(date +%FT%T.%N) run=$RANDOM WARNING document.rejected source=$source reason=empty"
  done <"$root/rejected"
fi
echo "summary of the run"
echo "a word on standard error" >&2
if [[ -f $root/content ]]; then mv "$root/content" "$root/مستودع.db"; fi
exit "$(cat "$root/status")"
FAKE
  chmod +x "$fake"
}

write_config() {
  {
    printf 'FIHRIST_BIN=%q\nINPUTS=(%q)\n' "$fake" "$inbox"
    printf 'WAREHOUSE=%q\nLOG=%q\n' "$warehouse" "$log"
    printf '%s\n' "$@"
  } >"$config"
}

# night STATUS [CONTENT]: one run; leaves its exit status and output in `got`, `out` and `mail`.
night() {
  echo "$1" >"$root/status"
  if (($# > 1)); then echo "$2" >"$root/content"; fi
  (cd / && exec env -i PATH=/usr/bin:/bin "$nightly" "$config") \
    >"$root/out" 2>"$root/mail" </dev/null
  got=$?
  out=$(<"$root/out") mail=$(<"$root/mail")
}

# expect WHAT COMMAND…: a test of its own; the command must succeed.
expect() {
  local what=$1
  shift
  tests=$((tests + 1))
  if "$@"; then
    if [[ $verbose == --verbose ]]; then echo "ok $tests - $name: $what"; fi
  else
    failures=$((failures + 1))
    echo "not ok $tests - $name: $what ($*)"
    printf '    status %s, mail: %s\n' "$got" "$mail"
  fi
}

is() { [[ $1 == "$2" ]]; }
has() { [[ $1 == *"$2"* ]]; }
silent() { [[ -z $out && -z $mail ]]; }
copy_count() { local all=("$copies"/*); is "${#all[@]}" "$1"; }
absent() { [[ ! -e $1 ]]; }
lacks() { ! grep -qre "$2" "$1"; }
crontab_line() { [[ $1 =~ ^([0-9*/,-]+ ){5}/[^\ ]+/nightly.sh\ /[^\ ]+$ ]]; }

fresh 'status 0'
night 0 first
expect 'is passed on' is "$got" 0
expect 'sends no mail' silent
expect 'the log holds what fihrist says' has "$(<"$log")" 'summary of the run'
expect 'the log holds its standard error' has "$(<"$log")" 'a word on standard error'
expect 'the log tells the exit status' has "$(<"$log")" 'end: status 0'
expect 'arguments with spaces stay whole' \
  is "$(<"$root/arguments")" "[build][$inbox][--warehouse][$warehouse]"
expect 'the status is one line' is "$(wc -l <"$state")" 1
expect 'the status file tells the status' has "$(<"$state")" ' status=0 last-good=2'
expect 'a copy is kept' copy_count 1
expect 'the copy takes no room' [ "$warehouse" -ef "$copies/مستودع-$(date +%F)-1.db" ]
expect 'no HOME is needed or made up' lacks "$root/environment" ^HOME=

fresh 'two runs a day'
night 0 first
night 0
expect 'an unchanged warehouse is not copied again' copy_count 1
night 0 second
expect 'a changed one is' copy_count 2
expect 'the first copy stands as it was' is "$(<"$copies/مستودع-$(date +%F)-1.db")" first
expect 'the second is the new one' is "$(<"$copies/مستودع-$(date +%F)-2.db")" second
night 0 second
expect 'a new file with the same bytes is not copied' copy_count 2

fresh 'keeping the last three'
write_config KEEP=3
mkdir "$copies"
echo old >"$copies/مستودع-2020-01-02-9.db"
echo older >"$copies/مستودع-2020-01-02-10.db"
echo mine >"$copies/مستودع-2020-01-02-10 kept by hand.db"
night 0 first
night 0 second
expect 'the oldest goes' absent "$copies/مستودع-2020-01-02-9.db"
expect 'numbers are ordered as numbers' is "$(<"$copies/مستودع-2020-01-02-10.db")" older
night 0 third
expect 'the next oldest goes' absent "$copies/مستودع-2020-01-02-10.db"
expect 'three are left, and the file that is not ours' copy_count 4
write_config KEEP=0
rm -r "$copies"
night 0 fourth
expect 'KEEP=0 keeps none' absent "$copies"

fresh 'status 1'
night 0 first
good=$(sed 's/.*last-good=\([^ ]*\).*/\1/' "$state")
night 1
expect 'is passed on' is "$got" 1
expect 'sends mail' has "$mail" 'the build failed (status 1)'
expect 'the mail ends with the log' has "$mail" 'summary of the run'
expect 'the mail names the log' has "$mail" "$log"
expect 'nothing goes to standard output' is "$out" ''
expect 'the last good run is remembered' has "$(<"$state")" " status=1 last-good=$good "
expect 'no copy is kept' copy_count 1

fresh 'status 2'
night 2
expect 'is passed on' is "$got" 2
expect 'sends mail' has "$mail" '(status 2)'
expect 'no run was good yet' has "$(<"$state")" 'last-good=never'

fresh 'status 3'
printf '%s\n' empty.txt فارغ.txt >"$root/rejected"
night 3 first
expect 'is passed on' is "$got" 3
expect 'sends mail with the count' has "$mail" '2 documents were rejected (status 3), 2 of them'
expect 'the mail has the first of them' has "$mail" 'source=empty.txt reason=empty'
expect 'the mail counts them by reason' has "$mail" '2 empty'
expect 'the mail says where to look' has "$mail" "$state.rejected or the warehouse's table"
expect 'the mail names the documents' has "$mail" 'source=فارغ.txt'
expect 'the list holds one line each' is "$(wc -l <"$state.rejected")" 2
expect 'the warehouse is copied' copy_count 1
expect 'counts as a good run' has "$(<"$state")" ' status=3 last-good=2'
night 3 second
expect 'the same documents send no second mail' silent
night 75
echo new.txt >>"$root/rejected"
night 3 third
expect 'another one does' has "$mail" '3 documents were rejected (status 3), 1 of them'
rm "$root/rejected"
night 0
expect 'the list empties when all is well' is "$(<"$state.rejected")" ''
echo empty.txt >"$root/rejected"
write_config MAIL_REJECTIONS=no
night 3
expect 'MAIL_REJECTIONS=no sends none' silent

fresh 'status 75'
night 75
expect 'is passed on' is "$got" 75
expect 'sends no mail the first time' silent
expect 'is in the log' has "$(<"$log")" 'end: status 75'
night 75
expect 'sends mail the second time in a row' has "$mail" 'twice in a row'
night 0 first
night 75
expect 'a good run between forgives' silent

fresh 'killed'
night 137
expect 'any other status is passed on' is "$got" 137
expect 'and sends mail' has "$mail" 'ended with status 137'

fresh 'stopped by a signal'
cat >"$fake" <<'FAKE'
#!/bin/bash
echo $$ >"${0%/*/*}/pid"
trap 'echo "fihrist: stopped by SIGTERM"; exit 143' TERM
while :; do sleep 0.05; done
FAKE
for sent in TERM INT; do
  rm -f "$root/pid"
  # A shell without job control has what it starts in the background ignore SIGINT.
  (cd / && exec env -i PATH=/usr/bin:/bin python3 -c 'import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])' \
    "$nightly" "$config") >"$root/out" 2>"$root/mail" </dev/null &
  night=$!
  while [[ ! -s $root/pid ]]; do sleep 0.05; done
  kill "-$sent" "$night"
  wait "$night"
  got=$? mail=$(<"$root/mail")
  expect "$sent is passed on" is "$got" 143
  expect "the program has ended after $sent" is "$(ps -o pid= -p "$(<"$root/pid")")" ''
  expect "$sent is told" has "$mail" 'stopped by a signal (status 143)'
  expect "$sent stands in the log" has "$(<"$log")" "stopped by SIG$sent"
  expect "$sent stands in the status" has "$(<"$state")" 'status=143'
done

fresh 'died of a document'
cat >"$fake" <<'FAKE'
#!/bin/bash
echo run >>"${0%/*/*}/runs"
(($(wc -l <"${0%/*/*}/runs") > 1)) || exit 139
exit 3
FAKE
night 3
expect 'it runs again' is "$(wc -l <"$root/runs")" 2
expect 'the second run counts' is "$got" 3
expect 'the log tells of it' has "$(<"$log")" 'the program died (status 139)'

fresh 'metrics'
prom="$root/metrics here/news.prom" told="$root/metrics here/news.nightly.prom"
mkdir "${prom%/*}"
write_config "METRICS=\"$prom\""
before=$(date +%s)
night 0 first
expect 'METRICS reaches fihrist' has "$(<"$root/arguments")" "[--metrics][$prom]"
expect 'the night has a file of its own' is "$(echo "${prom%/*}"/*)" "$told"
expect 'which tells the status' has "$(<"$told")" "fihrist_nightly_exit_status{warehouse=\"$warehouse\"} 0"
expect 'and when it ended' [ "$(sed -n 's/^fihrist_nightly_end.* //p' "$told")" -ge "$before" ]
expect 'each with its type' is "$(grep -c '^# TYPE fihrist_nightly_[a-z_]* gauge$' "$told")" 2
expect 'its mode follows the umask' is "$(stat -c %a "$told")" "$(printf '%o' $((0666 & ~$(umask))))"
for status in 1 3 75 137; do
  night "$status"
  expect "status $status is told" has "$(<"$told")" "} $status"
done
rm "$inbox/a.txt"
night 0
expect 'so is an input that is missing' has "$got $(<"$told")" '} 2'
write_config "METRICS=\"$prom\"" 'WAREHOUSE="/a \"b\" \\ c/news.db"'
night 0
expect 'a path is escaped' has "$(<"$told")" '{warehouse="/a \"b\" \\ c/news.db"} 2'
write_config 'METRICS="/no such folder/news.prom"'
night 0
expect 'what cannot be written is told' has "$mail" 'cannot write /no such folder/news.nightly.prom'

fresh 'rotation'
write_config LOG_MAX_BYTES=10 LOG_KEEP=2
night 0 first
expect 'a first log is not rotated' absent "$log.1"
echo marked >>"$log"
night 0
expect 'a full log moves to .1' has "$(<"$log.1")" marked
expect 'a fresh one begins' lacks "$log" marked
night 0
expect 'then to .2' has "$(<"$log.2")" marked
night 0
expect 'then goes' lacks "${log%/*}" marked
expect 'two old ones are kept' absent "$log.3"

fresh 'a wrong configuration'
rm "$fake"
night 0
expect 'a missing program ends with status 2' is "$got" 2
expect 'the mail names it' has "$mail" "there is no program at $fake"
expect 'the mail names the configuration' has "$mail" "$config"
make_fake
rm -r "$inbox"
night 0
expect 'a missing input ends with status 2' is "$got" 2
expect 'the mail names it' has "$mail" "the input $inbox does not exist"
mkdir "$inbox"
night 0
expect 'an empty input folder ends with status 2' is "$got" 2
write_config 'BUILD_OPTIONS=(--keep-missing)'
night 0
expect 'but not where articles that are gone are kept' is "$got" 0
expect 'options reach fihrist' has "$(<"$root/arguments")" '[--keep-missing]'
echo article >"$inbox/a.txt"
write_config 'WAREHOUSE=news.db'
night 0
expect 'a relative path ends with status 2' has "$got $mail" '2 fihrist nightly: WAREHOUSE must be'
write_config 'METRICS=news.prom'
night 0
expect 'so does one of METRICS' has "$got $mail" '2 fihrist nightly: METRICS must be'
write_config 'WAREHOUSE="/no such folder/news.db"'
night 0
expect 'a missing folder for the warehouse ends with status 2' has "$got $mail" '/no such folder'
write_config 'KEEP=many'
night 0
expect 'a KEEP that is no number ends with status 2' has "$got $mail" 'KEEP must be a whole number'
rm "$config"
night 0
expect 'a missing configuration ends with status 2' has "$got $mail" 'cannot read the configuration'

fresh 'the crontab'
line=$(grep -v '^#' "$here/../../cron/nightly.crontab")
expect 'is one line' is "$(wc -l <<<"$line")" 1
expect 'has five fields of time and absolute paths' crontab_line "$line"
bash -n "$here/../../cron/fihrist.conf"
expect 'the sample configuration is valid bash' is "$?" 0

if ((failures)); then
  echo "$failures of $tests tests of cron/nightly.sh failed"
  exit 1
fi
echo "all $tests tests of cron/nightly.sh passed"
