package speedup.threads.waiting;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.threads.waiting.ServiceObservation.Outcome;
import speedup.threads.waiting.ServiceScenario.Event;

/** The contract of {@code threads/waiting}. A size is the number of a kind of question. */
public final class ServiceCallerExercise implements Exercise<ServiceCaller, ServiceScenario, ServiceObservation> {

    /** So many threads of its own an answer can have in the grader, and whoever takes them is told so. */
    private static final int MANY = 200;

    /** So many it cannot have there. */
    private static final int THOUSANDS = 5_000;

    private static final List<Question> QUESTIONS = List.of(
            new Question(Event.ALL_ANSWER, 0),
            new Question(Event.ALL_ANSWER, 1),
            new Question(Event.ALL_ANSWER, 2),
            new Question(Event.ALL_ANSWER, MANY),
            new Question(Event.ALL_ANSWER_TOGETHER, MANY),
            new Question(Event.ONE_FAILS, 1),
            new Question(Event.ONE_FAILS, 2),
            new Question(Event.ONE_FAILS, MANY),
            new Question(Event.CALL_INTERRUPTED, 1),
            new Question(Event.CALL_INTERRUPTED, MANY),
            new Question(Event.ALL_ANSWER, THOUSANDS),
            new Question(Event.ONE_FAILS, THOUSANDS));

    /** A kind of question. */
    private record Question(Event event, int services) {}

    @Override
    public String id() {
        return "threads/waiting";
    }

    @Override
    public String title() {
        return "Ask thousands of slow services at once";
    }

    @Override
    public int javaVersion() {
        return 21;
    }

    @Override
    public Class<ServiceCaller> answerType() {
        return ServiceCaller.class;
    }

    @Override
    public String answerName() {
        return "MyServiceCaller";
    }

    @Override
    public ServiceCaller baseline() {
        return new SerialServiceCaller();
    }

    @Override
    public List<Integer> sizes() {
        return IntStream.range(0, QUESTIONS.size()).boxed().toList();
    }

    @Override
    public List<Integer> sizesAskedOnce() {
        return sizes().stream()
                .filter(size -> QUESTIONS.get(size).services() == THOUSANDS)
                .toList();
    }

    /** Threads that write their answers into one list do so at the same time. */
    @Override
    public List<Integer> stressSizes() {
        return List.of(size(Event.ALL_ANSWER_TOGETHER, MANY));
    }

    /** The size at which this happens to so many services. */
    static int size(Event event, int services) {
        return QUESTIONS.indexOf(new Question(event, services));
    }

    @Override
    public ServiceScenario input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        Question question = QUESTIONS.get(size);
        int services = question.services();
        // Neither comes first, where there are several: the first one is found by whoever looks in their order.
        int failing = question.event() == Event.ONE_FAILS ? random.nextInt(services / 2, services) : -1;
        int lingering = services < 2 ? -1 : random.nextInt(services / 2);
        return new ServiceScenario(
                question.event(), random.ints(services, 0, 1_000).toArray(), failing, lingering);
    }

    @Override
    public ServiceObservation solve(ServiceCaller answer, ServiceScenario input) throws Exception {
        return new ServiceProbe(answer, input).observe();
    }

    /** What the rules ask for. The serial version would wait for ever. */
    @Override
    public ServiceObservation expected(ServiceCaller baseline, ServiceScenario input) {
        int all = input.answers().length;
        return switch (input.event()) {
            case ALL_ANSWER, ALL_ANSWER_TOGETHER ->
                new ServiceObservation(Outcome.RETURNED, input.answers(), -1, all, 0, -1, 0);
            case ONE_FAILS -> new ServiceObservation(Outcome.FAILED, new int[0], input.failing(), all, 0, -1, 0);
            case CALL_INTERRUPTED -> new ServiceObservation(Outcome.INTERRUPTED, new int[0], -1, all, 0, -1, 0);
        };
    }

    @Override
    public Codec<ServiceScenario> inputCodec() {
        return ServiceScenario.CODEC;
    }

    @Override
    public Codec<ServiceObservation> outputCodec() {
        return ServiceObservation.CODEC;
    }

    @Override
    public Optional<String> difference(ServiceScenario input, ServiceObservation expected, ServiceObservation actual) {
        return new ServiceRules(input, actual).broken();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
