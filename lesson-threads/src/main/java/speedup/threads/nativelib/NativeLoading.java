package speedup.threads.nativelib;

import java.util.function.Supplier;

/** Says what to do where a native library does not load. */
final class NativeLoading {

    private NativeLoading() {}

    /**
     * Loads something.
     *
     * @param title the library's name
     * @param artifact the Maven artifact that it comes from
     * @throws UnsatisfiedLinkError if it does not load here; says why, and the ways out
     */
    static <T> T of(String title, String artifact, Supplier<T> loading) {
        try {
            return loading.get();
        } catch (LinkageError e) {
            UnsatisfiedLinkError error = new UnsatisfiedLinkError("The native library " + title
                    + " does not load here (" + reason(e) + "), which is no fault of an answer. It comes from the Maven"
                    + " artifact " + artifact + ", built for Linux, macOS and Windows on x86-64 and for Linux and"
                    + " macOS on 64-bit ARM, and is unpacked to ~/.javacpp/cache, or to where the environment variable"
                    + " JDK_JAVA_OPTIONS=-Dorg.bytedeco.javacpp.cachedir=FOLDER says. Is this another platform, or can"
                    + " nothing be written or run there?");
            error.initCause(e);
            throw error;
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
