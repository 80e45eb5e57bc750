package speedup.grader.release;

import java.util.List;

/**
 * What became of a copy. Paths are relative to it.
 *
 * @param files how many files it has
 * @param kept answers that students have worked on, and which stay as they were
 * @param setAside what students had changed of what is given, under its new name
 */
public record ReleaseReport(int files, List<String> kept, List<String> setAside) {

    public ReleaseReport {
        kept = List.copyOf(kept);
        setAside = List.copyOf(setAside);
    }
}
