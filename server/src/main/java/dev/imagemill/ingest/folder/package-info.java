/**
 * Pictures in folders: a file becomes its renditions in an output folder ({@link dev.imagemill.ingest.folder.FileProcessor}),
 * once when asked ({@code ./imagemill process}) or as it lands ({@link dev.imagemill.ingest.folder.FolderWatch}).
 */
@NullMarked
package dev.imagemill.ingest.folder;

import org.jspecify.annotations.NullMarked;
