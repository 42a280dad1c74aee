/**
 * Batches: a list of images by address comes in, is worked through item by item, and goes out as a result.
 *
 * <p>A batch holds rows as they were given, and items: one for each image that a row names. Items of one address have one source,
 * which is fetched once ({@link dev.imagemill.batch.FetchItemHandler}) and becomes an image of the owner; when that image's
 * renditions have ended, so have the items. Of each batch only a window of sources is under way, so that batches take turns. Start
 * at {@link dev.imagemill.batch.BatchSubmission} for how one comes in and at {@link dev.imagemill.batch.BatchProgress} for how it
 * gets on.
 */
@NullMarked
package dev.imagemill.batch;

import org.jspecify.annotations.NullMarked;
