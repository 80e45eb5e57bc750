package speedup.grader.similarity.jplag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import speedup.grader.similarity.ExerciseSimilarity;
import speedup.grader.similarity.SimilarPair;

/** Reads the table that the program in the sandbox has written, and believes nothing of it that cannot be. */
final class JPlagTable {

    private static final Map<String, String> REASONS = Map.of(
            "CANNOT_PARSE", "JPlag cannot parse it",
            "TOO_SMALL", "too short to be compared",
            "NOTHING_TO_PARSE", "there is nothing in it");

    private final Map<String, String> names;
    private final int answers;
    private final SortedMap<String, String> leftOut = new TreeMap<>();
    private final List<SimilarPair> pairs = new ArrayList<>();
    private OptionalDouble median = OptionalDouble.empty();
    private int compared;
    private boolean withoutBase;

    private JPlagTable(Map<String, String> names) {
        this.names = names;
        this.answers = names.size();
    }

    /**
     * What the table says.
     *
     * @param names the names of the submissions by those of their folders
     * @throws IOException if the table is none that the program writes
     */
    static ExerciseSimilarity read(String id, String text, Map<String, String> names, int mostPairs)
            throws IOException {
        JPlagTable table = new JPlagTable(names);
        try {
            for (String line : text.lines().toList()) {
                table.take(line.split("\t", -1));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("what the program in the sandbox wrote is no table", e);
        }
        if (table.pairs.size() > mostPairs) {
            throw new IOException("the program in the sandbox wrote more than it was asked for");
        }
        return table.similarity(id);
    }

    private void take(String[] parts) {
        switch (parts[0]) {
            case "left" -> leftOut.put(name(parts[1]), REASONS.getOrDefault(parts[2], "JPlag did not take it"));
            case "no-base" -> withoutBase = true;
            case "compared" -> compared = Math.min(answers, Integer.parseInt(parts[1]));
            case "median" -> median = OptionalDouble.of(Double.parseDouble(parts[1]));
            case "pair" ->
                pairs.add(new SimilarPair(
                        name(parts[1]),
                        name(parts[2]),
                        Double.parseDouble(parts[3]),
                        Double.parseDouble(parts[4]),
                        Integer.parseInt(parts[5])));
            default -> throw new IllegalArgumentException(parts[0]);
        }
    }

    private String name(String folder) {
        return Optional.ofNullable(names.get(folder)).orElseThrow(() -> new IllegalArgumentException(folder));
    }

    private ExerciseSimilarity similarity(String id) {
        Optional<String> problem = Optional.empty();
        if (compared < 2) {
            problem = Optional.of("Fewer than two answers are long enough, and of a form that JPlag can parse.");
        } else if (withoutBase) {
            problem = Optional.of("The starter is too short to be left out of the comparison.");
        }
        return new ExerciseSimilarity(id, compared, median, pairs, leftOut, problem, false, Optional.empty());
    }
}
