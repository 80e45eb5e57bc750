package speedup.processes.mapreduce;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.processes.AttemptLog;
import speedup.processes.ClosingProbe;
import speedup.processes.mapreduce.ObservedWords.Event;

/** The contract of {@code processes/mapreduce}. The size is the number of files. */
public final class WordCountExercise implements Exercise<WordCount, CountInput, CountOutput> {

    /** At this size the question is how it ends. */
    private static final int CLOSING = 1;

    /** At this size, all files but one are empty, or have no word. */
    private static final int EMPTY = 4;

    /** At this size, a worker dies while it maps. */
    private static final int DEATH_IN_MAP = 5;

    /** At this size, a worker dies while it reduces. */
    private static final int DEATH_IN_REDUCE = 6;

    /** At this size the question is where map and reduce are called, and how often. */
    private static final int WHERE = 8;

    /**
     * At this size, a file has 40 kB, and some 60 kB come of it, with hardly any work: two fill a pipe. One file has more than
     * 64 KiB, and one word is half of all.
     */
    private static final int LARGE = 12;

    private static final int TIMED = 64;

    /** The words of a short and of a long file. Every fourth file of the first quarter is long at the timed size. */
    private static final int SHORT = 44;

    private static final int LONG = 35 * SHORT;
    private static final int STRIDE = 4;

    private static final int NUMBERS = 4_500;
    private static final int OBSERVED_WORDS = 60;
    private static final long LOG_NUMBERS = 1_000_000_000_000L;

    @Override
    public String id() {
        return "processes/mapreduce";
    }

    @Override
    public String title() {
        return "Count words by map and reduce";
    }

    @Override
    public Class<WordCount> answerType() {
        return WordCount.class;
    }

    @Override
    public String answerName() {
        return "ParallelWordCount";
    }

    @Override
    public WordCount baseline() {
        return new SerialWordCount();
    }

    @Override
    public List<Integer> sizes() {
        return List.of(0, CLOSING, 2, 3, EMPTY, DEATH_IN_MAP, DEATH_IN_REDUCE, WHERE, LARGE, 33);
    }

    /** New workers are started. */
    @Override
    public List<Integer> sizesAskedOnce() {
        return List.of(CLOSING, DEATH_IN_MAP, DEATH_IN_REDUCE);
    }

    /** At the timed size, the files are as long for every seed, and the time differs by about 1%. */
    @Override
    public CountInput input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        return switch (size) {
            case DEATH_IN_MAP, DEATH_IN_REDUCE, WHERE -> observed(random, size);
            case LARGE ->
                new CountInput(
                        PlainWords.class,
                        IntStream.range(0, size)
                                .mapToObj(i -> WordTexts.halfOneWord(random, i == 1 ? 2 * NUMBERS : NUMBERS, "the"))
                                .toList(),
                        4);
            case EMPTY ->
                new CountInput(CorrectedWords.class, List.of("", " ,\n", WordTexts.misspelled(random, SHORT), ""), 3);
            case TIMED -> timed(random);
            default ->
                new CountInput(
                        size % 2 == 0 ? PlainWords.class : CorrectedWords.class,
                        IntStream.range(0, size)
                                .mapToObj(i -> WordTexts.misspelled(random, SHORT))
                                .toList(),
                        size + 1);
        };
    }

    private static CountInput timed(SplittableRandom random) {
        int offset = random.nextInt(STRIDE);
        return new CountInput(
                CorrectedWords.class,
                IntStream.range(0, TIMED)
                        .mapToObj(
                                i -> WordTexts.misspelled(random, i % STRIDE == offset && i < TIMED / 4 ? LONG : SHORT))
                        .toList(),
                16);
    }

    /** Every word is in every other file. */
    private static CountInput observed(SplittableRandom random, int size) {
        long log = random.nextLong(LOG_NUMBERS);
        return new CountInput(
                ObservedWords.class,
                IntStream.range(0, size)
                        .mapToObj(file -> ObservedWords.file(
                                log,
                                event(size),
                                file,
                                IntStream.range(0, OBSERVED_WORDS)
                                        .filter(word -> (word + file) % 2 == 0)
                                        .boxed()))
                        .toList(),
                4);
    }

    private static Event event(int size) {
        return switch (size) {
            case DEATH_IN_MAP -> Event.DEATH_IN_MAP;
            case DEATH_IN_REDUCE -> Event.DEATH_IN_REDUCE;
            case WHERE -> Event.MEETING;
            default -> Event.NONE;
        };
    }

    /** Counts, and finds out what the size asks for beside the results. */
    @Override
    public CountOutput solve(WordCount answer, CountInput input) throws IOException, InterruptedException {
        if (input.job() == ObservedWords.class) {
            return solveObserved(answer, input);
        }
        List<Map<String, Long>> partitions = answer.count(input.job(), input.files(), input.partitions());
        String complaint = input.files().size() == CLOSING
                ? ClosingProbe.complaint(
                        answer, another -> another.count(input.job(), input.files(), input.partitions()))
                : "";
        return new CountOutput(partitions, complaint);
    }

    private static CountOutput solveObserved(WordCount answer, CountInput input)
            throws IOException, InterruptedException {
        AttemptLog log = ObservedWords.log(input.files().get(0));
        log.open();
        try {
            List<Map<String, Long>> partitions = answer.count(input.job(), input.files(), input.partitions());
            int files = input.files().size();
            return new CountOutput(
                    partitions, new CountObservation(log, event(files), files, OBSERVED_WORDS).complaint());
        } finally {
            log.close();
        }
    }

    /** The serial version has no workers to look at. */
    @Override
    public CountOutput expected(WordCount baseline, CountInput input) throws IOException, InterruptedException {
        return new CountOutput(baseline.count(input.job(), input.files(), input.partitions()), "");
    }

    @Override
    public Codec<CountInput> inputCodec() {
        return CountInput.CODEC;
    }

    @Override
    public Codec<CountOutput> outputCodec() {
        return CountOutput.CODEC;
    }

    @Override
    public Optional<String> difference(CountInput input, CountOutput expected, CountOutput actual) {
        if (!actual.complaint().isEmpty()) {
            return Optional.of(actual.complaint());
        }
        return new PartitionChecker(input, expected.partitions(), actual.partitions()).finding();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement.Scaling(0.30, TIMED));
    }
}
