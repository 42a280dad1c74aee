package dev.imagemill.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;

/** A mail server on 127.0.0.1 that takes everything. */
public final class LocalMail {

    /** Its own two seconds are too few where the machine is busy. */
    private static final Duration TO_START = Duration.ofMinutes(1);

    private LocalMail() {}

    /** Started, on a free port; to be stopped. */
    public static GreenMail start() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(TO_START.toMillis());
        GreenMail mail = new GreenMail(setup);
        mail.start();
        return mail;
    }
}
