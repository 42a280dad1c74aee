package dev.imagemill.web;

import java.util.List;

/** Which addresses are the page's own: it shows them by itself, whatever they are. */
final class PagePaths {

    private static final List<String> RESERVED = List.of(
            "/api", "/actuator", "/health", "/version", "/openapi.json", "/events", "/img", "/error", "/assets");

    private PagePaths() {}

    /** Whether the page answers at this path: not the API's, and no file. */
    static boolean isPage(String path) {
        boolean reserved = RESERVED.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
        return !reserved && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }
}
