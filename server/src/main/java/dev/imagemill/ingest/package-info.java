/** The ways in: bytes become an image, its wanted renditions and a job, or are refused with a reason. */
@NullMarked
package dev.imagemill.ingest;

import org.jspecify.annotations.NullMarked;
