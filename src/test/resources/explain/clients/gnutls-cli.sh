# gnutls-cli HOST PORT CA
printf 'GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$1" |
  timeout 5 gnutls-cli --x509cafile "$3" -p "$2" "$1"
