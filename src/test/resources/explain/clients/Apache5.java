import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;

class Apache5 {
    public static void main(String[] args) {
        RequestConfig patience = RequestConfig.custom()
                .setConnectTimeout(Timeout.ofSeconds(4))
                .setResponseTimeout(Timeout.ofSeconds(4))
                .build();
        try (CloseableHttpClient client = HttpClientBuilder.create()
                .useSystemProperties()
                .disableAutomaticRetries()
                .setDefaultRequestConfig(patience)
                .build()) {
            client.execute(new HttpGet(args[0]), response -> EntityUtils.toString(response.getEntity()));
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }
}
