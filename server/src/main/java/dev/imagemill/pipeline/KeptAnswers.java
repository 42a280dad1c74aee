package dev.imagemill.pipeline;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescriptionSource;
import java.util.Optional;

/**
 * Answers of providers, so that nothing is paid for twice. They go with the last image of their bytes. Calls join the transaction
 * of the caller where there is one.
 */
public interface KeptAnswers {

    /** An answer and where it is from. */
    record Kept(DescribeAnswer answer, DescriptionSource source) {}

    /**
     * The answer to a question, if it was kept.
     *
     * @param question digest of all that was asked, at most 64 characters
     */
    Optional<Kept> find(String question);

    /**
     * Keeps one, in place of an earlier one to the same question.
     *
     * @param sha256 of the original's bytes
     */
    void keep(String question, String sha256, Kept kept);

    /** Forgets the answers about bytes that no image has (any more) but the one that is being purged. */
    void forget(ImageId purged);
}
