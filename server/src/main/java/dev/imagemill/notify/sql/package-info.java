/** Webhooks, mails and notifications in the database. */
@NullMarked
package dev.imagemill.notify.sql;

import org.jspecify.annotations.NullMarked;
