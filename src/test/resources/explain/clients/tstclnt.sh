# NSS: HOST PORT CA
base=$(mktemp -d)
certutil -N -d "sql:$base" --empty-password
certutil -A -d "sql:$base" -n root -t C,, -i "$3"
printf 'GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$1" |
  timeout 5 tstclnt -4 -a "$1" -h "$1" -p "$2" -d "sql:$base" -b -O
code=$?
rm -rf "$base"
exit $code
