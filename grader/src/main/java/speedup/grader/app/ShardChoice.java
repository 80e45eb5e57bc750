package speedup.grader.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which part of a class to grade. Every count-th submission belongs to a part, so that parts differ by one submission
 * at most, and students who copied from their neighbours in the list are spread out.
 *
 * @param number from 1 to {@code count}
 * @param count how many parts there are
 */
public record ShardChoice(int number, int count) {

    /** More parts than any class has submissions are a slip of the finger. */
    private static final int MOST = 100_000;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /** A part as it is typed, such as {@code 3/20}; nothing if it is none. */
    public static Optional<ShardChoice> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ShardChoice choice = new ShardChoice(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        boolean isOne = choice.number >= 1 && choice.number <= choice.count && choice.count <= MOST;
        return isOne ? Optional.of(choice) : Optional.empty();
    }

    /** The folder for the reports of this part, such as {@code shard-03-of-20}. */
    public Path folder(Path shared) {
        String total = Integer.toString(count);
        return shared.resolve(("shard-%0" + total.length() + "d-of-%s").formatted(number, total));
    }

    /** What of a class belongs to this part, in its order. */
    public <T> List<T> of(List<T> all) {
        return IntStream.iterate(number - 1, i -> i < all.size(), i -> i + count)
                .<T>mapToObj(all::get)
                .toList();
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
