# Chromium without a window: URL CA. The net error stands in its error page and in its log.
home=$(mktemp -d)
mkdir -p "$home/.pki/nssdb"
certutil -N -d "sql:$home/.pki/nssdb" --empty-password
certutil -A -d "sql:$home/.pki/nssdb" -n root -t C,, -i "$2"
HOME=$home timeout 11 chromium --headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run \
  --user-data-dir="$home/profile" --timeout=6000 --dump-dom "$1" >"$home/dom" 2>"$home/log" </dev/null
code=$?
grep -oE '(NET::)?ERR_[A-Z0-9_]+' "$home/dom" | sort -u | head -3
grep -E 'ssl_client_socket|handshake failed|net_error|cert_verify' "$home/log" | head -6
grep -q 'Shakedown served' "$home/dom" || code=1
rm -rf "$home"
exit $code
