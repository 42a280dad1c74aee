package dev.imagemill.transform;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;

/** What is wrong with a preset, as {@code field: expected …, found …}; a reader puts the step in front of the field. */
final class PresetFault {

    static final String CODE = "preset-invalid";

    private static final int MAX_FOUND = 60;

    private PresetFault() {}

    static FaultException of(String detail) {
        return Fault.permanent(FaultCategory.INVALID_INPUT, CODE, detail).toException();
    }

    static FaultException expected(String field, String expected, Object found) {
        return of(field + ": expected " + expected + ", found " + shown(found));
    }

    /** The same fault with the place in front, such as {@code operations[1].}; other faults stay as they are. */
    static FaultException at(String place, FaultException fault) {
        return fault.fault().code().equals(CODE)
                ? Fault.permanent(
                                FaultCategory.INVALID_INPUT,
                                CODE,
                                place + fault.fault().detail())
                        .toException(fault)
                : fault;
    }

    /** A short form of a value, quoted where it is text. */
    static String shown(Object value) {
        String text = value instanceof String string ? '"' + string + '"' : String.valueOf(value);
        return text.length() <= MAX_FOUND ? text : text.substring(0, MAX_FOUND) + "…";
    }
}
