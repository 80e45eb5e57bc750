package speedup.processes.labs;

/** Which pixels go through files that two processes map; the others go through their pipes. */
public enum Sharing {
    /** Neither: both ways are messages. */
    NOTHING(false, false),
    /** The images before. */
    INPUT(true, false),
    /** Both. */
    INPUT_AND_OUTPUT(true, true);

    /** Out of an array, into a pipe, out of it, into an array. */
    private static final int COPIES_OF_A_MESSAGE = 4;

    /** Out of an array into the file's memory, and out of that into an array. */
    private static final int COPIES_OF_A_FILE = 2;

    private final boolean input;
    private final boolean output;

    Sharing(boolean input, boolean output) {
        this.input = input;
        this.output = output;
    }

    boolean ofInput() {
        return input;
    }

    boolean ofOutput() {
        return output;
    }

    /** How often a pixel is copied on its way there and back; inside of the system it may be more. */
    int copies() {
        return (input ? COPIES_OF_A_FILE : COPIES_OF_A_MESSAGE) + (output ? COPIES_OF_A_FILE : COPIES_OF_A_MESSAGE);
    }

    /** How many of the two ways of an image go through a pipe. */
    int waysThroughPipes() {
        return (input ? 0 : 1) + (output ? 0 : 1);
    }
}
