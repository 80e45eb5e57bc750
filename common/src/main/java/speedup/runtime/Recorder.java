package speedup.runtime;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Supplier;

/** Notes when the answer is called, for those who want to know what its threads did meanwhile. */
interface Recorder extends Closeable {

    /** Records nothing, and costs nothing. */
    Recorder NONE = new Recorder() {
        @Override
        public <T> T call(Supplier<T> call) {
            return call.get();
        }

        @Override
        public void close() {
            // There is nothing to write.
        }
    };

    /** Makes a call of the answer. */
    <T> T call(Supplier<T> call);

    /**
     * Ends and writes the recording.
     *
     * @throws IOException if it cannot be written
     */
    @Override
    void close() throws IOException;
}
