# A Go client, compiled once: URL CA
set -e
binary=${TMPDIR:-/tmp}/shakedown-go-client
if [ ! -x "$binary" ]; then
  cd "$(dirname "$0")"
  GOFLAGS=-mod=mod GO111MODULE=off GOTOOLCHAIN=local go build -o "$binary.$$" client.go
  mv "$binary.$$" "$binary"
fi
SSL_CERT_FILE=$2 exec "$binary" "$1"
