/** E-mail by SMTP: the texts, the hand-over to the mail server, and what its answers mean. */
@NullMarked
package dev.imagemill.notify.mail;

import org.jspecify.annotations.NullMarked;
