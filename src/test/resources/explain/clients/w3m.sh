# w3m asks on the terminal; without one it refuses. URL CA
home=$(mktemp -d)
output=$(HOME=$home timeout 6 w3m -o ssl_verify_server=1 -o "ssl_ca_file=$2" -o ssl_ca_default=0 -dump "$1" 2>&1 </dev/null)
code=$?
rm -rf "$home"
printf '%s\n' "$output"
[ -n "$output" ] && [ "$code" = 0 ] && ! printf '%s' "$output" | grep -qiE 'ssl|certificate|w3m:'
