/**
 * {@code ./imagemill batch}: a CSV of addresses into folders of renditions and a CSV of results, without server or database. Start
 * at {@link dev.imagemill.cli.batch.CsvProcessing}.
 *
 * <p>The file is read three times: to count, to work, and to write the result in its order. In between only what became of each
 * address is kept, so that memory grows with the number of addresses and not with what else is in the rows.
 */
@NullMarked
package dev.imagemill.cli.batch;

import org.jspecify.annotations.NullMarked;
