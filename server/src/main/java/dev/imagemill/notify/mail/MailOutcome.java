package dev.imagemill.notify.mail;

import dev.imagemill.fault.Fault;

/** What became of handing a mail to the mail server. */
public sealed interface MailOutcome {

    /** The server took it. */
    record Sent() implements MailOutcome {}

    /** The server did not take it, for sure. */
    record NotSent(Fault fault) implements MailOutcome {}

    /** The whole mail was given, but what the server said to it is not known: it is not given again. */
    record Unknown(Fault fault) implements MailOutcome {}
}
