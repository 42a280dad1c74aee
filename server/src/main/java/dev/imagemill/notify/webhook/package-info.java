/** Webhooks by Standard Webhooks: what is sent, signed how, tried again when. */
@NullMarked
package dev.imagemill.notify.webhook;

import org.jspecify.annotations.NullMarked;
