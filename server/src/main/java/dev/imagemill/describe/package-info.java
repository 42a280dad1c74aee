/**
 * What a picture shows, in words. {@link dev.imagemill.describe.Describers} has those that are set up.
 *
 * <p>To add a provider: a sub-package, a class vendor + {@code ImageDescriber} whose calls go out through {@code describe.wire}, its settings, its choice in
 * {@code Describers}, a fake that speaks its wire format, and a test that extends the contract. One that writes texts uses
 * {@code describe.asking} for the question and the reading of the answer.
 */
@NullMarked
package dev.imagemill.describe;

import org.jspecify.annotations.NullMarked;
