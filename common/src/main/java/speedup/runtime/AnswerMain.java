package speedup.runtime;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.exercise.UnusableAnswerException;
import speedup.rules.VerdictRules;
import speedup.runtime.Message.Cause;
import speedup.runtime.Message.Done;
import speedup.runtime.Message.Failed;
import speedup.runtime.Message.Go;
import speedup.runtime.Message.Load;
import speedup.runtime.Message.Loaded;
import speedup.runtime.Message.Ready;

/** Answers one exercise's questions until it is told to quit. */
public final class AnswerMain<A, I, O> {

    /** A judge that is silent for so long is gone. */
    private static final Duration JUDGE_TIMEOUT = Duration.ofHours(1);

    private final Exercise<A, I, O> exercise;
    private final A answer;
    private final boolean baseline;
    private final MappedFile inputFile;
    private final MappedFile outputFile;
    private final Recorder recorder;
    private final EarlierResults<O> earlier;

    private AnswerMain(
            Exercise<A, I, O> exercise,
            A answer,
            boolean baseline,
            MappedFile inputFile,
            MappedFile outputFile,
            Recorder recorder) {
        this.exercise = exercise;
        this.answer = answer;
        this.baseline = baseline;
        this.inputFile = inputFile;
        this.outputFile = outputFile;
        this.recorder = recorder;
        this.earlier =
                new EarlierResults<>(exercise.outputCodec(), exercise.sizes().size());
    }

    /**
     * Connects to a judge and answers.
     *
     * @param arguments the judge's socket file, an exercise's id, {@code answer} or {@code baseline},
     *     the input file, the output file, and, if the calls are to be recorded, the file for the recording
     */
    public static void main(String... arguments) {
        int status = 0;
        try {
            run(arguments);
        } catch (Throwable e) {
            // Whatever it is, the learner is told, and this JVM ends: an answer may throw errors too.
            System.err.println(ExceptionReport.failure(e).text());
            status = 1;
        }
        // The answer may have left threads behind that would keep this JVM alive, whatever ended it.
        System.exit(status);
    }

    static void run(String... arguments) throws IOException, TimeoutException {
        Path socket = Path.of(arguments[0]);
        Exercise<?, ?, ?> exercise = Exercises.named(arguments[1]);
        boolean baseline = arguments[2].equals("baseline");
        try (MessageChannel judge = MessageChannel.connect(socket);
                MappedFile input = MappedFile.toRead(Path.of(arguments[3]));
                MappedFile output = MappedFile.toWrite(Path.of(arguments[4]));
                Recorder recorder = arguments.length > 5 ? JfrRecorder.start(Path.of(arguments[5])) : Recorder.NONE) {
            serve(exercise, baseline, judge, input, output, recorder);
        } catch (EOFException judgeIsGone) {
            System.err.println("The judge is gone");
        }
    }

    private static <A, I, O> void serve(
            Exercise<A, I, O> exercise,
            boolean baseline,
            MessageChannel judge,
            MappedFile input,
            MappedFile output,
            Recorder recorder)
            throws IOException, TimeoutException {
        A answer;
        try {
            answer = baseline ? exercise.baseline() : exercise.newAnswer();
        } catch (UnusableAnswerException e) {
            judge.send(ExceptionReport.failure(e), JUDGE_TIMEOUT);
            return;
        }
        AnswerMain<A, I, O> process = new AnswerMain<>(exercise, answer, baseline, input, output, recorder);
        try {
            process.serve(judge);
        } finally {
            // Also if the judge is gone: the answer may have processes to end.
            process.close();
        }
    }

    private void serve(MessageChannel judge) throws IOException, TimeoutException {
        judge.send(new Ready(), JUDGE_TIMEOUT);
        while (nextQuestion(judge) instanceof Load load) {
            I question = exercise.inputCodec().read(inputFile.bytes(load.bytes()));
            judge.send(new Loaded(), JUDGE_TIMEOUT);
            // Not busily: what is used from the question up to "go" counts as the answer's, and the judge may be late.
            if (!(judge.receive(JUDGE_TIMEOUT) instanceof Go)) {
                break;
            }
            ByteBuffer original = inputFile.bytes(load.bytes());
            judge.send(recorder.call(() -> solve(question, original)), JUDGE_TIMEOUT);
        }
    }

    /**
     * What the judge asks next. This thread stays on its core meanwhile, at times that nobody measures: a scheduler
     * that takes it for idle would leave the answer's threads on the same core. It costs nothing, since the judge
     * freezes this process when there is nothing to do.
     */
    private static Message nextQuestion(MessageChannel judge) throws IOException, TimeoutException {
        judge.awaitBusily();
        return judge.receive(JUDGE_TIMEOUT);
    }

    private Message solve(I question, ByteBuffer original) {
        try {
            O output = baseline ? exercise.expected(answer, question) : exercise.solve(answer, question);
            if (isChanged(question, original)) {
                return new Failed(Cause.CHANGED_INPUT, "");
            }
            int bytes = exercise.outputCodec().size(output);
            if (isSharedWithEarlierOnes(output, bytes)) {
                return new Failed(Cause.CHANGED_RESULT, "");
            }
            exercise.outputCodec().write(output, outputFile.bytes(bytes));
            return new Done(bytes);
        } catch (Throwable e) {
            // What an answer throws is a finding about it, also a stack overflow or an assertion's error.
            return ExceptionReport.failure(e);
        }
    }

    /** Looked at where the result is small, as the input's changes are. */
    private boolean isSharedWithEarlierOnes(O output, int bytes) {
        if (!earlier.areWatched() || bytes > VerdictRules.COMPARED_RESULT_BYTES) {
            return false;
        }
        if (earlier.areChanged()) {
            return true;
        }
        earlier.keep(output);
        return false;
    }

    /** Looked at for small inputs only, where it costs the answer no time worth a word. */
    private boolean isChanged(I question, ByteBuffer original) {
        if (original.remaining() > VerdictRules.COMPARED_INPUT_BYTES) {
            return false;
        }
        try {
            ByteBuffer now =
                    ByteBuffer.allocate(exercise.inputCodec().size(question)).order(ByteOrder.nativeOrder());
            exercise.inputCodec().write(question, now);
            return !now.flip().equals(original);
        } catch (Codec.MalformedValueException e) {
            return true;
        }
    }

    private void close() {
        if (answer instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Throwable e) {
                // All questions have been answered; what counts now is whether the process ends.
                System.err.println("Closing the answer failed: "
                        + ExceptionReport.failure(e).text());
            }
        }
    }
}
