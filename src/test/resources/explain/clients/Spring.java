import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

class Spring {
    public static void main(String[] args) {
        try {
            if (args[0].equals("rest-template")) {
                SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
                requests.setConnectTimeout(4000);
                requests.setReadTimeout(4000);
                new RestTemplate(requests).getForObject(args[1], String.class);
            } else {
                HttpClient client = HttpClient.create()
                        .disableRetry(true)
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 4000)
                        .responseTimeout(Duration.ofSeconds(4))
                        .resolver(io.netty.resolver.DefaultAddressResolverGroup.INSTANCE);
                WebClient.builder()
                        .clientConnector(new ReactorClientHttpConnector(client))
                        .build()
                        .get()
                        .uri(args[1])
                        .retrieve()
                        .bodyToMono(String.class)
                        .block(Duration.ofSeconds(8));
            }
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }
}
