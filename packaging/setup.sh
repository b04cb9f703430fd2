# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What packaging/run and packaging/test share: install what is missing, configure, build.
# Sourced, not run. Leaves the caller's folder alone, so file names given by the user keep their meaning.
#   THROUGHLINE_PRESET  row of CMakePresets.json to build, in build/PRESET (default: release)
#   THROUGHLINE_JOBS    compilers at a time (default: one per core, and one per GiB of free memory)

set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
preset=${THROUGHLINE_PRESET:-release}
build="$root/build/$preset"
scratch=""

say() { printf '>> %s\n' "$*"; }
fail() {
    printf '!! %s\n' "$@" >&2
    exit 1
}

# The package table of this system; the Debian 12 one for its relatives, nothing elsewhere.
package_table() {
    local id="" version="" like=""
    if [[ -r /etc/os-release ]]; then
        # shellcheck disable=SC1091
        read -r id version like < <(. /etc/os-release && echo "${ID:-linux} ${VERSION_ID:-0} ${ID_LIKE:-}")
    fi
    local table="$root/packaging/packages/$id-$version.txt"
    if [[ -r $table ]]; then
        echo "$table"
    elif [[ " $id $like " == *" debian "* ]]; then
        say "No package table for $id $version; trying the names of Debian 12 (untested)." >&2
        echo "$root/packaging/packages/debian-12.txt"
    fi
}

# Names in table $1 for the uses $2..., those that dpkg does not know as installed.
missing_packages() {
    local table=$1 use name installed
    shift
    installed=$'\n'$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')$'\n'
    while read -r use name _; do
        [[ $use != \#* && " $* " == *" $use "* ]] || continue
        [[ $installed == *$'\n'"$name"$'\n'* ]] || echo "$name"
    done <"$table"
}

# Root, or sudo that can ask (or needs not ask); empty output and failure if neither.
root_prefix() {
    if [[ $(id -u) == 0 ]]; then
        return 0
    fi
    command -v sudo >/dev/null || return 1
    [[ -t 0 ]] || sudo -n true 2>/dev/null || return 1
    echo sudo
}

# Installs what is missing for the uses $@ (build, run, test). Silent and quick if nothing is.
ensure_packages() {
    local table prefix
    local -a names
    table=$(package_table)
    if [[ -z $table ]] || ! command -v dpkg-query >/dev/null; then
        say "This is neither Debian nor Ubuntu: install what packaging/packages/debian-12.txt names by hand."
        return 0
    fi
    mapfile -t names < <(missing_packages "$table" "$@")
    if [[ ${#names[@]} -eq 0 ]]; then
        return 0
    fi
    local install=(apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=600 "${names[@]}")
    prefix=$(root_prefix) || fail "${#names[@]} packages are missing and this is not root. Please run, then try again:" \
        "  sudo apt-get update && sudo ${install[*]}"
    say "Installing ${#names[@]} missing packages: ${names[*]}"
    local as_root=(env DEBIAN_FRONTEND=noninteractive)
    if [[ -n $prefix ]]; then
        as_root=("$prefix" "${as_root[@]}")
    fi
    "${as_root[@]}" apt-get update -q -o DPkg::Lock::Timeout=600 || say "The package lists could not be renewed; trying with those here."
    "${as_root[@]}" "${install[@]}" || fail "The packages could not be installed; the reason stands above." \
        "By hand:  sudo ${install[*]}"
}

cached() { sed -n "s/^$1:[A-Z]*=//p" "$build/CMakeCache.txt"; }

# Configures unless that was done. $1: ON if the tests are wanted; a folder that has them keeps them.
ensure_configured() {
    local tests=$1
    if [[ -r $build/CMakeCache.txt && $(cached CMAKE_HOME_DIRECTORY) != "$root" ]]; then
        say "build/$preset was made for another folder; starting it anew."
        rm -rf -- "$build"
    fi
    if [[ -r $build/build.ninja ]] && { [[ $tests == OFF ]] || [[ $(cached THROUGHLINE_TESTS) == ON ]]; }; then
        return 0
    fi
    say "Configuring build/$preset"
    (cd -- "$root" && cmake --preset "$preset" -DTHROUGHLINE_TESTS="$tests") ||
        fail "Configuring failed; the reason stands above."
}

job_count() {
    local cores free
    cores=$(nproc)
    free=$(awk '/^MemAvailable:/ {print int($2 / 1048576)}' /proc/meminfo 2>/dev/null || true)
    if [[ -n $free && $free -lt $cores ]]; then
        cores=$((free > 0 ? free : 1))
    fi
    echo "${THROUGHLINE_JOBS:-$cores}"
}

# Builds the targets $@; "all" is everything.
build_targets() {
    local hint=""
    [[ -e $build/.ninja_log ]] || hint=" (the first time takes minutes)"
    say "Building in build/$preset$hint"
    NINJA_STATUS='[%f/%t, %es] ' ninja -C "$build" -j "$(job_count)" "$@" ||
        fail "The build failed; the first error stands above."
}

# Qt wants a UTF-8 locale and a private XDG_RUNTIME_DIR, and says so on every start if it has none.
# $1: "shared" keeps the session's runtime folder if there is one, "private" makes a fresh one in any case.
ensure_environment() {
    if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
        export LC_ALL=C.UTF-8
    fi
    if [[ $1 == private || -z ${XDG_RUNTIME_DIR:-} ]]; then
        scratch=$(mktemp -d "${TMPDIR:-/tmp}/throughline.XXXXXX")
        trap 'rm -rf -- "$scratch"' EXIT
        export XDG_RUNTIME_DIR=$scratch
    fi
}
