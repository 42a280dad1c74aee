package dev.imagemill.web;

import org.jspecify.annotations.Nullable;

/** The field that asks for descriptions, or declines them; an empty one leaves it to the settings. */
final class DescribeField {

    private DescribeField() {}

    static @Nullable Boolean read(String value) {
        return value.isEmpty() ? null : YesOrNo.of("describe", value);
    }
}
