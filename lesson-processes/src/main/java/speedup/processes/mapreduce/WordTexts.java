package speedup.processes.mapreduce;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the texts of questions. */
final class WordTexts {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final List<String> MARKS = List.of(" ", " ", " ", ", ", ". ", "\n", "; ");

    /** Every 20th word is a number, every other one of the rest is misspelled. */
    private static final int NUMBERS = 20;

    private static final int FIRST_NUMBER = 1_000;
    private static final int NUMBER_COUNT = 9_000;

    private WordTexts() {}

    /** So many words, half of them misspelled, with some numbers among them. */
    static String misspelled(SplittableRandom random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(word(random, i)).append(MARKS.get(random.nextInt(MARKS.size())));
        }
        return text.toString();
    }

    private static String word(SplittableRandom random, int position) {
        if (position % NUMBERS == 0) {
            return Integer.toString(random.nextInt(FIRST_NUMBER, FIRST_NUMBER + NUMBER_COUNT));
        }
        String word = Vocabulary.random(random);
        if (position % 2 == 0) {
            return Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
        int letter = random.nextInt(word.length());
        return word.substring(0, letter)
                + LETTERS.charAt(random.nextInt(LETTERS.length()))
                + word.substring(letter + 1);
    }

    /** So many different numbers, and as often one word, which is half of the text then. */
    static String halfOneWord(SplittableRandom random, int numbers, String word) {
        int first = random.nextInt(NUMBER_COUNT);
        return IntStream.range(0, numbers)
                .mapToObj(i -> word + ' ' + (FIRST_NUMBER + (first + i) % NUMBER_COUNT))
                .collect(Collectors.joining(" "));
    }
}
