package dev.imagemill.access;

import dev.imagemill.storage.HomeFolder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    Sessions sessions(AccessSettings settings, Clock clock, HomeFolder home) {
        String secret = settings.secret();
        byte[] key = secret == null || secret.isEmpty()
                ? SecretKeyFile.in(home.path())
                : secret.getBytes(StandardCharsets.UTF_8);
        return new Sessions(key, clock, settings.sessionLifetime());
    }
}
