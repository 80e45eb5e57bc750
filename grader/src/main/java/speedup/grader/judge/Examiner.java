package speedup.grader.judge;

import java.io.IOException;

/** Asks an answer questions whose answers it can check. */
public interface Examiner {

    /**
     * Asks a fresh question.
     *
     * @param size the question's size
     * @throws IOException if the baseline or the grader's surroundings fail, which is no fault of the answer
     */
    Exchange ask(int size) throws IOException;
}
