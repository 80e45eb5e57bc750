package speedup.processes.blur;

/** Prints a line break, throws for images of a single pixel, and gives all others back as they are. */
public record ThrowingFilter() implements Filter {

    @Override
    public Image apply(Image image) {
        System.out.println();
        if (image.pixels().length == 1) {
            throw new IllegalArgumentException("one pixel is no picture");
        }
        return image;
    }
}
