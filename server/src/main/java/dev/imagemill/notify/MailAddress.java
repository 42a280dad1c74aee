package dev.imagemill.notify;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One e-mail address, {@code local@domain}, in the plain form of RFC 5321: no display name, comment, quoting or address literal,
 * nothing that could end a header line or add a second address.
 *
 * @param value its domain in ASCII; at most 254 characters (RFC 5321, section 4.5.3.1.3, less the angle brackets)
 */
public record MailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    /** RFC 5322, section 3.2.3: dot-atom; at most 64 characters (RFC 5321, section 4.5.3.1.1). */
    private static final Pattern LOCAL =
            Pattern.compile("(?=.{1,64}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN = Pattern.compile(
            "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /**
     * Reads what a person typed.
     *
     * @throws dev.imagemill.fault.FaultException {@code email-invalid}
     */
    public static MailAddress of(String text) {
        String given = text.strip();
        int at = given.lastIndexOf('@');
        if (given.length() > MAX_LENGTH || at < 1) {
            throw invalid();
        }
        String address = given.substring(0, at) + "@" + ascii(given.substring(at + 1));
        if (address.length() > MAX_LENGTH
                || !LOCAL.matcher(given.substring(0, at)).matches()
                || !DOMAIN.matcher(address.substring(at + 1)).matches()) {
            throw invalid();
        }
        return new MailAddress(address);
    }

    /**
     * Whose it is in the end, as far as that can be told: in lower case, and without a tag behind a {@code +} (RFC 5233), which many
     * servers let anybody add.
     */
    public String mailbox() {
        String local = value.substring(0, value.lastIndexOf('@'));
        int tag = local.indexOf('+');
        return ((tag > 0 ? local.substring(0, tag) : local) + "@" + domain()).toLowerCase(Locale.ROOT);
    }

    /** What stands behind the {@code @}. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static RuntimeException invalid() {
        return Fault.permanent(
                        FaultCategory.INVALID_INPUT,
                        "email-invalid",
                        "This is not an e-mail address; expected one, such as ann@example.org.")
                .toException();
    }
}
