# Apache httpd as a reverse proxy before the server: HOST PORT CA. Prints its error log and the page that its user sees.
here=$(dirname "$0")
base=$(mktemp -d)
port=$(sh "$here/port.sh")
modules=/usr/lib/apache2/modules
cat >"$base/httpd.conf" <<CONF
ServerRoot $base
ServerName 127.0.0.1
Listen 127.0.0.1:$port
PidFile $base/pid
DefaultRuntimeDir $base
Mutex file:$base default
ErrorLog $base/error.log
LogLevel info
LoadModule mpm_event_module $modules/mod_mpm_event.so
LoadModule authz_core_module $modules/mod_authz_core.so
LoadModule proxy_module $modules/mod_proxy.so
LoadModule proxy_http_module $modules/mod_proxy_http.so
LoadModule socache_shmcb_module $modules/mod_socache_shmcb.so
LoadModule ssl_module $modules/mod_ssl.so
SSLProxyEngine on
SSLProxyVerify require
SSLProxyVerifyDepth 4
SSLProxyCACertificateFile $3
SSLProxyCheckPeerName on
SSLProxyCheckPeerExpire on
ProxyTimeout 3
ProxyPass / https://$1:$2/
CONF
apache2 -X -d "$base" -f "$base/httpd.conf" &
httpd=$!
status=$(curl -s --retry 20 --retry-connrefused --retry-delay 0 --retry-max-time 3 -o "$base/page" -w '%{http_code}' --max-time 9 "http://127.0.0.1:$port/")
kill $httpd
wait $httpd
grep -vE 'AH00489|AH00094|AH00493|AH01876|AH00163|AH00491|AH01914|AH02568|AH01887' "$base/error.log"
sed 's/<[^>]*>//g' "$base/page"
rm -rf "$base"
[ "$status" = 200 ]
