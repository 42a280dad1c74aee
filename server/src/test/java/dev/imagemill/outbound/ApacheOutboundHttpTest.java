package dev.imagemill.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultException;
import dev.imagemill.outbound.OutboundHttp.Answer;
import dev.imagemill.outbound.OutboundHttp.Request;
import dev.imagemill.testing.RawHttpServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ApacheOutboundHttpTest extends OutboundHttpContract {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Override
    protected OutboundHttp open(OutboundSettings settings, Map<String, InetAddress[]> hosts) {
        return closing(ApacheOutboundHttp.open(settings, hosts));
    }

    @Test
    void saysThatItIsClosed() {
        try (RawHttpServer server = new RawHttpServer()) {
            ApacheOutboundHttp client = open();
            client.close();

            Fault fault = fault(client, server);

            assertThat(fault.code()).isEqualTo("stopping");
            assertThat(fault.retryable()).isTrue();
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void endsWhatIsUnderWayWhenItIsClosed() {
        ApacheOutboundHttp client = open();
        try (RawHttpServer server = new RawHttpServer()) {
            server.on("/a", (_, _) -> {
                client.close();
                server.awaitClosed();
            });

            assertThat(fault(client, server).code()).isEqualTo("stopping");
        }
    }

    @Test
    void looksNothingUpAnyMoreWhenItIsClosed() {
        BoundedLookup lookup = new BoundedLookup(Duration.ofSeconds(1));
        lookup.close();

        assertThatThrownBy(() -> lookup.lookup("localhost"))
                .isInstanceOf(UnknownHostException.class)
                .hasCauseInstanceOf(RejectedExecutionException.class);
    }

    private static ApacheOutboundHttp open() {
        return ApacheOutboundHttp.open(new OutboundSettings(List.of("127.0.0.0/8"), LONG, LONG, 10, 10));
    }

    private static Fault fault(OutboundHttp client, RawHttpServer server) {
        FaultException thrown = catchThrowableOfType(
                FaultException.class,
                () -> client.send(Request.get(server.uri("/a"), Map.of(), LONG, 5), Answer::status));
        assertThat(thrown).isNotNull();
        return thrown.fault();
    }
}
