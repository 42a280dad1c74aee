package dev.imagemill.web;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;

/** A fault of one field of a request. */
public final class FieldFault extends FaultException {

    private final String field;

    public FieldFault(String field, Fault fault) {
        super(fault);
        this.field = field;
    }

    String field() {
        return field;
    }

    public static FieldFault invalid(String field, String detail) {
        return new FieldFault(field, Fault.permanent(FaultCategory.INVALID_INPUT, "field-invalid", detail));
    }

    public static FieldFault unknown(String field, String known) {
        return new FieldFault(
                field,
                Fault.permanent(
                        FaultCategory.INVALID_INPUT,
                        "field-unknown",
                        "There is no field \"" + field + "\"; the known ones are " + known + "."));
    }
}
