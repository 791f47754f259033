#!/bin/sh
# Fetches fastText's lid.176.ftz (CC BY-SA 3.0) out of the npm package that carries it, and puts it into a folder.
# Kefu runs without it: OpenNLP then recognises languages alone. So a missing npm is no failure.
#
# usage: fetch-lid176.sh FOLDER
set -eu

PACKAGE=fasttext.wasm.js@1.0.0
MEMBER=package/dist/models/language-identification/assets/lid.176.ftz
SHA256=8f3472cfe8738a7b6099e8e999c3cbfae0dcd15696aac7d7738a8039db603e83

if [ $# -ne 1 ]; then
  echo "usage: $0 FOLDER" >&2
  exit 2
fi
folder=$1
target=$folder/lid.176.ftz

is_right() {
  [ -f "$1" ] && [ "$(sha256sum "$1" | cut -d ' ' -f 1)" = "$SHA256" ]
}

if is_right "$target"; then
  echo "lid.176.ftz is already in $folder"
  exit 0
fi
if ! command -v npm >/dev/null 2>&1; then
  echo "npm is not installed, so lid.176.ftz was not fetched; OpenNLP recognises languages alone."
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
if ! (cd "$work" && npm pack --silent "$PACKAGE" >npm.out 2>npm.err); then
  echo "npm could not fetch $PACKAGE:" >&2
  tail -n 5 "$work/npm.err" >&2
  exit 1
fi
tar -xzf "$work"/*.tgz -C "$work" "$MEMBER"
if ! is_right "$work/$MEMBER"; then
  echo "lid.176.ftz out of $PACKAGE has another SHA-256 than $SHA256; it was not installed." >&2
  exit 1
fi
mkdir -p "$folder"
cp "$work/$MEMBER" "$folder/.lid.176.ftz.part"
mv -f "$folder/.lid.176.ftz.part" "$target"
echo "lid.176.ftz is now in $folder"
