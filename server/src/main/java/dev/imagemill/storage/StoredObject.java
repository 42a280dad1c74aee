package dev.imagemill.storage;

import java.time.Instant;

/**
 * Facts of an object.
 *
 * @param bytes its length
 * @param mediaType as it was put
 * @param etag opaque; changes when the bytes change; without quotes
 * @param lastModified when it was put
 */
public record StoredObject(ObjectKey key, long bytes, String mediaType, String etag, Instant lastModified) {}
