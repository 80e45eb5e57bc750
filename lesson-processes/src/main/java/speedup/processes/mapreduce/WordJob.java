package speedup.processes.mapreduce;

import java.util.Map;

/**
 * What is done with words: the two functions between which the shuffle is. A worker finds the class by its name, and
 * makes an instance of its own, as {@link SerialWordCount} does. One thread at a time uses an instance. Neither
 * function throws.
 */
public interface WordJob {

    /**
     * Counts the words of one file.
     *
     * @param file its text, which may be empty; a file is never cut, so no word crosses from one to another
     * @return a new map from each word of the file, of at most 100 characters, to how often it is there
     */
    Map<String, Long> map(String file);

    /**
     * Makes the result of one word. It need not be the sum of the counts: it may depend on how many there are.
     *
     * @param word the word
     * @param counts how often it is in each of the files that have it, one element for each of these files, in any order
     * @return the result
     */
    long reduce(String word, long[] counts);
}
