/** Where bytes live. To add an adapter: a sub-package, a class vendor + {@code ObjectStore}, a test that extends the contract. */
@NullMarked
package dev.imagemill.storage;

import org.jspecify.annotations.NullMarked;
