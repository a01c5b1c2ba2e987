import socket
import ssl
import sys

context = ssl.create_default_context()
with socket.create_connection((sys.argv[1], int(sys.argv[2])), timeout=4) as plain:
    with context.wrap_socket(plain, server_hostname=sys.argv[1]) as tls:
        tls.sendall(b"GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n" % sys.argv[1].encode())
        while tls.recv(4096):
            pass
