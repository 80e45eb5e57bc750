package speedup.grader.verdict;

import java.util.List;

/**
 * Which part of a class a gradebook is.
 *
 * @param number the number of the part, from 1 to {@code count}
 * @param count how many parts the class has
 * @param host the name of the machine that has graded it
 * @param names all submissions of the class, in their order; part {@code k} has those at positions {@code k - 1},
 *     {@code k - 1 + count} and so on
 */
public record ClassShard(int number, int count, String host, List<String> names) {

    public ClassShard {
        names = List.copyOf(names);
    }
}
