package speedup.grader.intake;

import java.util.List;

/**
 * What a path was taken for.
 *
 * @param submissions in their order
 * @param notes for whoever grades; the first says what it was taken for
 */
record FoundClass(List<Found> submissions, List<IntakeNote> notes) {

    FoundClass {
        submissions = List.copyOf(submissions);
        notes = List.copyOf(notes);
    }
}
