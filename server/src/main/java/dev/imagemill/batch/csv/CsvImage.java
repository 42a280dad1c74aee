package dev.imagemill.batch.csv;

import dev.imagemill.fault.Fault;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One image that a row names: either an address or the reason why it is none.
 *
 * @param position in its row, from 0
 * @param text as it was given, at most as long as a cell may be
 * @param url {@code http} or {@code https}, percent-encoded, without fragment; null where there is a fault
 * @param fault {@code url-invalid}; null where there is an address
 */
public record CsvImage(
        int position,
        String text,
        @Nullable URI url,
        @Nullable Fault fault) {

    public CsvImage {
        if ((url == null) == (fault == null)) {
            throw new IllegalArgumentException("either an address or a fault");
        }
    }
}
