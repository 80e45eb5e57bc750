package speedup.grader.speedupstack;

/**
 * A line of the student's file.
 *
 * @param file the file's name, without folders
 * @param line from 1
 */
public record SourceLine(String file, int line) {

    @Override
    public String toString() {
        return file + ", line " + line;
    }
}
