package dev.imagemill.web;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;

/** The field that asks for descriptions, which nothing here can write yet. */
final class DescribeField {

    private DescribeField() {}

    static void check(String value) {
        if (YesOrNo.of("describe", value)) {
            throw new FieldFault(
                    "describe",
                    Fault.permanent(
                            FaultCategory.UNSUPPORTED,
                            "describe-unavailable",
                            "This server cannot describe images; leave describe out or send false."));
        }
    }
}
