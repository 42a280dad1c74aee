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
        return new Sessions(key(settings, home), clock, settings.sessionLifetime());
    }

    @Bean
    SignedLinks signedLinks(AccessSettings settings, HomeFolder home) {
        return new SignedLinks(key(settings, home));
    }

    private static byte[] key(AccessSettings settings, HomeFolder home) {
        String secret = settings.secret();
        return secret == null || secret.isEmpty()
                ? SecretKeyFile.in(home.path())
                : secret.getBytes(StandardCharsets.UTF_8);
    }
}
