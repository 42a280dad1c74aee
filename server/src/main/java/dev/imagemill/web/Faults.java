package dev.imagemill.web;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;

/** The faults that several calls have in common. */
public final class Faults {

    private Faults() {}

    public static FaultException imageNotFound() {
        return notFound("image-not-found", "There is no such image, or it is not yours.");
    }

    public static FaultException notFound(String code, String detail) {
        return Fault.permanent(FaultCategory.NOT_FOUND, code, detail).toException();
    }

    public static FaultException conflict(String code, String detail) {
        return Fault.permanent(FaultCategory.CONFLICT, code, detail).toException();
    }

    public static FaultException invalid(String code, String detail) {
        return Fault.permanent(FaultCategory.INVALID_INPUT, code, detail).toException();
    }

    public static FaultException limit(String code, String detail) {
        return Fault.permanent(FaultCategory.LIMIT_EXCEEDED, code, detail).toException();
    }
}
