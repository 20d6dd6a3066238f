# Read by bin/serve and bin/test: installs what is missing, once. Works in bash 3.2 and later.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
mkdir -p "${DATA_DIR:=$root/var}"
DATA_DIR=$(cd "$DATA_DIR" && pwd)
export DATA_DIR
python=$root/.venv/bin/python
# WeasyPrint looks for Homebrew's libraries in a place that macOS does not search by itself.
[ "$(uname)" != Darwin ] || export DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib:/usr/lib

say() { printf '%s\n' "$*" >&2; }
die() {
  say "$*"
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    die "Run this once as root, or install sudo: $*"
  fi
}

has_library() {
  if have ldconfig || [ -x /sbin/ldconfig ]; then
    PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep "$1" >/dev/null
  else
    ls /opt/homebrew/lib/"$1"* /usr/local/lib/"$1"* >/dev/null 2>&1
  fi
}
has_python() { python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))' >/dev/null 2>&1; }
# Names in any script must be drawable; Source Sans has Latin, Greek and Cyrillic only.
has_fonts() { [ "$(uname)" = Darwin ] || { have fc-list && [ -n "$(fc-list :lang=ja)" ] && [ -n "$(fc-list :charset=26a0)" ]; }; }

# Playwright drives the browser by a program that needs it; a bare Debian has none.
has_atomics() { [ "$(uname)" = Darwin ] || has_library libatomic.so.1; }

# One word for each thing that is missing.
missing() {
  has_python || echo python
  have dot || echo graphviz
  { has_library libpangoft2-1.0 && has_library libharfbuzz-subset; } || echo pango
  has_fonts || echo fonts
  [ "$1" = serve ] || have pdftotext || echo poppler
  [ "$1" = serve ] || has_atomics || echo atomic
}

# The packages that bring a thing, by package manager.
packages() {
  case $1:$2 in
    apt:python) echo python3 python3-venv ;;
    apt:pango) echo libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 ;;
    apt:fonts) echo fontconfig fonts-dejavu-core fonts-droid-fallback ;;
    apt:poppler | dnf:poppler) echo poppler-utils ;;
    apt:atomic) echo libatomic1 ;;
    dnf:atomic) echo libatomic ;;
    dnf:python) echo python3 ;;
    dnf:pango) echo pango harfbuzz ;;
    dnf:fonts) echo fontconfig dejavu-sans-fonts google-droid-sans-fonts ;;
    brew:python) echo python@3.12 ;;
    *) echo "$2" ;;
  esac
}

install_system() {
  local things thing wanted=
  things=$(missing "$1")
  [ -n "$things" ] || return 0
  if have apt-get; then
    for thing in $things; do wanted="$wanted $(packages apt "$thing")"; done
    say "Installing$wanted ..."
    apt_install $wanted
  elif have brew; then
    for thing in $things; do wanted="$wanted $(packages brew "$thing")"; done
    say "Installing$wanted ..."
    brew install $wanted >&2
  elif have dnf; then
    for thing in $things; do wanted="$wanted $(packages dnf "$thing")"; done
    say "Installing$wanted ..."
    as_root dnf install -y $wanted >&2
  else
    die "Install these and start again: $(echo $things)."
  fi
  things=$(missing "$1")
  [ -z "$things" ] || die "Still missing after the installation: $(echo $things). Install by hand and start again."
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@" >"$DATA_DIR/apt.log" 2>&1 ||
    { tail -n 20 "$DATA_DIR/apt.log" >&2; die "apt-get could not install: $*"; }
}

# uv from the path, or through pip in an environment of its own.
find_uv() {
  if have uv; then
    uv=uv
    return
  fi
  uv=$DATA_DIR/tools/bin/uv
  if [ ! -x "$uv" ]; then
    say "Installing uv ..."
    python3 -m venv "$DATA_DIR/tools"
    "$DATA_DIR/tools/bin/pip" install -q --disable-pip-version-check uv >&2
  fi
}

# The locked Python packages into .venv; --inexact leaves those of bin/test where bin/serve needs fewer.
install_python() {
  local groups=$1 stamp state
  stamp=$root/.venv/.installed-$groups
  state=$(cat uv.lock pyproject.toml | cksum)
  if [ -x "$python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$state" ]; then
    return
  fi
  find_uv
  say "Installing the Python packages ..."
  case $groups in
    serve) "$uv" sync --frozen --quiet --no-dev --inexact >&2 ;;
    test) "$uv" sync --frozen --quiet >&2 ;;
  esac
  echo "$state" >"$stamp"
}

set_up() {
  install_system "$1"
  install_python "$1"
}
