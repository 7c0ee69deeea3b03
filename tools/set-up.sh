# What ./run and ./test share: bring this machine and .venv to what the program needs, once.
# Sourced by bash with `set -euo pipefail`, from the root of the tree.

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }
stop() { printf '\033[1;31m%s\033[0m\n' "$*" >&2; exit 1; }

readonly packages_python=(ca-certificates python3 python3-venv)
readonly packages_qt=(
    libdbus-1-3 libegl1 libfontconfig1 libgl1 libgssapi-krb5-2 libxkbcommon0
    libwayland-client0 libwayland-cursor0 libwayland-egl1
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0
    libxcb-util1 libxkbcommon-x11-0
)
readonly packages_devices=(alsa-utils espeak-ng libccid libpcsclite1 libusb-1.0-0 pcscd)
# pyscard comes as source.
readonly packages_build=(gcc libc6-dev libpcsclite-dev python3-dev)
# The virtual reader listens on the network: for tests only, never on a kiosk.
packages_test=(poppler-utils postgresql vsmartcard-vpcd xvfb)
# Ubuntu's is a snap; where there is no Chromium, the tests of the portal's pages in it are skipped.
grep -qsx 'ID=debian' /etc/os-release && packages_test+=(chromium)
readonly packages_test

# Prints "debian 12" and the like; a system without the file is told as "an unknown system".
this_system() {
    if [[ -r /etc/os-release ]]; then
        ( . /etc/os-release && echo "${ID:-unknown} ${VERSION_ID:-}" )
    else
        echo "an unknown system"
    fi
}

# GLib's package was renamed when 32-bit time ended.
glib_package() {
    case "$(this_system)" in
        "debian 12") echo libglib2.0-0 ;;
        *) echo libglib2.0-0t64 ;;
    esac
}

require_known_system() {
    case "$(this_system)" in
        "debian 12" | "debian 13" | "ubuntu 24.04") return ;;
    esac
    cat >&2 <<EOT
This is $(this_system). It can be set up by itself on Debian 12, Debian 13 and Ubuntu 24.04 only.
Elsewhere it needs, under the names of your system:
  * Linux on x86-64 with glibc 2.34 or newer
  * Python 3.11, 3.12 or 3.13 with venv
  * the system libraries of these Debian packages: ${packages_qt[*]} $(glib_package)
  * for printers, readers and speech: ${packages_devices[*]}
  * to compile: ${packages_build[*]}
  * for ./test: ${packages_test[*]}
Then, in this folder:
  python3 -m venv .venv
  .venv/bin/python -m pip install --require-hashes -r requirements/uv.txt
  .venv/bin/uv pip sync --python .venv/bin/python --require-hashes --build-constraints requirements/build.txt requirements/run.txt   (dev.txt for the tests)
  .venv/bin/uv pip install --python .venv/bin/python --no-deps --build-constraints requirements/build.txt -e .
  .venv/bin/python -m tools.translations build
  .venv/bin/kiosk run --windowed
EOT
    exit 1
}

# install_packages WHY PACKAGE...: those of the packages that are missing, through apt.
install_packages() {
    local why=$1 name known missing=() as_root=()
    shift
    known=$(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null) || true
    for name in "$@"; do
        grep -qx "ii $name" <<<"$known" || missing+=("$name")
    done
    (( ${#missing[@]} )) || return 0
    if (( EUID != 0 )); then
        command -v sudo >/dev/null || stop "Missing $why: ${missing[*]}
There is no sudo here. Have root run: apt-get install --no-install-recommends ${missing[*]}"
        as_root=(sudo)
    fi
    say "Installing $why through apt${as_root[*]:+ (with sudo, which may ask for your password)}: ${missing[*]}"
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# install_python LIST: .venv with exactly the packages of requirements/LIST.txt, and the program itself.
install_python() {
    local list=$1 stamp=.venv/.set-up wanted
    wanted=$(cat requirements/*.txt pyproject.toml tools/set-up.sh | sha256sum)
    if [[ -f $stamp ]] && grep -qFx -e "dev $wanted" -e "$list $wanted" "$stamp"; then
        return
    fi
    say "Setting up Python packages in .venv, locked by requirements/$list.txt"
    [[ -x .venv/bin/python ]] || python3 -m venv .venv
    .venv/bin/python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
        || stop "Python in .venv is $(.venv/bin/python -V), needed is 3.11, 3.12 or 3.13. Remove .venv and start again."
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements/uv.txt
    .venv/bin/uv pip sync -q --python .venv/bin/python --compile-bytecode --require-hashes \
        --build-constraints requirements/build.txt "requirements/$list.txt"
    .venv/bin/uv pip install -q --python .venv/bin/python --no-deps --build-constraints requirements/build.txt -e .
    echo "$list $wanted" > "$stamp"
}

# build_translations: what gettext and Qt load, unless the texts are those of the last time.
build_translations() {
    local stamp=build/translations/.stamp wanted
    wanted=$(cat translations/*.po translations/*.ts | sha256sum)
    [[ -f $stamp && $(< "$stamp") == "$wanted" ]] && return
    say "Building translations"
    .venv/bin/python -m tools.translations build
    echo "$wanted" > "$stamp"
}

# set_up LIST [PACKAGE...]: all of the above, for requirements/LIST.txt, with further system packages.
set_up() {
    local list=$1
    shift
    require_known_system
    install_packages "Python" "${packages_python[@]}"
    install_packages "the libraries that draw the screens" "$(glib_package)" "${packages_qt[@]}"
    install_packages "what printers, readers and speech need" "${packages_devices[@]}"
    install_packages "what compiles the card readers' library" "${packages_build[@]}"
    (( $# == 0 )) || install_packages "what the tests use" "$@"
    install_python "$list"
    build_translations
}
