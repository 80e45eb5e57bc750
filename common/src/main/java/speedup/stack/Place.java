package speedup.stack;

/**
 * A line of the student's file.
 *
 * @param file the file's name, without folders
 * @param line from 1
 */
public record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ", line " + line;
    }
}
