# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Shared by scripts/run and scripts/test (sourced): installs what is missing, configures, builds.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build="${DCLSCOPE_BUILD:-$root/build/release}"

say() { printf '\n%s\n' "$*" >&2; }

# The packages of the named sections of scripts/packages, one "a | b" line each.
packages_of() {
    local section='' wanted=" $* " line
    while IFS= read -r line; do
        case "$line" in
            ''|'#'*) ;;
            '['*']') section=${line#[}; section=${section%]} ;;
            *) [[ $wanted == *" $section "* ]] && printf '%s\n' "$line" ;;
        esac
    done < "$root/scripts/packages"
    return 0
}

is_installed() { [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }
is_known() { [[ -n $(apt-cache madison "$1" 2>/dev/null) ]]; }

# Reads "a | b" lines and prints one name for each of which nothing is installed.
missing_packages() {
    local line candidate chosen alternatives
    while IFS= read -r line; do
        IFS='|' read -ra alternatives <<< "${line// /}"
        chosen=''
        for candidate in "${alternatives[@]}"; do
            is_installed "$candidate" && continue 2
        done
        for candidate in "${alternatives[@]}"; do
            is_known "$candidate" && { chosen=$candidate; break; }
        done
        printf '%s\n' "${chosen:-${alternatives[0]}}"
    done
}

# install_packages SECTION...: says what it installs; uses sudo only where it is needed.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "This is not a Debian or Ubuntu system; going on in the hope that what scripts/packages lists is installed."
        return 0
    fi
    local missing as_root=()
    missing=$(packages_of "$@" | missing_packages)
    [[ -n $missing ]] || return 0
    if (( EUID != 0 )); then
        if ! command -v sudo >/dev/null; then
            say "Please install these packages as root, then run this again:" $missing
            return 1
        fi
        as_root=(sudo)
    fi
    say "Installing:" $missing
    "${as_root[@]}" apt-get update -qq >&2
    # Only now can alternatives be told apart on a system whose package lists were empty.
    missing=$(packages_of "$@" | missing_packages)
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing >&2
}

# build_project TARGET...: Release, one compilation per core; silent when there is nothing to do. Two at once in one
# folder would disturb each other: the later one waits (scripts/run builds the training library behind the window).
build_project() {
    mkdir -p "$build"
    local lock
    exec {lock}> "$build/.building"
    if ! flock --nonblock "$lock"; then
        say "Waiting for another build in $build"
        flock "$lock"
    fi
    if [[ ! -f $build/build.ninja ]]; then
        say "Configuring in $build"
        (cd "$root" && cmake --preset release -B "$build") >&2
    fi
    if ! ninja -C "$build" -n "$@" | grep -q 'no work to do'; then
        say "Building (the first time takes some minutes)"
        ninja -C "$build" "$@" >&2
    fi
    exec {lock}>&-
}

# is_missing TARGET: whether this system can build it, and that is still to be done.
is_missing() {
    ninja -C "$build" -t query "$1" >/dev/null 2>&1 && ! ninja -C "$build" -n "$1" | grep -q 'no work to do'
}
