package dev.imagemill.vips;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCategoriesTest {

    /** A limit of a codec stays what it is however often the work is tried again; a shortage passes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            heifload: Security limit exceeded: memory allocation of 9000000000 bytes | TOO_LARGE
            heif: Memory allocation error: Allocating 4 GB exceeds the security limit  | TOO_LARGE
            vips_tracked: out of memory --- size == 4MB                               | OUT_OF_MEMORY
            pngload: Insufficient memory                                              | OUT_OF_MEMORY
            """)
    void aLimitIsNoShortageOfMemory(String message, VipsErrorCategory expected) {
        assertThat(ErrorCategories.of("heifload", message)).isEqualTo(expected);
    }
}
