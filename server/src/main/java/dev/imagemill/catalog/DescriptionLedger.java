package dev.imagemill.catalog;

import dev.imagemill.catalog.RenditionLedger.Change;
import dev.imagemill.describe.DescribeAnswer;
import dev.imagemill.describe.DescriptionSource;
import dev.imagemill.describe.Spent;
import dev.imagemill.fault.Fault;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What workers know and say of descriptions, whoever owns the images. Each call is one transaction (or joins the caller's) and is
 * safe to repeat. Nothing of it touches an image's status or renditions.
 */
public interface DescriptionLedger {

    /** An image that is to be described. Empty where nobody wants that (any more), or the image is deleted. */
    Optional<DescribeWork> wanted(ImageId image);

    /** Marks an image as being described. Empty where nobody wants that (any more), or the image is deleted. */
    Optional<DescribeWork> begin(ImageId image);

    /**
     * Takes an answer: fields that a person wrote stay as they are, the others become what it says. Where it was asked for anew
     * meanwhile, nothing changes. An image that is deleted and can be restored takes it too.
     */
    Change record(DescribeWork work, DescribeAnswer answer, DescriptionSource source);

    /** Adds to what its descriptions have cost; without effect where the image is gone. */
    void spend(ImageId image, Spent spent);

    /**
     * Says that it has to wait, whether or not it was begun. Where it is said already, nothing changes.
     *
     * @param until null where nobody knows
     */
    Change wait(DescribeWork work, Fault fault, @Nullable Instant until);

    /** Says that it cannot be described. What was asked for since it was begun stays wanted. */
    Change fail(ImageId image, Fault fault);

    /** Wants a description that failed anew. */
    Change reopen(ImageId image);

    /** Any image, deleted or not, but not one that is being purged. */
    Optional<Image> find(ImageId image);
}
