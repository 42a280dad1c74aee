package dev.imagemill.outbound;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * How the client is set up: everything that it would do by itself is off. Redirects, tries and time are ours to decide on, a cookie
 * of one user must not reach another's request, and a proxy out of the environment would connect behind the guard's back.
 */
final class ApacheClient {

    private static final int MAX_HEADERS = 200;
    private static final int MAX_LINE = 16 * 1024;
    private static final TimeValue KEPT = TimeValue.ofSeconds(20);
    private static final TimeValue TRUSTED_FOR = TimeValue.ofMilliseconds(500);

    private ApacheClient() {}

    static CloseableHttpClient open(OutboundSettings settings, AddressGuard guard) {
        return HttpClients.custom()
                .setConnectionManager(connections(settings, guard))
                .setUserAgent(UserAgent.text())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .evictIdleConnections(KEPT)
                .build();
    }

    static RequestConfig requests(OutboundSettings settings) {
        return RequestConfig.custom()
                .setAuthenticationEnabled(false)
                .setContentCompressionEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setRedirectsEnabled(false)
                .setDefaultKeepAlive(KEPT.getDuration(), KEPT.getTimeUnit())
                .setResponseTimeout(Timeout.of(settings.readTimeout()))
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(OutboundSettings settings, AddressGuard guard) {
        Http1Config bounds = Http1Config.custom()
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxLineLength(MAX_LINE)
                .build();
        Timeout silence = Timeout.of(settings.readTimeout());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .build())
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnectionsPerHost())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(silence).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(silence)
                        .setValidateAfterInactivity(TRUSTED_FOR)
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(Timeout.of(settings.connectTimeout()))
                        .build())
                .build();
    }
}
