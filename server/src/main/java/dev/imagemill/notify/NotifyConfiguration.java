package dev.imagemill.notify;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotifyConfiguration {

    @Bean
    InMemoryLiveEvents liveEvents(NotifySettings settings) {
        return new InMemoryLiveEvents(settings);
    }

    @Bean
    EndOfStreams endOfStreams(InMemoryLiveEvents events) {
        return new EndOfStreams(events);
    }

    /** Ends the streams before the web server waits for its requests to end, so that no stop waits for them. */
    static final class EndOfStreams implements SmartLifecycle {

        private final InMemoryLiveEvents events;
        private volatile boolean running;

        EndOfStreams(InMemoryLiveEvents events) {
            this.events = events;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            events.close();
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
