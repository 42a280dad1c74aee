package dev.imagemill.describe;

import java.time.Duration;

/** Hears of what is asked of providers. Called by the thread that asks: must be quick, and throw nothing. */
public interface DescribeListener {

    /** Hears nothing. */
    DescribeListener DEAF = new DescribeListener() {
        @Override
        public void asked(String provider, String outcome, Spent spent, Duration took) {}

        @Override
        public void putOff(String provider, String code) {}
    };

    /**
     * A provider was asked about a picture.
     *
     * @param outcome {@code described}, or the code of the fault
     * @param spent all calls for this picture together
     * @param took from the first call's beginning to the last one's end
     */
    void asked(String provider, String outcome, Spent spent, Duration took);

    /**
     * A picture has to wait, since a provider may not be asked now.
     *
     * @param code why: {@code describe-busy} or {@code describe-paused}
     */
    void putOff(String provider, String code);
}
