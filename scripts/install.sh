#!/bin/sh
# Installs the program and what belongs to it, or takes it out again with --uninstall. Called by the
# Makefile, which sets PREFIX, SYSCONFDIR, DESTDIR and BUILT (the folder with the program).
set -eu
cd "$(dirname "$0")/.."
: "${PREFIX:?}" "${SYSCONFDIR:?}" "${DESTDIR=}"
for folder in "$PREFIX" "$SYSCONFDIR"; do
  case $folder in
    /*) ;;
    *) echo "PREFIX and SYSCONFDIR must be absolute paths, not '$folder'" >&2; exit 2 ;;
  esac
done
root=$DESTDIR$PREFIX
library=$root/lib/fihrist
units=$root/lib/systemd/system
bash=$root/share/bash-completion/completions
zsh=$root/share/zsh/site-functions
fish=$root/share/fish/vendor_completions.d

# The files in cron/ name their places below /opt/fihrist and /etc; here they get those of PREFIX.
place() {
  sed -e "s|/opt/fihrist/cron/|$PREFIX/lib/fihrist/|g" -e "s|/opt/fihrist/|$PREFIX/|g" \
    -e "s|/etc/fihrist.conf|$SYSCONFDIR/fihrist.conf|g" "$1" >"$2"
  chmod "$3" "$2"
}

uninstall() {
  rm -rf "$library" "$root/share/fihrist" "$root/share/doc/fihrist"
  rm -f "$root/bin/fihrist" "$root/share/man/man1/fihrist.1" "$units/fihrist.service" \
    "$units/fihrist.timer" "$bash/fihrist" "$zsh/_fihrist" "$fish/fihrist.fish"
  echo "Removed Fihrist from $root; $DESTDIR$SYSCONFDIR/fihrist.conf was left."
}

# The program finds its resource folders beside itself, through links: so they stand together in
# lib/fihrist, and bin/ has a link.
install_program() {
  # A new file in the place of the old one: a run that is under way keeps the old program.
  mkdir -p "$library" "$root/bin"
  for old in "$library"/fihrist_*.resources; do rm -rf "$old"; done
  cp -R "$BUILT"/fihrist_*.resources "$library/"
  cp "$BUILT/fihrist" "$library/fihrist.new"
  chmod 755 "$library/fihrist.new"
  mv -f "$library/fihrist.new" "$library/fihrist"
  ln -sfn ../lib/fihrist/fihrist "$root/bin/fihrist"
  place cron/nightly.sh "$library/nightly.sh" 755
}

install_shared() {
  mkdir -p "$root/share/fihrist" "$root/share/doc/fihrist" "$root/share/man/man1" "$units" \
    "$bash" "$zsh" "$fish" "$DESTDIR$SYSCONFDIR"
  place cron/fihrist.conf "$root/share/fihrist/fihrist.conf" 644
  place cron/nightly.crontab "$root/share/fihrist/nightly.crontab" 644
  place cron/fihrist.service "$units/fihrist.service" 644
  place cron/fihrist.timer "$units/fihrist.timer" 644
  cp README.md CHANGELOG.md LICENSE docs/operations.md "$root/share/doc/fihrist/"
  cp docs/fihrist.1 "$root/share/man/man1/"
  "$library/fihrist" --generate-completion-script bash >"$bash/fihrist"
  "$library/fihrist" --generate-completion-script zsh >"$zsh/_fihrist"
  "$library/fihrist" --generate-completion-script fish >"$fish/fihrist.fish"
  # What an operator has set is never written over.
  [ -e "$DESTDIR$SYSCONFDIR/fihrist.conf" ] ||
    cp "$root/share/fihrist/fihrist.conf" "$DESTDIR$SYSCONFDIR/fihrist.conf"
}

if [ "${1-}" = --uninstall ]; then
  uninstall
else
  if [ ! -x "${BUILT:?}/fihrist" ]; then
    echo "there is no program in $BUILT: run make build first" >&2
    exit 1
  fi
  install_program
  install_shared
  echo "Installed Fihrist below $root; set the paths in $DESTDIR$SYSCONFDIR/fihrist.conf."
fi
