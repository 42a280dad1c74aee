/** The way in by URL: other servers are asked for their pictures, politely and within bounds. */
@NullMarked
package dev.imagemill.ingest.fetch;

import org.jspecify.annotations.NullMarked;
