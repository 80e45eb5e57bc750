package speedup.processes.mapreduce;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Some words as they are spelled, and how far another spelling is from them. */
final class Vocabulary {

    private static final List<String> WORDS = List.of("""
            again air always answer apple autumn balance basket beach because before bird boat bread bridge bright
            brother brown butter café candle carry castle centre chair children church circle city clear cloud coast
            colour corner cotton country courage cousin danger daughter decide distance doctor door dream early earth
            eight engine evening every family farmer father field finger fire flower follow forest forgotten friend
            garden gentle glass grandmother grass green ground happy harbour harvest heavy history horse hundred
            island journey kitchen knife ladder language laughter leather letter library listen little long machine
            market meadow measure memory middle minute mirror morning mother mountain music naïve narrow needle
            neighbour never night north number ocean often orange paper pencil people picture pleasure pocket question
            quiet railway rain remember river road salt sand school season second shadow silver simple sister sky slow
            snow soft soldier south spring square station stone story straight street summer sunday table theatre
            thousand through thunder together tomorrow travel under valley village voice wagon walk warm water weather
            window winter wonder wood yellow yesterday young""".split("\\s+"));

    private static final char[][] LETTERS =
            WORDS.stream().map(String::toCharArray).toArray(char[][]::new);

    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(0);

    private Vocabulary() {}

    /** One of the words at random. */
    static String random(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** The word that is at most so far away, the nearest if there are several, and the first of those as near. */
    static Optional<String> nearest(String spelling, int most) {
        char[] letters = spelling.toCharArray();
        int[] row = new int[LONGEST + 1];
        int nearest = -1;
        int least = most + 1;
        for (int i = 0; i < LETTERS.length; i++) {
            int distance = distance(letters, LETTERS[i], row);
            if (distance < least) {
                nearest = i;
                least = distance;
            }
        }
        return nearest < 0 ? Optional.empty() : Optional.of(WORDS.get(nearest));
    }

    /**
     * Levenshtein's distance: how many letters have to be put in, left out or replaced to make one word of another.
     * A row of the table at a time.
     *
     * @param row room for one more than the letters of the second word; what is in it does not matter
     */
    private static int distance(char[] from, char[] to, int[] row) {
        for (int j = 0; j <= to.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length; j++) {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length];
    }
}
