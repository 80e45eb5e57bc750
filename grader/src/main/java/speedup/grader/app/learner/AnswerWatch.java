package speedup.grader.app.learner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits for answers to be saved. It looks at their content again and again: notices of the file system do not come from
 * every kind of folder, and editors that save by way of a second file cause several of them.
 */
public final class AnswerWatch {

    private static final long PAUSE_MILLIS = 300;

    private final List<OwnAnswer> answers;
    private final Pause pause;

    /** As they were when they were given out last. */
    private final Map<OwnAnswer, String> given = new HashMap<>();

    /** Waits until it is time to look again. */
    @FunctionalInterface
    interface Pause {

        void await() throws InterruptedException;
    }

    AnswerWatch(List<OwnAnswer> answers, Pause pause) {
        this.answers = List.copyOf(answers);
        this.pause = pause;
        answers.forEach(answer -> given.put(answer, answer.hash()));
    }

    /** A watch of answers as they are now. */
    public static AnswerWatch of(List<OwnAnswer> answers) {
        return new AnswerWatch(answers, () -> Thread.sleep(PAUSE_MILLIS));
    }

    /**
     * Waits until some have another content than when they were given out last, and keep it for a pause: what is being
     * written is not whole yet. One that is gone is waited for.
     */
    public List<OwnAnswer> awaitSaved() throws InterruptedException {
        Map<OwnAnswer, String> before = hashes();
        while (true) {
            pause.await();
            Map<OwnAnswer, String> now = hashes();
            List<OwnAnswer> saved = new ArrayList<>();
            for (OwnAnswer answer : answers) {
                String hash = now.getOrDefault(answer, "");
                if (!hash.isEmpty() && hash.equals(before.get(answer)) && !hash.equals(given.get(answer))) {
                    saved.add(answer);
                }
            }
            if (!saved.isEmpty()) {
                saved.forEach(answer -> given.put(answer, now.getOrDefault(answer, "")));
                return saved;
            }
            before = now;
        }
    }

    private Map<OwnAnswer, String> hashes() {
        Map<OwnAnswer, String> hashes = new HashMap<>();
        answers.forEach(answer -> hashes.put(answer, answer.hash()));
        return hashes;
    }
}
