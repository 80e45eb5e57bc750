package speedup.notebook.evaluation;

/** The lines of a cell that are for the kernel, and not Java. */
final class Magics {

    static final String TIME = "time";
    static final String CLASSPATH = "classpath";
    static final String SHOW_HELP = "help";

    /** Their names, as a regular expression. */
    static final String NAMES = CLASSPATH + "|" + TIME + "|" + SHOW_HELP;

    static final String HELP = """
            %time CODE         runs the line, and tells how long it took and how much of the cores it used
            %%time             the same for the whole cell, as its first line
            %classpath         shows where the classes of the cells come from
            %classpath PATH    adds a jar or a folder of classes
            %help              shows this
            """;

    private Magics() {}

    /**
     * A line for the kernel.
     *
     * @param isOfCell whether it is about the whole cell: two percent signs
     * @param name what stands behind them
     * @param argument the rest of the line; empty if there is none
     * @param argumentOffset where the rest begins in the line
     */
    record Line(boolean isOfCell, String name, String argument, int argumentOffset) {

        /** Reads a line that begins with a percent sign. */
        static Line parse(String text) {
            int name = text.startsWith("%%") ? 2 : 1;
            int end = name;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            int argument = end;
            while (argument < text.length() && Character.isWhitespace(text.charAt(argument))) {
                argument++;
            }
            return new Line(name == 2, text.substring(name, end), text.substring(argument), argument);
        }
    }
}
