package dev.imagemill.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagemill.fault.SettingException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*.",
                "http://intranet",
                "intranet:8080",
                "10.0.0.0/33",
                "10.0.0",
                "10.0.0.1/",
                "fc00::/129",
                "a..b",
                "10.0.0.0/8/8",
                "in tranet",
                "user@host",
                "0x7f.1",
                "*.*.example"
            })
    void refusesAWrongEntryByName(String entry) {
        SettingException thrown =
                catchThrowableOfType(SettingException.class, () -> settings(List.of("good.example", entry)));

        assertThat(thrown).hasMessageContaining("imagemill.outbound.allow is \"" + entry + "\"");
        assertThat(thrown).hasMessageContaining("networks such as 10.1.0.0/16");
    }

    @Test
    void opensWhatItNames() {
        AllowList list = new AllowList(settings(List.of(
                        " Intranet ",
                        "*.shop.example",
                        "10.1.0.0/16",
                        "192.168.1.7",
                        "fd00::/8",
                        "[::1]",
                        "bücher.example"))
                .allow());

        assertThat(List.of("intranet", "INTRANET.", "a.shop.example", "a.b.shop.example", "xn--bcher-kva.example"))
                .allMatch(list::allows);
        assertThat(List.of("intranet.example", "shop.example", "evilshop.example", "1.intranet"))
                .noneMatch(list::allows);
        assertThat(List.of("10.1.0.0", "10.1.255.255", "192.168.1.7", "fd12::1", "::1"))
                .allMatch(address -> list.allows(InetAddress.ofLiteral(address)));
        assertThat(List.of("10.0.255.255", "10.2.0.0", "192.168.1.8", "fc00::1", "::2", "127.0.0.1"))
                .noneMatch(address -> list.allows(InetAddress.ofLiteral(address)));
    }

    @Test
    void refusesTimesAndNumbersOutOfBounds() {
        assertThat(catchThrowableOfType(
                        SettingException.class,
                        () -> new OutboundSettings(List.of(), Duration.ZERO, Duration.ofSeconds(1), 1, 1)))
                .hasMessageContaining("imagemill.outbound.connect-timeout");
        assertThat(catchThrowableOfType(
                        SettingException.class,
                        () -> new OutboundSettings(List.of(), Duration.ofSeconds(1), Duration.ofDays(1), 1, 1)))
                .hasMessageContaining("imagemill.outbound.read-timeout");
        assertThat(catchThrowableOfType(
                        SettingException.class,
                        () -> new OutboundSettings(List.of(), Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 2)))
                .hasMessageContaining("imagemill.outbound.max-connections-per-host");
    }

    private static OutboundSettings settings(List<String> allow) {
        return new OutboundSettings(allow, Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1);
    }
}
