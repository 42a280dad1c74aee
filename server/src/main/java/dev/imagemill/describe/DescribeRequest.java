package dev.imagemill.describe;

import java.nio.file.Path;

/**
 * What is to be described.
 *
 * @param preview a small JPEG without metadata, the only picture that leaves the machine
 * @param facts what file and header say
 * @param language BCP 47, such as {@code en} or {@code pt-BR}
 * @param meter asked before each call that leaves the machine, also before one that asks again
 */
public record DescribeRequest(Path preview, PictureFacts facts, String language, CallMeter meter) {

    /** Where nobody counts the calls. */
    public DescribeRequest(Path preview, PictureFacts facts, String language) {
        this(preview, facts, language, CallMeter.FREE);
    }

    /** The same, with somebody who counts the calls. */
    public DescribeRequest with(CallMeter counting) {
        return new DescribeRequest(preview, facts, language, counting);
    }
}
