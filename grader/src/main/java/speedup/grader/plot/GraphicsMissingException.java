package speedup.grader.plot;

/** This installation of Java cannot draw. The message says what to install. */
public final class GraphicsMissingException extends Exception {

    private static final long serialVersionUID = 1L;

    GraphicsMissingException(Throwable cause) {
        super(
                "This Java cannot draw a plot: its graphics library or a font is missing (" + cause + "). Install"
                        + " fonts (your system's packages \"fontconfig\" and \"fonts-dejavu-core\", for instance) or"
                        + " another JDK; or choose a .svg, which needs neither.",
                cause);
    }
}
