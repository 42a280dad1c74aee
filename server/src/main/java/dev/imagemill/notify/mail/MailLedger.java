package dev.imagemill.notify.mail;

import dev.imagemill.fault.Fault;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Mails and what became of them. Each call is one transaction, or joins the caller's.
 *
 * <p>{@code queued → sending → sent}, or {@code failed}, or {@code unknown}. A mail is {@code sending} from before its text is given
 * to the server until the answer is written down; one that is found so by a later attempt was cut off there, and nobody knows
 * whether it was taken. It is never sent again: at most once.
 */
public interface MailLedger {

    /**
     * Adds a mail with its job, unless there were too many in the hour before. So many may be exceeded by those that are added at the
     * same moment.
     *
     * @return why it was not added, for its owner to read; empty where it was, or where there is one from its source
     */
    Optional<Fault> add(NewMail mail);

    /** Counts an attempt. Empty where the mail has ended, or was cut off while it was sent: then it ends as {@code unknown}. */
    Optional<DueMail> begin(UUID mail);

    /** Marks it as being sent; on disk when this returns. False where another attempt has it: then it must not be sent. */
    boolean handOver(DueMail mail);

    void sent(DueMail mail);

    /** Queues it for another attempt. */
    void again(DueMail mail, Fault fault, Instant at);

    /** Ends it, unsent for good; its owner is told. */
    void failed(UUID mail, Fault fault);

    /** Ends it, perhaps sent; its owner is told. */
    void unknown(DueMail mail, Fault fault);

    /** Forgets older ones that have ended; true where that was {@code limit} of them, so that there may be more. */
    boolean forgetBefore(Instant time, int limit);
}
