package dev.imagemill.cutout.remote;

import dev.imagemill.cutout.RemoverBusyException;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.time.Duration;

/** The one place where what a service answers becomes a fault of ours. */
final class RemoteFaults {

    private RemoteFaults() {}

    static Fault ofStatus(int status) {
        return switch (status) {
            case 401, 403 ->
                refused("The cutout service did not accept the key (status " + status
                        + "); have the operator look at imagemill.cutout.remote.");
            case 402 ->
                refused("The cutout service has no credits left (status 402); have the operator buy some, or choose"
                        + " another remover.");
            case 408, 425, 429 -> tooMany();
            default ->
                status >= 500
                        ? unavailable("answered with status " + status)
                        : refused("The cutout service did not take the picture (status " + status
                                + "); use another picture, or have the operator look at imagemill.cutout.remote.");
        };
    }

    /** Where the service is not called, or asks not to be, for a while. */
    static RemoverBusyException busy(Duration wait) {
        return new RemoverBusyException(tooMany(), wait);
    }

    private static Fault tooMany() {
        return Fault.temporary(
                FaultCategory.OVERLOADED,
                "cutout-unavailable",
                "The cutout service is busy, wants fewer requests for now or did not answer; it is asked again by"
                        + " itself.");
    }

    /** What the guarded client says, in the words of a cutout. */
    static FaultException ofCall(FaultException e) {
        Fault fault = e.fault();
        if (fault.category() == FaultCategory.TIMEOUT) {
            return Fault.temporary(
                            FaultCategory.TIMEOUT,
                            "cutout-timeout",
                            "The cutout service did not answer in time; try again later, or have the operator raise"
                                    + " imagemill.cutout.remote.timeout.")
                    .toException(e);
        }
        return fault.retryable()
                ? unavailable("could not be reached (" + fault.code() + ")").toException(e)
                : refused("The cutout service cannot be called (" + fault.code()
                                + "); have the operator look at imagemill.cutout.remote.url.")
                        .toException(e);
    }

    static FaultException notUnderstood(Exception e) {
        return refused("The cutout service answered with " + e.getMessage()
                        + ", expected a PNG with transparency; have the operator look at imagemill.cutout.remote.")
                .toException(e);
    }

    private static Fault unavailable(String why) {
        return Fault.temporary(
                FaultCategory.UNAVAILABLE, "cutout-unavailable", "The cutout service " + why + "; try again later.");
    }

    private static Fault refused(String detail) {
        return Fault.permanent(FaultCategory.UNAVAILABLE, "cutout-refused", detail);
    }
}
