package dev.imagemill.web;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.notify.MailAddress;
import dev.imagemill.notify.MailStatus;

/** Reads the e-mail address that is told when a batch ends. */
record EmailField(MailStatus mail) {

    BatchAnswers.MailOption option() {
        return new BatchAnswers.MailOption(mail.enabled(), mail.detail());
    }

    /** @throws FieldFault {@code email-invalid}; {@code mail-unavailable} where nothing could be sent */
    String read(String value) {
        if (!mail.enabled()) {
            throw new FieldFault(
                    "email",
                    Fault.permanent(
                            FaultCategory.UNSUPPORTED,
                            "mail-unavailable",
                            "Nobody can be told by e-mail here, leave email out. " + mail.detail()));
        }
        try {
            return MailAddress.of(value).value();
        } catch (FaultException e) {
            throw new FieldFault("email", e.fault());
        }
    }
}
