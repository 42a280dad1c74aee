/**
 * What a picture shows, in words. To add a provider: a sub-package, a class vendor + {@code ImageDescriber}, its choice in
 * {@code DescribeConfiguration}, a test that extends the contract.
 */
@NullMarked
package dev.imagemill.describe;

import org.jspecify.annotations.NullMarked;
