package dev.imagemill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ReadyLineTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8080",
        "0.0.0.0, http://localhost:8080",
        "'::', http://localhost:8080",
        "'::1', http://[::1]:8080",
        "fe80::1%eth0, http://[fe80::1%25eth0]:8080",
        "localhost, http://localhost:8080"
    })
    void saysAnAddressThatABrowserTakes(String host, String address) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("server.address", host, "local.server.port", "8080")));

        assertThat(ReadyLine.address(environment)).isEqualTo(address);
    }
}
