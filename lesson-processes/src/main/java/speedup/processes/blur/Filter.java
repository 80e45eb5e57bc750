package speedup.processes.blur;

import java.io.Serializable;

/** Something that is done to an image, in whichever process it finds itself. */
public interface Filter extends Serializable {

    /** Makes a new image of the same shape; the given one is not changed. */
    Image apply(Image image);
}
