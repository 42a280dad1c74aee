package dev.imagemill.cutout;

class CornerColourRemoverTest extends BackgroundRemoverContract {

    @Override
    protected BackgroundRemover remover() {
        return new CornerColourRemover(256, 0.9);
    }
}
