package dev.imagemill.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds the page's files; any address of the page that is no file gets {@code index.html}. */
final class PageResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource file = super.getResource(path, location);
        return file == null && PagePaths.isPage("/" + path) ? super.getResource("index.html", location) : file;
    }
}
