package speedup.grader.intake.layout;

import java.util.List;
import speedup.grader.intake.layout.HandedIn.Author;

/**
 * A student of a class, with what counts of the things handed in.
 *
 * @param name unique in the class
 * @param author as the platform has it
 * @param counting what is graded, all of one attempt; empty if there is no file
 * @param passedOver other attempts and older files
 * @param time when what counts was handed in, as far as the platform says it
 */
public record Student(String name, Author author, List<HandedIn> counting, List<HandedIn> passedOver, HandInTime time) {

    public Student {
        counting = List.copyOf(counting);
        passedOver = List.copyOf(passedOver);
    }
}
