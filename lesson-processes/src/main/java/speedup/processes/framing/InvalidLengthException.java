package speedup.processes.framing;

import java.io.IOException;

/** A length that no message has. The stream is damaged, or the other side speaks another format. */
public final class InvalidLengthException extends IOException {

    private static final long serialVersionUID = 1L;

    public InvalidLengthException(int length) {
        super("A message of " + length + " bytes was announced. Messages have 0 to " + Framing.MAX_LENGTH + " bytes");
    }
}
