#!/bin/sh
# Makes sure that what the build needs is there: Swift, SQLite's library and shell, libxml2, zlib.
# Installs the libraries on Debian and Ubuntu; says what to do elsewhere. Doing it again does no
# harm.
set -eu

fail() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

command -v swift >/dev/null 2>&1 ||
  fail 'no swift in PATH; Fihrist needs Swift 6.2 or later.' \
    'Get it from https://www.swift.org/install/ and run this again.'

version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p')
case $version in
  [0-5].* | 6.[01]) fail "swift is version $version; Fihrist needs 6.2 or later:" \
    'https://www.swift.org/install/' ;;
esac

# macOS has them in its SDK.
[ "$(uname)" != Darwin ] || exit 0

# has HEADER NAME: whether the header is there, or pkg-config knows the library.
has() {
  [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ] || pkg-config --exists "$2" 2>/dev/null
}
missing=
need() { missing="${missing:+$missing }$1"; }
has sqlite3.h sqlite3 || need libsqlite3-dev
has libxml2/libxml/HTMLparser.h libxml-2.0 || need libxml2-dev
has zlib.h zlib || need zlib1g-dev
command -v sqlite3 >/dev/null 2>&1 || need sqlite3
# Where libxml2's headers lie is known to pkg-config alone.
command -v pkg-config >/dev/null 2>&1 || need pkg-config
[ -n "$missing" ] || exit 0

command -v apt-get >/dev/null 2>&1 ||
  fail "missing: $missing (names of Debian's packages)." 'Install them and run this again.'
as_root=
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null 2>&1 ||
    fail "missing: $missing; as root, run: apt-get install -y $missing"
  as_root=sudo
fi
echo "setup: installing $missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # words on purpose
{ $as_root apt-get update -q && $as_root apt-get install -y -q $missing; } >&2 ||
  fail "apt-get could not install $missing; install it by hand and run this again."
