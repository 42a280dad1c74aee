package dev.imagemill.outbound;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** Says in our words what went wrong on the way to another server and back. */
final class OutboundFaults {

    private OutboundFaults() {}

    static FaultException tooManyRedirects(String host, int most) {
        return permanent(
                "too-many-redirects",
                host + " redirected more than " + most
                        + " times, perhaps in a circle; give the address where it ends.");
    }

    /** Our own doing, for which no host has to answer. */
    static FaultException stopping(Throwable cause) {
        return temporary(
                "stopping",
                "Imagemill is stopping and calls nobody any more; it is worth another try when it runs.",
                cause);
    }

    static FaultException tooSlow(String host, Throwable cause) {
        return Fault.temporary(
                        FaultCategory.TIMEOUT,
                        "fetch-timeout",
                        host
                                + " did not answer wholly in the time allowed; it is worth another try when it is less busy.")
                .toException(cause);
    }

    /** @param host that was called */
    static FaultException of(IOException e, String host) {
        return switch (e) {
            case BoundedLookup.LookupFailedException failed -> unknownHost(host, true, failed);
            case UnknownHostException unknown -> unknownHost(host, passes(unknown), unknown);
            case ConnectTimeoutException late -> connectFailed(host, late);
            case NoRouteToHostException away -> connectFailed(host, away);
            case ConnectException refused -> connectFailed(host, refused);
            case SocketTimeoutException silent -> tooSlow(host, silent);
            case ConnectionRequestTimeoutException full -> busy(host, full);
            case SSLException tls -> tls(host, tls);
            case MessageConstraintException large -> malformed(host, large);
            case ZipException packed -> malformed(host, packed);
            case TruncatedChunkException cut -> cutOff(host, cut);
            case MalformedChunkCodingException odd -> malformed(host, odd);
            default -> e.getCause() instanceof HttpException ? malformed(host, e) : cutOff(host, e);
        };
    }

    /** The system's words for a name server that could not be asked, as opposed to one that knows of no such host. */
    private static boolean passes(UnknownHostException e) {
        return String.valueOf(e.getMessage()).contains("Temporary failure");
    }

    private static FaultException unknownHost(String host, boolean retryable, Throwable cause) {
        String detail = retryable
                ? "The name " + host + " could not be looked up; check this server's name service if that goes on."
                : "There is no host called " + host + "; check the address for a mistake.";
        return new Fault(
                        retryable ? FaultCategory.UNAVAILABLE : FaultCategory.INVALID_INPUT,
                        "host-unknown",
                        detail,
                        retryable)
                .toException(cause);
    }

    private static FaultException connectFailed(String host, Throwable cause) {
        return temporary(
                "connect-failed",
                host + " could not be connected to; check that it is up and that the port is right.",
                cause);
    }

    private static FaultException busy(String host, Throwable cause) {
        return temporary(
                "connect-failed",
                "No connection to " + host + " came free in time; try again when fewer calls are under way.",
                cause);
    }

    private static FaultException cutOff(String host, Throwable cause) {
        return temporary(
                "answer-cut-off",
                host + " closed the connection before its answer was complete; it is worth another try.",
                cause);
    }

    private static FaultException malformed(String host, Throwable cause) {
        return Fault.permanent(
                        FaultCategory.UNAVAILABLE,
                        "answer-malformed",
                        host + " answered with something that is not proper HTTP; check what listens there.")
                .toException(cause);
    }

    /** A connection that breaks in the middle says nothing about certificates. */
    private static FaultException tls(String host, SSLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof SocketException) {
                return cutOff(host, e);
            }
        }
        return Fault.permanent(
                        FaultCategory.UNAVAILABLE,
                        "tls-failed",
                        "No trusted connection to " + host
                                + " could be made; check its certificate, and that the port speaks TLS.")
                .toException(e);
    }

    private static FaultException permanent(String code, String detail) {
        return Fault.permanent(FaultCategory.INVALID_INPUT, code, detail).toException();
    }

    private static FaultException temporary(String code, String detail, Throwable cause) {
        return Fault.temporary(FaultCategory.UNAVAILABLE, code, detail).toException(cause);
    }
}
