package dev.imagemill.observability;

import dev.imagemill.fault.FaultException;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.storage.ObjectStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the object store answers; it is asked for an object that is never there. */
final class ObjectStoreHealth implements HealthIndicator {

    private static final ObjectKey PROBE = new ObjectKey("health/probe");

    private final ObjectStore objects;

    ObjectStoreHealth(ObjectStore objects) {
        this.objects = objects;
    }

    @Override
    public Health health() {
        try {
            objects.stat(PROBE);
            return Health.up().build();
        } catch (FaultException e) {
            return Health.down().withDetail("code", e.fault().code()).build();
        }
    }
}
