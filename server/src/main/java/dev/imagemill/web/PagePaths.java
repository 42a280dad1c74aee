package dev.imagemill.web;

import java.util.List;

/** Which addresses are the page's own: it shows them by itself, whatever they are. */
final class PagePaths {

    /** The calls of the systems that this one takes the place of. */
    private static final List<String> ALIASES =
            List.of("/upload", "/status", "/process", "/download_csv", "/update", "/remove", "/files");

    private static final List<String> RESERVED = List.of(
            "/api", "/actuator", "/health", "/version", "/openapi.json", "/events", "/img", "/error", "/assets");

    private PagePaths() {}

    /** Whether the page answers at this path: not the API's, and no file. */
    static boolean isPage(String path) {
        return !isBelow(RESERVED, path) && !isBelow(ALIASES, path) && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }

    /** Whether what answers at this path is a call on somebody's data. */
    static boolean isCall(String path) {
        return path.startsWith("/api/") || isBelow(ALIASES, path);
    }

    private static boolean isBelow(List<String> roots, String path) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
