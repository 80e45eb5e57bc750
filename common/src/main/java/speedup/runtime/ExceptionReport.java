package speedup.runtime;

import java.io.PrintWriter;
import java.io.Writer;
import speedup.exercise.Codec;
import speedup.exercise.NotAttemptedException;
import speedup.runtime.Message.Cause;
import speedup.runtime.Message.Failed;

/**
 * Says what an answer threw. The exception's class may be the answer's own, so that each of its methods can
 * lie, throw, or go on for ever: nothing is followed or printed without an end.
 */
final class ExceptionReport {

    /** More than any ordinary chain of causes has; a crafted one may be cyclic. */
    private static final int MOST_CAUSES = 100;

    private ExceptionReport() {}

    /** The message for the judge. */
    static Failed failure(Throwable thrown) {
        try {
            return describe(thrown);
        } catch (Throwable fromTheException) {
            // Its methods are the answer's code, and may throw anything themselves.
            return new Failed(Cause.THREW, thrown.getClass().getName() + ", which cannot be printed");
        }
    }

    private static Failed describe(Throwable thrown) {
        if (thrown instanceof Codec.MalformedValueException malformed) {
            return new Failed(Cause.MALFORMED, String.valueOf(malformed.getMessage()));
        }
        Throwable cause = thrown;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof NotAttemptedException) {
                return new Failed(Cause.NOT_ATTEMPTED, String.valueOf(cause.getMessage()));
            }
            cause = cause.getCause();
        }
        return new Failed(Cause.THREW, trace(thrown));
    }

    private static String trace(Throwable thrown) {
        BoundedWriter writer = new BoundedWriter();
        try {
            thrown.printStackTrace(new PrintWriter(writer));
        } catch (BufferFullException e) {
            writer.text.append(" ...");
        }
        return writer.text.toString();
    }

    /** Takes as many characters as a message can, and rejects the next in a way that no {@code PrintWriter} hides. */
    private static final class BoundedWriter extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] characters, int from, int length) {
            int left = Message.MAX_PAYLOAD - text.length();
            text.append(characters, from, Math.min(length, left));
            if (length > left) {
                throw new BufferFullException();
            }
        }

        @Override
        public void flush() {
            // It is all in memory.
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }

    private static final class BufferFullException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
