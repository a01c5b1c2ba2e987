# Mono's HttpWebRequest: URL CA
set -e
program=${TMPDIR:-/tmp}/shakedown-mono-client.exe
if [ ! -f "$program" ]; then
  mcs -out:"$program.$$" "$(dirname "$0")/client.cs"
  mv "$program.$$" "$program"
fi
home=$(mktemp -d)
code=0
HOME=$home cert-sync --user --quiet "$2" >/dev/null 2>&1 || true
HOME=$home mono "$program" "$1" || code=$?
rm -rf "$home"
exit $code
