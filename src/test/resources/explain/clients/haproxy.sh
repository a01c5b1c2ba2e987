# HAProxy before the server, with health checks: HOST PORT CA. Prints its log.
here=$(dirname "$0")
base=$(mktemp -d)
port=$(sh "$here/port.sh")
cat >"$base/haproxy.cfg" <<CONF
global
  log stderr format raw local0
defaults
  mode http
  log global
  option httplog
  timeout connect 3s
  timeout client 5s
  timeout server 3s
  timeout check 3s
  retries 0
frontend in
  bind 127.0.0.1:$port
  log-format "%ci:%cp %ft %b/%s %ST %tsc %[bc_err_str] %[ssl_bc_err_str]"
  default_backend out
backend out
  option httpchk GET /
  server upstream 127.0.0.1:$2 check inter 1s fall 1 ssl verify required ca-file $3 sni str($1) verifyhost $1
CONF
timeout 9 haproxy -f "$base/haproxy.cfg" >"$base/log" 2>&1 &
haproxy=$!
sleep 1
status=$(curl -s --retry 20 --retry-connrefused --retry-delay 0 --retry-max-time 3 -o /dev/null -w '%{http_code}' --max-time 5 "http://127.0.0.1:$port/")
kill $haproxy
wait $haproxy 2>/dev/null
grep -vE 'New worker|Exiting|exited|Loading|Deprecated|NOTICE' "$base/log"
rm -rf "$base"
[ "$status" = 200 ]
