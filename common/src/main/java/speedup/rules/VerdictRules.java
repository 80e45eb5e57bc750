package speedup.rules;

import java.time.Duration;

/**
 * The numbers that decide verdicts, each with its unit, its range, the reason for its value and where that comes from.
 *
 * <p>A bar is not among them: it is an exercise's own, and follows from the serial fraction or the speedup that its
 * {@code requirements()} ask for.
 *
 * <p>After a change, write the table anew, as {@code docs/rules.md} says. A change of a value in {@link RulePart#PROOF},
 * {@link RulePart#CALIBRATION}, {@link RulePart#ROUND} or {@link RulePart#WARM_UP} is a change of the method: measure with
 * {@code ./speedup noise} before and after.
 */
public final class VerdictRules {

    private static final String DECISION_ANSWERS = "docs/decisions/0002-believe-nothing.md";
    private static final String DECISION_BOUNDS = "docs/decisions/0003-verdicts-from-two-bounds.md";
    private static final String DECISION_RACES = "docs/decisions/0006-races.md";
    private static final String MEASURED_GRADING = "docs/measurements/grading.md";
    private static final String MEASURED_VERDICTS = "docs/measurements/verdicts.md";
    private static final String LITERATURE_BETTING = DECISION_BOUNDS
            + "; J. Ville, Étude critique de la notion de collectif, 1939; I. Waudby-Smith and A. Ramdas, JRSS B 86(1),"
            + " 2024; S. R. Howard and A. Ramdas, Bernoulli 28(3), 2022";
    private static final String RECORDED = DECISION_BOUNDS + "; recorded rounds of RecordedRoundsTest";
    private static final String LITERATURE_NOISE =
            DECISION_RACES + "; O. Edelstein and others, IBM Systems Journal 41(1), 2002";
    private static final String SECURITY = "SECURITY.md";
    private static final String CHOSEN = "chosen";

    @Rule(
            part = RulePart.INTAKE,
            meaning =
                    "largest archive of a submission, and as much of it unpacked where it has to be unpacked to be read",
            unit = "MiB",
            range = "[1, ∞)",
            reason = "A whole checkout without its build is far smaller.",
            source = CHOSEN)
    public static final long ARCHIVE_BYTES = 256L << 20;

    @Rule(
            part = RulePart.INTAKE,
            meaning = "most files in a submission, those of builds and version control not counted",
            unit = "files",
            range = "[1, ∞)",
            reason = "A whole checkout without its build has a few hundred.",
            source = CHOSEN)
    public static final int SUBMISSION_FILES = 10_000;

    @Rule(
            part = RulePart.INTAKE,
            meaning = "most archives that are opened within a submission",
            unit = "archives",
            range = "[1, ∞)",
            reason = "A student packs each exercise at most, and a few of the course's are archives themselves.",
            source = CHOSEN)
    public static final int NESTED_ARCHIVES = 32;

    @Rule(
            part = RulePart.INTAKE,
            meaning = "archives around a file that are opened, those of a class not counted",
            unit = "levels",
            range = "[1, 8]",
            reason = "Platforms and students pack what is packed already, and nobody does so twice.",
            source = CHOSEN)
    public static final int ARCHIVE_LEVELS = 2;

    @Rule(
            part = RulePart.INTAKE,
            meaning = "most memory that a decompressor may ask for",
            unit = "MiB",
            range = "[64, ∞)",
            reason = "The strongest level of 7-Zip takes a dictionary of 64 MiB; larger ones have to be asked for.",
            source = CHOSEN)
    public static final int UNPACKER_BYTES = 128 << 20;

    @Rule(
            part = RulePart.INTAKE,
            meaning = "folders above those of the students in which a platform's names are looked for",
            unit = "levels",
            range = "[1, 8]",
            reason = "One that wraps the class, and one for each section.",
            source = CHOSEN)
    public static final int FOLDERS_ABOVE_STUDENTS = 2;

    @Rule(
            part = RulePart.INTAKE,
            meaning = "folders with the same answer that may be one student's copies; more of them make a class",
            unit = "folders",
            range = "[1, ∞)",
            reason = "A student keeps an old copy beside the new one; three students hand in the same exercise.",
            source = CHOSEN)
    public static final int COPIES_OF_ONE_STUDENT = 2;

    @Rule(
            part = RulePart.INTAKE,
            meaning = "largest archive of a whole class",
            unit = "MiB",
            range = "[1, ∞)",
            reason = "Several hundred students hand in some MiB each.",
            source = CHOSEN)
    public static final long CLASS_ARCHIVE_BYTES = 4L << 30;

    @Rule(
            part = RulePart.INTAKE,
            meaning = "most files in a class, as far as they are listed to tell whose they are",
            unit = "files",
            range = "[10000, ∞)",
            reason = "A thousand students hand in a checkout of two hundred files each.",
            source = CHOSEN)
    public static final int CLASS_FILES = 200_000;

    @Rule(
            part = RulePart.INTAKE,
            meaning = "deepest folder that is looked into",
            unit = "levels",
            range = "[8, ∞)",
            reason = "Deeper than any source tree, and less deep than what would overflow a path.",
            source = CHOSEN)
    public static final int FOLDER_DEPTH = 64;

    @Rule(
            part = RulePart.INTAKE,
            meaning = "largest source file",
            unit = "MiB",
            range = "(0, ∞)",
            reason = "The largest answer of this course has some kilobytes.",
            source = SECURITY)
    public static final int SOURCE_BYTES = 1 << 20;

    @Rule(
            part = RulePart.INTAKE,
            meaning = "all source files of a submission together",
            unit = "MiB",
            range = "(0, ∞)",
            reason = "An answer to each exercise takes some kilobytes.",
            source = SECURITY)
    public static final int ALL_SOURCES_BYTES = 8 << 20;

    @Rule(
            part = RulePart.COMPILATION,
            meaning = "CPU time of the compiler, all its threads together",
            unit = "s",
            range = "[10, ∞)",
            reason = "The longest answer of this course takes two or three seconds. On the wall clock, a busy machine"
                    + " could make that a minute.",
            source = SECURITY)
    public static final Duration COMPILER_CPU_TIME = Duration.ofSeconds(40);

    @Rule(
            part = RulePart.COMPILATION,
            meaning = "wall time after which it is the machine that stands still (inconclusive)",
            unit = "min",
            range = "[1, ∞)",
            reason = "Many times the CPU time that is allowed.",
            source = CHOSEN)
    public static final Duration COMPILER_WALL_TIME = Duration.ofMinutes(5);

    @Rule(
            part = RulePart.COMPILATION,
            meaning = "heap of the compiler's JVM",
            unit = "MiB",
            range = "[128, ∞)",
            reason = "Several times what the longest answer of this course takes.",
            source = SECURITY)
    public static final long COMPILER_HEAP_BYTES = 512L << 20;

    @Rule(
            part = RulePart.COMPILATION,
            meaning = "stack of the compiler's thread",
            unit = "MiB",
            range = "[1, ∞)",
            reason = "Enough for some thousand nested expressions, which is more than people write.",
            source = CHOSEN)
    public static final long COMPILER_STACK_BYTES = 16L << 20;

    @Rule(
            part = RulePart.COMPILATION,
            meaning = "longest name of a class file",
            unit = "bytes",
            range = "[1, 255]",
            reason = "The least that the file systems of Linux allow.",
            source = "NAME_MAX of Linux")
    public static final int CLASS_FILE_NAME_BYTES = 255;

    @Rule(
            part = RulePart.COMPILATION,
            meaning = "most classes that an answer compiles to",
            unit = "classes",
            range = "[1, ∞)",
            reason = "The largest answer of this course has some twenty.",
            source = SECURITY)
    public static final int COMPILED_CLASSES = 2_000;

    @Rule(
            part = RulePart.COMPILATION,
            meaning = "all class files of an answer together",
            unit = "MiB",
            range = "(0, ∞)",
            reason = "The largest answer of this course has some tens of kilobytes. What is made of the classes takes a"
                    + " multiple of their size.",
            source = SECURITY)
    public static final int CLASS_FILES_BYTES = 2 << 20;

    @Rule(
            part = RulePart.SANDBOX,
            meaning = "heap of the JVM that answers, and of the baseline's",
            unit = "MiB",
            range = "[256, ∞)",
            reason = "Room for the largest inputs and several results.",
            source = CHOSEN)
    public static final long ANSWER_HEAP_BYTES = 512L << 20;

    @Rule(
            part = RulePart.SANDBOX,
            meaning = "memory of all processes of an answer, its temporary folder included",
            unit = "MiB",
            range = "[1024, ∞)",
            reason = "The heap, the temporary folder, and as much again for what a JVM takes beside its heap.",
            source = CHOSEN)
    public static final long ANSWER_MEMORY_BYTES = 1536L << 20;

    @Rule(
            part = RulePart.SANDBOX,
            meaning = "further memory for each core",
            unit = "MiB",
            range = "[100, ∞)",
            reason = "A worker process takes 100 MiB with a small heap of its own.",
            source = CHOSEN)
    public static final long ANSWER_MEMORY_BYTES_PER_CORE = 160L << 20;

    @Rule(
            part = RulePart.SANDBOX,
            meaning = "processes and threads at one time",
            unit = "threads",
            range = "[64, ∞)",
            reason = "Far more than an answer starts; a thread bomb ends here.",
            source = CHOSEN)
    public static final int ANSWER_THREADS = 256;

    @Rule(
            part = RulePart.SANDBOX,
            meaning = "further processes and threads for each core",
            unit = "threads",
            range = "[14, ∞)",
            reason = "A worker process takes 14 threads.",
            source = CHOSEN)
    public static final int ANSWER_THREADS_PER_CORE = 32;

    @Rule(
            part = RulePart.SANDBOX,
            meaning = "files that a process may have open",
            unit = "files",
            range = "[1024, ∞)",
            reason = "A JVM opens every jar and module file; its usual limit is 1024 to 4096.",
            source = CHOSEN)
    public static final int ANSWER_OPEN_FILES = 4096;

    @Rule(
            part = RulePart.SANDBOX,
            meaning = "largest file that it writes",
            unit = "MiB",
            range = "[1, ∞)",
            reason = "As large as its temporary folder.",
            source = CHOSEN)
    public static final long ANSWER_FILE_BYTES = 256L << 20;

    @Rule(
            part = RulePart.SANDBOX,
            meaning = "its temporary folder, which is in memory",
            unit = "MiB",
            range = "[1, ∞)",
            reason = "Far more than the exercises with shared files need.",
            source = SECURITY)
    public static final long ANSWER_TEMPORARY_BYTES = 256L << 20;

    @Rule(
            part = RulePart.SANDBOX,
            meaning = "wall time of an answer's processes, all questions together",
            unit = "min",
            range = "[2, ∞)",
            reason = "All questions and all measuring end before, also if they use up their time.",
            source = SECURITY)
    public static final Duration ANSWER_WALL_TIME = Duration.ofMinutes(5);

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "questions of one size in a row, at each size from small to large",
            unit = "questions",
            range = "[2, ∞)",
            reason = "An answer that returns one array again for the same size, or keeps what it computed, fails.",
            source = CHOSEN)
    public static final int QUESTIONS_IN_A_ROW = 2;

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "passes over all sizes in random order, after that",
            unit = "passes",
            range = "[1, ∞)",
            reason = "An answer that counts on the order of sizes fails.",
            source = CHOSEN)
    public static final int SHUFFLED_PASSES = 1;

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "passes over the small sizes by a perturbed copy, whose threads are delayed at random",
            unit = "passes",
            range = "[1, ∞)",
            reason = "With a delay at every second visit of a new place, a race has many chances in so many.",
            source = DECISION_RACES)
    public static final int PERTURBED_PASSES = 6;

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "processors that this copy is told of, for each that there is",
            unit = "times",
            range = "[1, ∞)",
            reason = "More threads meet more often.",
            source = DECISION_RACES)
    public static final int PERTURBED_PROCESSORS_FACTOR = 2;

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "at the first visits of a place in the code, one in so many is delayed",
            unit = "visits",
            range = "[2, ∞)",
            reason = "What a thread does once in its life gets as much attention as what it does for each element.",
            source = LITERATURE_NOISE)
    public static final int PERTURBATION_MOST_OFTEN = 2;

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "after v visits, one in v over this is delayed",
            unit = "visits",
            range = "[2, ∞)",
            reason = "Delays become rarer with the logarithm of the visits, so that hot loops end.",
            source = DECISION_RACES)
    public static final int PERTURBATION_DECAY = 32;

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "however often a place is visited, one visit in so many is delayed",
            unit = "visits",
            range = "[2, ∞)",
            reason = "Something goes on happening in hot loops, at a bearable price.",
            source = DECISION_RACES)
    public static final int PERTURBATION_MOST_SELDOM = 256;

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "longest delay by spinning",
            unit = "iterations",
            range = "[1, ∞)",
            reason = "Long enough for another core to do a few hundred accesses.",
            source = DECISION_RACES)
    public static final int PERTURBATION_LONGEST_SPIN = 300;

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "delay by sleeping, one delay in four",
            unit = "ns",
            range = "[1000, ∞)",
            reason = "Threads on other cores go ahead, and so do those that wait for this core.",
            source = DECISION_RACES)
    public static final long PERTURBATION_PAUSE_NANOS = 20_000;

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "largest input that is compared after the call, for changes by the answer",
            unit = "KiB",
            range = "[1, ∞)",
            reason = "Comparing so little costs the answer no time worth a word. The judge's own copy counts anyway.",
            source = CHOSEN)
    public static final int COMPARED_INPUT_BYTES = 64 << 10;

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "how much of the first results is kept, and compared after later calls with small results",
            unit = "KiB",
            range = "[1, ∞)",
            reason = "As for inputs. An answer that returns one array again and again does so for small results too.",
            source = CHOSEN)
    public static final int COMPARED_RESULT_BYTES = 64 << 10;

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "largest result that is read, however small the right one is",
            unit = "MiB",
            range = "[1, ∞)",
            reason = "Up to here it is said what is wrong with a result, and not only that it is too large.",
            source = CHOSEN)
    public static final int READ_RESULT_BYTES = 16 << 20;

    @Rule(
            part = RulePart.CORRECTNESS,
            meaning = "beyond that, largest result that is read, in sizes of the right one",
            unit = "times",
            range = "[1, ∞)",
            reason = "What the judge makes of it takes a multiple of its size.",
            source = CHOSEN)
    public static final int READ_RESULT_FACTOR = 4;

    @Rule(
            part = RulePart.TIME_LIMITS,
            meaning = "a call, and the end of the answer's process once it is closed",
            unit = "s",
            range = "[5, ∞)",
            reason = "A right call takes a tenth of a second, and some seconds when it is slow.",
            source = SECURITY)
    public static final Duration CALL_TIME = Duration.ofSeconds(10);

    @Rule(
            part = RulePart.TIME_LIMITS,
            meaning = "share of that time which the machine may have taken; above, it is to blame",
            unit = "of the wall time",
            range = "(0, 1)",
            reason =
                    "A right answer needs a fraction of a second, so it is late only where it gets far less than that.",
            source = CHOSEN)
    public static final double MACHINE_BUSY_SHARE = 0.5;

    @Rule(
            part = RulePart.TIME_LIMITS,
            meaning = "start of a JVM (inconclusive)",
            unit = "s",
            range = "[5, ∞)",
            reason = "It takes a fifth of a second, before any class of the answer's is loaded.",
            source = CHOSEN)
    public static final Duration JVM_START_TIME = Duration.ofSeconds(20);

    @Rule(
            part = RulePart.TIME_LIMITS,
            meaning = "until a message to the answer's process is taken",
            unit = "s",
            range = "[1, ∞)",
            reason = "It has some bytes, and the process has nothing else to do.",
            source = CHOSEN)
    public static final Duration MESSAGE_TIME = Duration.ofSeconds(5);

    @Rule(
            part = RulePart.TIME_LIMITS,
            meaning = "for the rest of a message of which the first byte is there",
            unit = "s",
            range = "[0.01, ∞)",
            reason =
                    "It is written at once, but other threads of the answer may have the cores for some slices of 100 ms.",
            source = CHOSEN)
    public static final Duration MESSAGE_REST_TIME = Duration.ofSeconds(1);

    @Rule(
            part = RulePart.TIME_LIMITS,
            meaning = "how long a timed call is in the real-time class; it goes on in the usual one",
            unit = "ms",
            range = "[200, 900]",
            reason = "Three times what a baseline may take, and less than Linux leaves to that class in a second.",
            source = MEASURED_GRADING)
    public static final Duration REAL_TIME_LOAN = Duration.ofMillis(500);

    @Rule(
            part = RulePart.TIME_LIMITS,
            meaning = "the share of the time in which timed calls are in the real-time class",
            unit = "of 1",
            range = "(0, 0.95)",
            reason = "With loans as long as they may be, no second holds the 0.95 at which Linux stops that class.",
            source = MEASURED_GRADING)
    public static final double REAL_TIME_SHARE = 0.85;

    @Rule(
            part = RulePart.TIME_LIMITS,
            meaning = "from a closed channel to the end of the process; later, it broke a rule and did not crash",
            unit = "s",
            range = "(0, ∞)",
            reason = "A process that ends closes its channel a moment before.",
            source = CHOSEN)
    public static final Duration EXIT_TIME = Duration.ofSeconds(1);

    @Rule(
            part = RulePart.WARM_UP,
            meaning = "fewest rounds",
            unit = "rounds",
            range = "[4, ∞)",
            reason = "A JIT compiles a hot method in two or three steps, which five rounds of many iterations see.",
            source = CHOSEN)
    public static final int WARM_UP_FEWEST_ROUNDS = 5;

    @Rule(
            part = RulePart.WARM_UP,
            meaning = "most rounds",
            unit = "rounds",
            range = "[5, ∞)",
            reason = "An answer whose time falls for ever does not warm up for ever.",
            source = CHOSEN)
    public static final int WARM_UP_MOST_ROUNDS = 20;

    @Rule(
            part = RulePart.WARM_UP,
            meaning = "latest rounds whose best CPU time is compared with the best before",
            unit = "rounds",
            range = "[1, 5)",
            reason = "The best of three is not moved by one slow round.",
            source = CHOSEN)
    public static final int WARM_UP_LATEST_ROUNDS = 3;

    @Rule(
            part = RulePart.WARM_UP,
            meaning = "it is over when the latest best is at least so much of the best before",
            unit = "of the CPU time",
            range = "(0, 1]",
            reason = "An improvement by less is noise.",
            source = CHOSEN)
    public static final double WARM_UP_IMPROVEMENT = 0.97;

    @Rule(
            part = RulePart.WARM_UP,
            meaning = "most wall time: that for measuring, over this",
            unit = "times",
            range = "[1, ∞)",
            reason = "A compiler waits for iterations and not for rounds. An answer that takes seconds a round has had"
                    + " more of them by then than a quick one in all of its rounds.",
            source = CHOSEN)
    public static final int WARM_UP_TIME_DIVISOR = 4;

    @Rule(
            part = RulePart.CALIBRATION,
            meaning = "CPU time of the kernel's serial run",
            unit = "ms",
            range = "[5, 100]",
            reason = "Short beside a round of a measurement, long against a tick of the scheduler.",
            source = CHOSEN)
    public static final Duration CALIBRATION_TIME = Duration.ofMillis(15);

    @Rule(
            part = RulePart.CALIBRATION,
            meaning = "step of a clock of CPU time up to which calibrations and tests use it, and not the wall clock",
            unit = "ms",
            range = "[0.1, 5]",
            reason = "Short beside the time of a calibration. Windows counts in ticks of 15.6 ms.",
            source = CHOSEN)
    public static final Duration CPU_CLOCK_STEP = Duration.ofMillis(1);

    @Rule(
            part = RulePart.CALIBRATION,
            meaning = "looks at a clock of CPU time, of which the shortest step counts",
            unit = "looks",
            range = "[2, 20]",
            reason = "An interrupt between two readings makes a step look longer.",
            source = CHOSEN)
    public static final int CPU_CLOCK_LOOKS = 5;

    @Rule(
            part = RulePart.CALIBRATION,
            meaning = "steps of the kernel in a run that warms it up",
            unit = "steps",
            range = "[1000, ∞)",
            reason = "A few dozen runs of these are enough for the compiler, which counts calls and loop iterations.",
            source = CHOSEN)
    public static final long CALIBRATION_WARM_UP_STEPS = 50_000;

    @Rule(
            part = RulePart.CALIBRATION,
            meaning = "fewest runs that warm it up",
            unit = "runs",
            range = "[2, ∞)",
            reason = "A few dozen runs are enough for the compiler.",
            source = CHOSEN)
    public static final int CALIBRATION_WARM_UP_RUNS = 20;

    @Rule(
            part = RulePart.CALIBRATION,
            meaning = "a run below so much of the best one asks for as many runs again",
            unit = "of the CPU time",
            range = "(0, 1)",
            reason = "The compiler has just finished something; less is noise.",
            source = CHOSEN)
    public static final double CALIBRATION_IMPROVEMENT = 0.9;

    @Rule(
            part = RulePart.CALIBRATION,
            meaning = "a serial run below so much of its planned CPU time is made again",
            unit = "of the CPU time",
            range = "(0, 1)",
            reason = "Where a hypervisor steals, the kernel corrects CPU times, and at times by far too much.",
            source = CHOSEN)
    public static final double CALIBRATION_CREDIBLE_SHARE = 0.5;

    @Rule(
            part = RulePart.ROUND,
            meaning = "from the thawing of an answer to its timed question",
            unit = "ms",
            range = "[0, 100]",
            reason = "Until its thread weighs something to the scheduler, which halves that weight every 32 ms. With 8,"
                    + " 15, 22 and 30 ms, a reference answer reached 1.36, 1.44, 1.61 and 1.72 times or more.",
            source = MEASURED_GRADING + "; P. Turner and others, per-entity load tracking, Linux 3.8")
    public static final Duration TIMED_THAW_DELAY = Duration.ofMillis(30);

    @Rule(
            part = RulePart.ROUND,
            meaning = "the same for the baseline",
            unit = "ms",
            range = "[0, 100]",
            reason = "A few dozen threads wake up and go back to sleep; that is not the baseline's time.",
            source = CHOSEN)
    public static final Duration THAW_DELAY = Duration.ofMillis(2);

    @Rule(
            part = RulePart.ROUND,
            meaning = "by how much, on each core, the machine's account of CPU time may lag; part of D",
            unit = "ms",
            range = "[1, 10]",
            reason = "A kernel books the time of a running thread when it leaves its core, or at the next tick.",
            source = "250 Hz, the usual CONFIG_HZ of Linux; " + DECISION_BOUNDS)
    public static final Duration SCHEDULER_TICK = Duration.ofMillis(4);

    @Rule(
            part = RulePart.ROUND,
            meaning =
                    "how much of the work may be done outside of the timed call, in CPU time, or in the time to be ready for it",
            unit = "of the baseline's CPU time",
            range = "(0, 1)",
            reason = "Compiler and collector run there too: below a sixth in 99 rounds of 100 of every answer"
                    + " measured that hides nothing. Hiding a quarter turns 1.1 times into 1.47.",
            source = DECISION_ANSWERS + "; " + MEASURED_GRADING)
    public static final double HIDDEN_WORK_SHARE = 0.25;

    @Rule(
            part = RulePart.ROUND,
            meaning =
                    "how much of the work it may cost to decode a question without being counted as work outside of the"
                            + " call",
            unit = "of the baseline's CPU time",
            range = "[0, 1)",
            reason =
                    "An answer may decode its question in a way of its own, so what is not counted is free for it. Of the"
                            + " timed exercises all but threads/batch and threads/fft stay below it.",
            source = DECISION_ANSWERS)
    public static final double FREE_DECODING_SHARE = 0.05;

    @Rule(
            part = RulePart.ROUND,
            meaning = "the most that decoding can be counted as work outside of the call",
            unit = "of the baseline's CPU time",
            range = "[0, 0.25)",
            reason = "However slow decoding is on a machine, a tenth of the work is left for compiler and collector.",
            source = DECISION_ANSWERS)
    public static final double COUNTED_DECODING_SHARE = 0.15;

    @Rule(
            part = RulePart.ROUND,
            meaning = "fewest rounds whose median of hidden work can reject an answer",
            unit = "rounds",
            range = "[3, ∞)",
            reason = "With fewer, one in which a compiler was busy may be the median.",
            source = CHOSEN)
    public static final int HIDDEN_WORK_FEWEST_ROUNDS = 5;

    @Rule(
            part = RulePart.ROUND,
            meaning = "most delay D in an undisturbed round, for the second of the lower limits",
            unit = "of the wall time",
            range = "[0, 1)",
            reason =
                    "It parted rounds in which a busy program took a core for most of the call from the others; at 0.1,"
                            + " rounds were lost that the program had hardly touched.",
            source = RECORDED)
    public static final double UNDISTURBED_DELAY_SHARE = 0.2;

    @Rule(
            part = RulePart.PROOF,
            meaning = "how often, at most, each of the two limits is wrong, however often one looks; 1% for both",
            unit = "probability",
            range = "(0, 0.5)",
            reason = "Rounds may be added until the answer is clear. The lower limit is the better of two, with half of"
                    + " this rate each.",
            source = LITERATURE_BETTING)
    public static final double ERROR_RATE = 0.005;

    @Rule(
            part = RulePart.PROOF,
            meaning = "quantile of the rounds' low bounds that a pass has to prove",
            unit = "quantile",
            range = "[0.5, 1)",
            reason = "Disturbance is one-sided: it hides speedup and makes none. An answer below the bar passes only if"
                    + " more than a quarter of its rounds exceed its true speedup by the distance to the bar.",
            source = RECORDED)
    public static final double LOW_BOUND_QUANTILE = 0.75;

    @Rule(
            part = RulePart.PROOF,
            meaning = "quantile of the rounds' high bounds that a fail has to prove",
            unit = "quantile",
            range = "[0.5, 1)",
            reason = "All that other load can have cost is taken off a high bound already.",
            source = RECORDED)
    public static final double HIGH_BOUND_QUANTILE = 0.5;

    @Rule(
            part = RulePart.PROOF,
            meaning = "quantile of the baseline's CPU times that is c",
            unit = "quantile",
            range = "(0, 0.5]",
            reason = "Interrupts, a cold cache or a shared core only ever add to it.",
            source = DECISION_BOUNDS)
    public static final double BASELINE_QUANTILE = 0.25;

    @Rule(
            part = RulePart.PROOF,
            meaning = "how much of the way from one busy core to the bar counts as parallel",
            unit = "of the way",
            range = "(0, 1]",
            reason = "The law asks for all of the way; half of it leaves room for an answer that is parallel and uses"
                    + " fewer instructions than the baseline.",
            source = DECISION_BOUNDS)
    public static final double PARALLEL_SHARE = 0.5;

    @Rule(
            part = RulePart.PROOF,
            meaning = "share of the speed of the course's own answer, in the same rounds, that an answer has to reach"
                    + " where that is more than its law",
            unit = "share",
            range = "[0, 1]",
            reason =
                    "On 16 cores, an answer that is half parallel reaches 0.12 of it, one that is 90% parallel 0.41; an"
                            + " honest one may be half as slow again.",
            source = "ManyCoresTest")
    public static final double REFERENCE_SHARE = 2.0 / 3;

    @Rule(
            part = RulePart.PROOF,
            meaning = "below so much of the baseline's CPU time, a fast answer has to show on one core that it is"
                    + " parallel",
            unit = "of the CPU time",
            range = "(0, 1]",
            reason =
                    "Such an answer is faster than its parallelism explains. One that does the work of the serial version"
                            + " is not asked, and loses no time.",
            source = DECISION_ANSWERS)
    public static final double EXPLAINED_WORK = 0.9;

    @Rule(
            part = RulePart.PROOF,
            meaning =
                    "how much of the way from 1 to the parallelism that is asked for its CPU time on one core, over its"
                            + " wall time on all, has to go",
            unit = "of the way",
            range = "(0, 1]",
            reason =
                    "A serial answer beside threads that it does not need stands at 1, and its CPU time varies by a tenth."
                            + " A parallel one went all of the way unless other load delayed it much, and then is not"
                            + " asked.",
            source = MEASURED_VERDICTS)
    public static final double CONTRIBUTION_SHARE = 0.5;

    @Rule(
            part = RulePart.PROOF,
            meaning =
                    "so many calls on one core have to stay below that, for the other threads to be proven to do nothing",
            unit = "calls",
            range = "[2, ∞)",
            reason = "One may be chance.",
            source = CHOSEN)
    public static final int CONTRIBUTION_CALLS = 3;

    @Rule(
            part = RulePart.PROOF,
            meaning = "fewest rounds on one core in which each thread goes first once",
            unit = "rounds",
            range = "[1, ∞)",
            reason = "An answer may give its threads other parts in each call.",
            source = CHOSEN)
    public static final int CONTRIBUTION_FEWEST_ROUNDS = 2;

    @Rule(
            part = RulePart.PROOF,
            meaning = "most of these rounds",
            unit = "rounds",
            range = "[3, ∞)",
            reason = "A call that proves something in every third of them is enough.",
            source = CHOSEN)
    public static final int CONTRIBUTION_MOST_ROUNDS = 10;

    @Rule(
            part = RulePart.PROOF,
            meaning = "most threads of those that a call starts that go first in one of these rounds",
            unit = "threads",
            range = "[1, ∞)",
            reason = "An answer may start thousands. Which are tried is left to chance.",
            source = CHOSEN)
    public static final int CONTRIBUTION_STARTED_THREADS = 8;

    @Rule(
            part = RulePart.PROOF,
            meaning = "a thread that was there before the call goes first if it used so much of the call's time",
            unit = "of the wall time",
            range = "(0, 1)",
            reason = "One that does the work alone uses all of it.",
            source = CHOSEN)
    public static final double CONTRIBUTION_THREAD_SHARE = 0.3;

    @Rule(
            part = RulePart.PROOF,
            meaning =
                    "a call on one core shows nothing if it takes longer than so many times its CPU time on all cores",
            unit = "times",
            range = "[1, ∞)",
            reason =
                    "A parallel answer takes as long as that, beside another program twice as long. Where a thread goes"
                            + " first that waits for others in a loop, nothing comes for long.",
            source = CHOSEN)
    public static final double CONTRIBUTION_PATIENCE = 3;

    @Rule(
            part = RulePart.PROOF,
            meaning = "most wall time for the calls on one core",
            unit = "s",
            range = "[1, ∞)",
            reason = "Two rounds of a parallel answer take a second.",
            source = CHOSEN)
    public static final Duration CONTRIBUTION_TIME = Duration.ofSeconds(6);

    @Rule(
            part = RulePart.PROOF,
            meaning = "so many times the cores that it was given may be busy at most for a pass",
            unit = "of the cores",
            range = "(1, 2)",
            reason = "CPU times are booked with a lag, and a virtual machine's are corrected; more is more cores.",
            source = CHOSEN)
    public static final double CORES_EXCESS = 1.1;

    @Rule(
            part = RulePart.PROOF,
            meaning = "most rounds that count",
            unit = "rounds",
            range = "[11, ∞)",
            reason = "Five times what a quiet machine needs for an answer well off the bar.",
            source = DECISION_BOUNDS)
    public static final int MOST_ROUNDS = 60;

    @Rule(
            part = RulePart.PROOF,
            meaning = "most wall time for the rounds that count",
            unit = "s",
            range = "[5, ∞)",
            reason = "As for the rounds: several times what a quiet machine needs.",
            source = DECISION_BOUNDS)
    public static final Duration MOST_TIME = Duration.ofSeconds(45);

    @Rule(
            part = RulePart.PROOF,
            meaning = "most rounds in a lesson's own test, which advises and gives no mark",
            unit = "rounds",
            range = "[11, ∞)",
            reason = "Whoever runs a test in an IDE waits for it.",
            source = CHOSEN)
    public static final int TEST_MOST_ROUNDS = 40;

    @Rule(
            part = RulePart.PROOF,
            meaning = "points for a passed exercise; all or nothing",
            unit = "points",
            range = "(0, ∞)",
            reason = "Every exercise counts the same.",
            source = "docs/decisions/0005-all-or-nothing.md")
    public static final double POINTS = 10;

    @Rule(
            part = RulePart.REPETITION,
            meaning = "how often an inconclusive exercise is graded again, unless `--retries` says otherwise",
            unit = "times",
            range = "[0, ∞)",
            reason =
                    "Each attempt is a test of its own with its own error rate: three may be wrong three times as often.",
            source = DECISION_BOUNDS)
    public static final int RETRIES = 2;

    @Rule(
            part = RulePart.REPETITION,
            meaning = "a slow answer with an estimate of so much of the bar is graded again, once",
            unit = "of the bar",
            range = "(0, 1)",
            reason = "Two JVMs that ran the same answer differed by up to a tenth.",
            source = DECISION_BOUNDS + "; " + MEASURED_VERDICTS)
    public static final double NEAR_MISS_SHARE = 0.85;

    @Rule(
            part = RulePart.REPETITION,
            meaning = "longest wait for a quiet machine before each further attempt",
            unit = "s",
            range = "[0, ∞)",
            reason =
                    "Cores that turn into two threads of one do so for seconds at a time. The attempt is made in any case.",
            source = DECISION_BOUNDS)
    public static final Duration RETRY_PATIENCE = Duration.ofSeconds(30);

    @Rule(
            part = RulePart.REPETITION,
            meaning = "calibrations whose median tells whether the machine is quiet",
            unit = "calibrations",
            range = "[3, ∞)",
            reason = "Enough for a median that one short disturbance does not move, in a quarter of a second.",
            source = DECISION_BOUNDS)
    public static final int QUIET_CALIBRATIONS = 9;

    @Rule(
            part = RulePart.REPETITION,
            meaning = "share of a whole core that each core gives on a quiet machine",
            unit = "of a core",
            range = "(0, 1]",
            reason = "What a calibration shows on cores of one's own, less its own noise.",
            source = DECISION_BOUNDS)
    public static final double QUIET_CORE_SHARE = 0.95;

    @Rule(
            part = RulePart.WORDING,
            meaning = "below so many busy cores, a slow answer is called serial",
            unit = "cores",
            range = "[1, 2)",
            reason = "The collector and the compiler work beside a serial answer.",
            source = CHOSEN)
    public static final double SERIAL_PARALLELISM = 1.15;

    @Rule(
            part = RulePart.WORDING,
            meaning = "from so much of the baseline's CPU time on, the extra work is named",
            unit = "times",
            range = "[1, ∞)",
            reason = "It is then the first thing to look at.",
            source = CHOSEN)
    public static final double EXTRA_WORK = 1.25;

    @Rule(
            part = RulePart.WORDING,
            meaning = "from such a share on, what the machine did is named",
            unit = "of the time",
            range = "(0, 1)",
            reason = "Less is not worth a word.",
            source = CHOSEN)
    public static final double NOTABLE_SHARE = 0.05;

    @Rule(
            part = RulePart.WORDING,
            meaning = "smallest part of the undisturbed rounds at each speed of an answer that is told to have two",
            unit = "of the rounds",
            range = "(0, 0.5)",
            reason = "Fewer are stray rounds, and the others say what the answer does.",
            source = CHOSEN)
    public static final double TWO_SPEEDS_SHARE = 0.2;

    @Rule(
            part = RulePart.WORDING,
            meaning = "fewest rounds at each of these speeds",
            unit = "rounds",
            range = "[2, ∞)",
            reason = "Two may be chance.",
            source = CHOSEN)
    public static final int TWO_SPEEDS_FEWEST_ROUNDS = 3;

    @Rule(
            part = RulePart.WORDING,
            meaning = "least ratio of the two rounds on either side of the gap between these speeds",
            unit = "times",
            range = "(1, 2)",
            reason = "Rounds of one speed lie closer to each other; two JVMs of one answer differ by up to a tenth.",
            source = MEASURED_VERDICTS)
    public static final double TWO_SPEEDS_GAP = 1.2;

    @Rule(
            part = RulePart.WORDING,
            meaning = "below such a share of one core, a silent answer waits; above, it computes",
            unit = "of a core",
            range = "(0, 1)",
            reason = "A loop that never ends takes a core, a deadlock nothing.",
            source = CHOSEN)
    public static final double IDLE_SHARE = 0.1;

    private VerdictRules() {}
}
