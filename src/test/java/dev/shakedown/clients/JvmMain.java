package dev.shakedown.clients;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The TLS clients of the JVM as programs: asks for a URL once, and prints the stack trace that a user would find in a log. */
public final class JvmMain {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Map<String, Client> CLIENTS = Map.of(
            "http-client", JvmMain::httpClient,
            "url-connection", JvmMain::urlConnection,
            "ssl-socket", JvmMain::sslSocket,
            "okhttp", JvmMain::okHttp,
            "netty-jdk", (uri, ca) -> netty(uri, ca, SslProvider.JDK),
            "netty-openssl", (uri, ca) -> netty(uri, ca, SslProvider.OPENSSL));

    private JvmMain() {}

    /** One way to ask. */
    private interface Client {
        void get(URI uri, File ca) throws Exception;
    }

    /** Takes the client's name, the URL, and the file of the CA to trust. */
    public static void main(String[] args) {
        try {
            Objects.requireNonNull(CLIENTS.get(args[0])).get(URI.create(args[1]), new File(args[2]));
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void httpClient(URI uri, File ca) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        client.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void urlConnection(URI uri, File ca) throws IOException {
        URLConnection connection = uri.toURL().openConnection();
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        try (InputStream in = connection.getInputStream()) {
            in.readAllBytes();
        }
    }

    private static void sslSocket(URI uri, File ca) throws Exception {
        Socket plain = new Socket();
        plain.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort()), (int) PATIENCE.toMillis());
        plain.setSoTimeout((int) PATIENCE.toMillis());
        try (SSLSocket socket = (SSLSocket)
                SSLContext.getDefault().getSocketFactory().createSocket(plain, uri.getHost(), uri.getPort(), true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            socket.getOutputStream().write(TestClient.request(uri.getHost()));
            socket.getInputStream().readAllBytes();
        }
    }

    private static void okHttp(URI uri, File ca) throws IOException {
        OkHttpClient client = new OkHttpClient.Builder().callTimeout(PATIENCE).build();
        Request request = new Request.Builder().url(uri.toString()).build();
        try (Response response = client.newCall(request).execute()) {
            response.body().string();
        }
    }

    private static void netty(URI uri, File ca, SslProvider provider) throws Exception {
        SslContext tls = SslContextBuilder.forClient()
                .sslProvider(provider)
                .trustManager(ca)
                .build();
        CompletableFuture<Void> end = new CompletableFuture<>();
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try {
            new Bootstrap()
                    .group(group)
                    .channel(NioSocketChannel.class)
                    .handler(new ChannelInitializer<SocketChannel>() {
                        @Override
                        protected void initChannel(SocketChannel channel) {
                            SslHandler handler = tls.newHandler(channel.alloc(), uri.getHost(), uri.getPort());
                            handler.setHandshakeTimeoutMillis(PATIENCE.toMillis());
                            channel.pipeline().addLast(handler, new Exchange(uri.getHost(), end));
                        }
                    })
                    .connect("127.0.0.1", uri.getPort());
            end.get(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
        } finally {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    /** Sends the request, and ends with the connection or its first failure. */
    private static final class Exchange extends ChannelInboundHandlerAdapter {

        private final String host;
        private final CompletableFuture<Void> end;

        Exchange(String host, CompletableFuture<Void> end) {
            this.host = host;
            this.end = end;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush(Unpooled.wrappedBuffer(TestClient.request(host)));
            context.fireChannelActive();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            end.complete(null);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            end.completeExceptionally(cause);
        }
    }
}
