package dev.imagemill.ingest;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DescribeOrder;
import dev.imagemill.catalog.DescriptionCatalog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How many images an owner may have described although the answer may be there, in an hour of the clock.
 *
 * @param most 0 for no bound
 */
record FreshBound(DescriptionCatalog descriptions, long most, Clock clock) {

    /**
     * Counts what an order asks for, within the caller's transaction. A round of more images than may be in an hour takes all of the hour.
     *
     * @throws FreshSpentException where that is too much
     */
    void count(OwnerId owner, DescribeOrder order, long images) {
        if (most == 0 || !order.fresh() || images == 0) {
            return;
        }
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (!descriptions.countFresh(owner, hour, Math.min(images, most), most)) {
            throw new FreshSpentException(most, Duration.between(now, hour.plus(1, ChronoUnit.HOURS)));
        }
    }
}
