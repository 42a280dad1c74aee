package dev.imagemill.ingest.fetch;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;

/** What a server's answer means for somebody who wants a picture. */
final class FetchFaults {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int GONE = 410;
    private static final int TOO_EARLY = 425;

    private FetchFaults() {}

    /** @param status none of success, and neither 429 nor 503 */
    static Fault of(int status, String host) {
        return switch (status) {
            case 404, GONE ->
                Fault.permanent(
                        FaultCategory.NOT_FOUND,
                        "fetch-not-found",
                        host + " has nothing at this address (status " + status + "); check it for a mistake.");
            case REQUEST_TIMEOUT, TOO_EARLY ->
                Fault.temporary(
                        FaultCategory.UNAVAILABLE,
                        "fetch-refused",
                        host + " was not ready for the request (status " + status + "); it is worth another try.");
            default -> status >= 500 ? serverError(status, host) : refused(status, host);
        };
    }

    static Fault tooManyRequests(String host) {
        return Fault.temporary(
                FaultCategory.UNAVAILABLE,
                "fetch-too-many-requests",
                host
                        + " asked for fewer requests (status 429); try again later, or have its operator let more through.");
    }

    static Fault unavailable(String host) {
        return Fault.temporary(
                FaultCategory.UNAVAILABLE,
                "fetch-unavailable",
                host + " is not available at the moment (status 503); try again later.");
    }

    static Fault tooManyRedirects(String host, int most) {
        return Fault.permanent(
                FaultCategory.INVALID_INPUT,
                "too-many-redirects",
                host + " redirected more than " + most
                        + " times, perhaps in a circle; give the address where it ends.");
    }

    static Fault timeout(String host) {
        return Fault.temporary(
                FaultCategory.TIMEOUT,
                "fetch-timeout",
                host + " did not answer wholly in the time allowed; it is worth another try when it is less busy.");
    }

    static Fault tooLarge(String host, String most) {
        return Fault.permanent(
                FaultCategory.LIMIT_EXCEEDED,
                "file-too-large",
                "The file at " + host + " is larger than " + most
                        + ", the most that a file may have; give the address of a smaller one.");
    }

    static Fault empty(String host) {
        return Fault.permanent(
                FaultCategory.INVALID_INPUT,
                "file-empty",
                host + " answered with no bytes at all; give the address of an image.");
    }

    /** @param what came instead, such as {@code a web page} */
    static Fault notAnImage(String host, String what) {
        return Fault.permanent(
                FaultCategory.INVALID_INPUT,
                "not-an-image",
                host + " sent " + what + " instead of an image; give the address of the picture itself.");
    }

    private static Fault serverError(int status, String host) {
        return Fault.temporary(
                FaultCategory.UNAVAILABLE,
                "fetch-server-error",
                host + " failed with status " + status + "; it is worth another try when it works again.");
    }

    private static Fault refused(int status, String host) {
        return Fault.permanent(
                FaultCategory.UNAVAILABLE,
                "fetch-refused",
                host + " refused the request with status " + status
                        + "; check that the address can be opened without signing in.");
    }
}
