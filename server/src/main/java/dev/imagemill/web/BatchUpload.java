package dev.imagemill.web;

import dev.imagemill.batch.BatchInput;
import dev.imagemill.batch.BatchOrder;

/** A list of images with what is asked for. */
record BatchUpload(BatchOrder order, BatchInput input) {}
