package dev.imagemill.storage;

import dev.imagemill.storage.filesystem.FilesystemObjectStore;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    HomeFolder homeFolder(HomeSettings settings) {
        return HomeFolder.open(settings.folder());
    }

    @Bean
    ObjectStore objectStore(StorageSettings settings, HomeFolder home) {
        return new FilesystemObjectStore(settings.folder() == null ? home.objects() : Path.of(settings.folder()));
    }
}
