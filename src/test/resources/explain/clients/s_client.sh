# openssl s_client HOST PORT CA: fails as a client should, and says what it says.
printf 'GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$1" |
  timeout 5 openssl s_client -connect "$1:$2" -servername "$1" -CAfile "$3" -verify_return_error \
    -verify_hostname "$1" -brief -ign_eof
