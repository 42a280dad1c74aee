package dev.imagemill.catalog;

import dev.imagemill.access.OwnerId;
import java.util.List;

/** Which labels an owner's images have. */
public interface LabelUse {

    /** A label, spelt as the newest image that has it spells it, and how many images have it. */
    record Count(String name, int images) {}

    /** The most used first, those used as often in the order of their letters; at most so many. */
    List<Count> mostUsed(OwnerId owner, int limit);
}
