package dev.imagemill.render.libvips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.catalog.OriginalFault;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.vips.VipsErrorCategory;
import dev.imagemill.vips.VipsException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What passes is told from what stays: a job tries the one again, and its attempts count. */
class VipsFaultsTest {

    @Test
    void aShortageOfMemoryCanBeTriedAgain() {
        for (Fault fault :
                new Fault[] {ofSource(VipsErrorCategory.OUT_OF_MEMORY), ofRendition(VipsErrorCategory.OUT_OF_MEMORY)}) {
            assertTemporary(fault, "out-of-memory");
        }
    }

    @Test
    void aSourceThatCannotBeReadIsNotCalledCorrupt() {
        assertTemporary(ofSource(VipsErrorCategory.IO), "source-unreadable");
        assertThat(ofSource(VipsErrorCategory.CORRUPT).code()).isEqualTo("image-corrupt");
    }

    @Test
    void aTargetThatCannotBeWrittenCanBeTriedAgain() {
        assertTemporary(ofRendition(VipsErrorCategory.IO), "target-unwritable");
        assertThat(ofRendition(VipsErrorCategory.OTHER).code()).isEqualTo("rendition-failed");
    }

    /** What can be made of an original is not said to be lost for a fault of the work on it. */
    @Test
    void faultsOfTheOriginalAreToldFromThoseOfTheWork() {
        for (VipsErrorCategory category : VipsErrorCategory.values()) {
            boolean work = List.of(
                            VipsErrorCategory.KILLED,
                            VipsErrorCategory.TIMEOUT,
                            VipsErrorCategory.OUT_OF_MEMORY,
                            VipsErrorCategory.IO)
                    .contains(category);
            assertThat(OriginalFault.is(ofSource(category))).as("%s", category).isEqualTo(!work);
            assertThat(OriginalFault.is(ofRendition(category)))
                    .as("%s", category)
                    .isFalse();
        }
    }

    private static void assertTemporary(Fault fault, String code) {
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.category()).isEqualTo(FaultCategory.UNAVAILABLE);
        assertThat(fault.retryable()).isTrue();
    }

    private static Fault ofSource(VipsErrorCategory category) {
        return VipsFaults.ofSource(new VipsException(category, "said", null), ImageFormat.JPEG)
                .fault();
    }

    private static Fault ofRendition(VipsErrorCategory category) {
        return VipsFaults.ofRendition(new VipsException(category, "said", null), ImageFormat.JPEG)
                .fault();
    }
}
