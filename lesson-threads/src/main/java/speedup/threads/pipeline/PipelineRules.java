package speedup.threads.pipeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import speedup.threads.pipeline.PipelineObservation.Ending;
import speedup.threads.pipeline.PipelineQuestion.Place;
import speedup.threads.pipeline.PipelineScene.Hold;
import speedup.threads.pipeline.PipelineScene.Where;

/** Looks for the first rule of {@link Pipeline} that an answer has broken. */
record PipelineRules(PipelineQuestion question, PipelineObservation expected, PipelineObservation seen) {

    /** As a sentence for the learner. */
    Optional<String> broken() {
        return Stream.<Supplier<Optional<String>>>of(this::lostFailure, this::breach, this::ending, this::results)
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    /** An item that is left out shows too, but comes of it. */
    private Optional<String> lostFailure() {
        if (seen.ending() != Ending.FAILURE_LOST) {
            return Optional.empty();
        }
        return Optional.of(
                question.scene().fails()
                        ? told(
                                "%s threw an exception, and the call returned as if nothing had happened. What a thread throws"
                                        + " ends that thread alone: keep it, and throw it in the thread that called",
                                capitalized(place(question.held().stage())))
                        : "The calling thread was interrupted, and the call returned as if nothing had happened. It has to end all"
                                + " its threads, and throw an InterruptedException");
    }

    private Optional<String> breach() {
        return seen.breaches().stream().findFirst().map(this::told);
    }

    private String told(PipelineBreach breach) {
        String place = place(breach.stage());
        return switch (breach.kind()) {
            case TOO_MANY_THREADS ->
                told(
                        "In %s there were %d threads at the same time, and it has %s",
                        place,
                        breach.number(),
                        breach.stage() == Place.SOURCE || breach.stage() == question.sink()
                                ? "to be used by one"
                                : "workers: " + question.workers()[breach.stage()]);
            case ASKED_AFTER_END -> "The source said that it has no more items, and was asked again";
            case READ_ON ->
                told(
                        "%s, and then the source was asked again, more than once. The thread of"
                                + " the source has to learn of it, also where it waits at a full queue",
                        happened());
            case TOO_MANY_ITEMS ->
                told(
                        "%s, and the source has given %d items that have not come to the sink. At most %d may be on their way,"
                                + " with a capacity of %d. Where do they wait? Each queue and each buffer needs a bound",
                        standing(), breach.number(), question.mostOnTheWay(), question.capacity());
            case UNKNOWN_ITEM ->
                told(
                        "%s was given %d, which %s has not returned. Does something that marks the end pass for an item?",
                        capitalized(place), breach.value(), place(breach.stage() - 1));
            case TWICE -> told("%s was given item %d a second time", capitalized(place), item(breach));
            case OUT_OF_ORDER ->
                told(
                        "%s was given item %d where item %d should have come (the first is item 0). Workers finish in any"
                                + " order: behind them, the order of the source has to be made anew. Or was an item lost?",
                        capitalized(place), item(breach), breach.number());
        };
    }

    private int item(PipelineBreach breach) {
        return WatchedPlace.item(breach.value(), question.workers().length);
    }

    private Optional<String> ending() {
        return switch (seen.ending()) {
            case RETURNED, FAILURE_LOST -> Optional.empty();
            case FAILURE_SEEN ->
                expected.ending() == Ending.FAILURE_SEEN
                        ? Optional.empty()
                        : Optional.of("The call failed, though nothing had thrown");
            case RETURNED_EARLY ->
                Optional.of(told(
                        "The call ended while %s was still at item %d. It has to wait until all its threads have ended",
                        place(question.held().stage()), question.held().item()));
            case ITEMS_WAIT ->
                Optional.of(
                        "The source had no further item for a while, and not all that it had given came to the sink. An item must"
                                + " not wait for those behind it: they may take long");
            case FAILURE_REPLACED ->
                Optional.of(
                        question.scene().fails()
                                ? told(
                                        "%s threw an exception, and the call threw another one that does not have it as a cause:"
                                                + " the caller has to learn what was wrong",
                                        capitalized(place(question.held().stage())))
                                : "The calling thread was interrupted, and the call threw another exception than an"
                                        + " InterruptedException");
            case THREAD_LEFT ->
                Optional.of(
                        told("The call has ended, and seconds later a thread that it had started has not. Is there one"
                                + " that waits at a queue, or in a pool that was not shut down?"));
            case STANDS_STILL -> Optional.of(standsStill());
        };
    }

    private String standsStill() {
        String stages = "With %d items, workers in the stages: %s, and a capacity of %d, the call did not return. %s";
        String why = question.scene().fails() || question.scene().hold == Hold.UNTIL_INTERRUPTED
                ? happened()
                        + ": nobody gives or takes any more, and whoever waits at an empty queue, or at a full one, waits for ever,"
                        + " unless it is told"
                : "Nobody was held up. Who waits at a queue, and who would have to put something in, or take it out? Each worker"
                        + " has to learn of the end";
        return told(stages, question.items().length, workers(), question.capacity(), why);
    }

    private String workers() {
        return String.join(
                ", ",
                Arrays.stream(question.workers()).mapToObj(String::valueOf).toList());
    }

    /** What ended it. */
    private String happened() {
        return question.scene().fails()
                ? capitalized(place(question.held().stage())) + " threw an exception at item "
                        + question.held().item()
                : "The calling thread was interrupted";
    }

    /** What stands still. */
    private String standing() {
        if (question.scene().where == Where.NOWHERE || question.scene().where == Where.SOURCE) {
            return "All were at work";
        }
        return told(
                "%s stood still at item %d",
                question.scene().where == Where.WORKER
                        ? "One worker of " + place(question.held().stage())
                        : capitalized(place(question.held().stage())),
                question.held().item());
    }

    /** What was given is right, if all of it was. */
    private Optional<String> results() {
        if (seen.ending() != Ending.RETURNED) {
            return Optional.empty();
        }
        long[] right = expected.results();
        long[] given = seen.results();
        for (int i = 0; i < Math.min(right.length, given.length); i++) {
            if (right[i] != given[i]) {
                return Optional.of(told(
                        "With workers in the stages: %s, the sink was given %d at position %d, and should have been given %d: was"
                                + " the order lost, an item left out, or a stage of one worker used by several threads?",
                        workers(), given[i], i, right[i]));
            }
        }
        if (right.length != given.length) {
            return Optional.of(told(
                    "The sink was given %s than %d results for %d items. Was the end told before the last item had passed, or an"
                            + " item taken for it?",
                    given.length < right.length ? "only " + given.length + ", which is fewer" : "more",
                    right.length,
                    right.length));
        }
        return Optional.empty();
    }

    private String place(int stage) {
        if (stage == Place.SOURCE) {
            return "the source";
        }
        return stage == question.sink() ? "the sink" : "stage " + (stage + 1);
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String told(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
