# nginx as a reverse proxy before the server: HOST PORT CA. Prints its error log.
here=$(dirname "$0")
base=$(mktemp -d)
port=$(sh "$here/port.sh")
cat >"$base/nginx.conf" <<CONF
daemon off;
error_log $base/error.log;
pid $base/pid;
events { }
http {
  access_log off;
  client_body_temp_path $base/body; proxy_temp_path $base/proxy; fastcgi_temp_path $base/f; uwsgi_temp_path $base/u; scgi_temp_path $base/s;
  server {
    listen 127.0.0.1:$port;
    location / {
      proxy_pass https://127.0.0.1:$2;
      proxy_ssl_name $1;
      proxy_ssl_server_name on;
      proxy_ssl_verify on;
      proxy_ssl_verify_depth 3;
      proxy_ssl_trusted_certificate $3;
      proxy_connect_timeout 3s;
      proxy_read_timeout 3s;
      proxy_set_header Host $1;
    }
  }
}
CONF
nginx -p "$base" -e "$base/start.log" -c "$base/nginx.conf" &
nginx=$!
status=$(curl -s --retry 20 --retry-connrefused --retry-delay 0 --retry-max-time 3 -o /dev/null -w '%{http_code}' --max-time 9 "http://127.0.0.1:$port/")
kill $nginx
wait $nginx
cat "$base/error.log"
rm -rf "$base"
[ "$status" = 200 ]
