#!/usr/bin/env bash
# Brings a bare Debian machine what Nugget's window and its tests need. Installs only what is missing.
set -euo pipefail

# One line per need; alternatives (renamed between Debian releases) are divided by "|".
needs=(
  xvfb xauth fonts-dejavu-core
  'libgtk-3-0|libgtk-3-0t64'
  libnss3
  'libasound2|libasound2t64'
  libgbm1
  'libatk-bridge2.0-0|libatk-bridge2.0-0t64'
  libdrm2 libxkbcommon0
)

installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# The first alternative that is installed; nothing when none is.
present() {
  local name
  for name in ${1//|/ }; do installed "$name" && return 0; done
  return 1
}

missing=()
for need in "${needs[@]}"; do present "$need" || missing+=("$need"); done
if [ ${#missing[@]} -eq 0 ]; then
  echo 'Everything Nugget needs from Debian is installed.'
  exit 0
fi

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -qq

packages=()
for need in "${missing[@]}"; do
  for name in ${need//|/ }; do
    candidate=$(apt-cache policy "$name" | sed -n 's/^ *Candidate: //p')
    if [ -n "$candidate" ] && [ "$candidate" != '(none)' ]; then packages+=("$name"); break; fi
  done
done
echo "Installing: ${packages[*]}"
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
