package dev.imagemill.render.libvips;

import dev.imagemill.render.ImageRenderer;
import dev.imagemill.render.ImageRendererContract;

class LibvipsImageRendererTest extends ImageRendererContract {

    @Override
    protected ImageRenderer renderer() {
        return TestPictures.rendering().renderer();
    }
}
