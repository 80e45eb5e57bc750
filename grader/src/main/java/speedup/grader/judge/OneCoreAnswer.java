package speedup.grader.judge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import speedup.grader.judge.process.AnswerFailedException;
import speedup.grader.judge.process.AnswerProcess;
import speedup.grader.judge.process.AnswerProcess.Watch;
import speedup.grader.judge.process.Call;
import speedup.grader.judge.process.ThawDelay;
import speedup.grader.sandbox.OneCore;
import speedup.grader.sandbox.ThreadOrder;

/**
 * An answer process that is asked on one core. Once it has failed there it is left alone: that says nothing about how
 * it does on all of them.
 */
final class OneCoreAnswer implements OneCoreExaminer {

    private final AnswerProcess answer;
    private final OneCore core;
    private final IntFunction<ByteBuffer> questions;
    private boolean failed;
    private boolean changedProcesses;

    OneCoreAnswer(AnswerProcess answer, OneCore core, IntFunction<ByteBuffer> questions) {
        this.answer = answer;
        this.core = core;
        this.questions = questions;
        // In a real-time class, no thread would go before another.
        answer.endLoan();
    }

    @Override
    public OptionalLong caller() {
        return core.mainThread();
    }

    @Override
    public Optional<AllCoresCall> askOnAllCores(int size) throws IOException {
        Profile profile = new Profile();
        return ask(size, profile).map(cost -> new AllCoresCall(profile.used, cost));
    }

    @Override
    public Optional<OneCore.Reading> ask(int size, ThreadOrder order, Duration patience) throws IOException {
        Favour favour = new Favour(order, patience);
        Optional<Call> answered = ask(size, favour);
        favour.end();
        changedProcesses |= answered.isPresent() && favour.used.isEmpty();
        return answered.isPresent() && !favour.overdue ? favour.used : Optional.empty();
    }

    private Optional<Call> ask(int size, Watch watch) throws IOException {
        if (failed) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    answer.call(questions.apply(size), ThawDelay.AWAKE, watch).call());
        } catch (AnswerFailedException e) {
            failed = true;
            return Optional.empty();
        }
    }

    @Override
    public boolean isIncomparable() {
        return failed || changedProcesses;
    }

    @Override
    public void close() {
        core.close();
    }

    /** What each thread uses. */
    private final class Profile implements Watch {

        private final Map<Long, Long> before = new HashMap<>();
        private final Map<Long, Long> used = new HashMap<>();

        @Override
        public void begins() {
            before.putAll(core.threads());
        }

        @Override
        public void ends() {
            used.putAll(core.threads());
            used.keySet().retainAll(before.keySet());
            used.replaceAll((thread, time) -> time - before.getOrDefault(thread, time));
        }
    }

    /** Reads the clock of all threads together, and gives up the order where it keeps the answer from coming. */
    private final class Favour implements Watch {

        private final ThreadOrder order;
        private final Duration patience;
        private Optional<OneCore.Reading> start = Optional.empty();
        private Optional<OneCore.Reading> used = Optional.empty();
        private boolean ordered;
        private boolean overdue;

        Favour(ThreadOrder order, Duration patience) {
            this.order = order;
            this.patience = patience;
        }

        /** Only from here on, so that the question is read as it always is. */
        @Override
        public void begins() {
            ordered = true;
            core.begin(order);
            start = core.read();
        }

        @Override
        public Optional<Duration> patience() {
            return Optional.of(patience);
        }

        @Override
        public void isOverdue() {
            overdue = true;
            end();
        }

        @Override
        public void ends() {
            Optional<OneCore.Reading> now = core.read();
            if (now.isPresent() && start.isPresent()) {
                used = Optional.of(now.get().since(start.get()));
            }
        }

        void end() {
            if (ordered) {
                ordered = false;
                core.end();
            }
        }
    }
}
