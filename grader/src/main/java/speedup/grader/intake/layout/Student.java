package speedup.grader.intake.layout;

import java.util.List;
import speedup.grader.intake.layout.HandedIn.Author;

/**
 * A student of a class, with what counts of the things handed in.
 *
 * @param name unique in the class
 * @param author as the platform has it
 * @param counting what is graded, all of one attempt; empty if there is no file
 * @param passedOver older attempts and older files
 * @param isLate whether the platform says that it was handed in late
 */
public record Student(String name, Author author, List<HandedIn> counting, List<HandedIn> passedOver, boolean isLate) {

    public Student {
        counting = List.copyOf(counting);
        passedOver = List.copyOf(passedOver);
    }
}
