package dev.imagemill.web;

import java.util.regex.Pattern;

/** Reads the e-mail address that is told when a batch ends. */
final class EmailField {

    /** One address as RFC 5321 bounds it, without what could add a line or another address. */
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,189}");

    BatchAnswers.MailOption option() {
        return new BatchAnswers.MailOption(false, "This server sends no e-mail yet.");
    }

    String read(String value) {
        if (!ADDRESS.matcher(value).matches()) {
            throw FieldFault.invalid("email", "email is one address such as ann@example.org.");
        }
        return value;
    }
}
