package speedup.notebook.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import speedup.notebook.evaluation.CellError;
import speedup.notebook.evaluation.CellEvaluator;
import speedup.notebook.evaluation.CellException;
import speedup.notebook.evaluation.Completions;
import speedup.notebook.output.CellOutput;

/** Answers Jupyter's requests; the library keeps the connection, the {@link CellEvaluator} runs the cells. */
final class JavaKernel extends BaseKernel implements AutoCloseable {

    /** From the oldest one that is supported. */
    private static final int NATIVE_ACCESS_IS_ASKED_FROM = 24;

    /** Whoever waits for the reply to a shutdown has it by then. */
    private static final long SHUTDOWN_MILLIS = 300;

    private static final String INDENT = "    ";

    private final KernelInput input;
    private final CellStreams streams = new CellStreams();
    private final PendingCells pending = new PendingCells();
    private final StartingEvaluator evaluator;

    /** The library's history and magics are left out: the evaluator has its own. */
    private JavaKernel(KernelInput input, LanguageInfo language) {
        super(
                "Speedup",
                Runtime.version().toString(),
                language,
                List.of(),
                null,
                input,
                new CommManager(),
                new Renderer(),
                null,
                null,
                false,
                new StringStyler.Builder().build());
        this.input = input;
        this.evaluator = new StartingEvaluator(() -> new CellEvaluator(
                System.getProperty("java.class.path"), jvmOptions(), streams.out(), streams.err(), input.in));
    }

    static JavaKernel create() {
        String version = String.valueOf(Runtime.version().feature());
        return new JavaKernel(
                new KernelInput(),
                new LanguageInfo("java", version, "text/x-java", ".java", "java", "text/x-java", "script"));
    }

    /** As for the labs of the command line, so that figures can be compared. */
    private static List<String> jvmOptions() {
        List<String> options = new ArrayList<>(List.of("-Xshare:auto", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
        if (Runtime.version().feature() >= NATIVE_ACCESS_IS_ASKED_FROM) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return options;
    }

    @Override
    protected synchronized void handleExecuteRequest(ShellReplyEnvironment env, Message<ExecuteRequest> message) {
        ExecuteRequest request = message.getContent();
        long start = System.nanoTime();
        CellReplies replies = new CellReplies(env);
        env.setBusyDeferIdle();
        Instant sent = PendingCells.date(message.getHeader().getTimestamp().getDateString());
        if (pending.isAborted(sent)) {
            replies.aborted(executionCount.get());
            return;
        }
        int count = request.isSilent() ? executionCount.get() : executionCount.getAndIncrement();
        if (!request.isSilent()) {
            replies.input(request.getCode(), count);
        }
        CellOutput output = new CellOutput(replies);
        streams.begin(output);
        input.attach(env, request.isStdinEnabled());
        try {
            Optional<String> value =
                    evaluator.get().evaluate(request.getCode(), count, text -> output.text(false, text));
            streams.end();
            value.filter(text -> !request.isSilent()).ifPresent(text -> replies.value(text, count));
            replies.succeeded(count);
        } catch (CellException e) {
            streams.end();
            replies.failed(e.error(), count);
            if (request.shouldStopOnError()) {
                pending.failed(sent, Duration.ofNanos(System.nanoTime() - start));
            }
        } catch (RuntimeException e) {
            // Without a reply, the front end would wait for ever.
            streams.end();
            replies.failed(CellError.ofKernel(e), count);
        } finally {
            input.detach(env);
        }
    }

    @Override
    public Object evalRaw(String source) {
        throw new UnsupportedOperationException("cells are run by the evaluator");
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extraDetail) {
        DisplayData data = new DisplayData();
        Optional<String> found = evaluator.get().documentation(code, CursorPosition.inCharacters(code, at));
        found.ifPresent(data::putText);
        return data;
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        Completions found = evaluator.get().completions(code, CursorPosition.inCharacters(code, at));
        return new ReplacementOptions(
                found.replacements(),
                CursorPosition.inCodePoints(code, found.start()),
                CursorPosition.inCodePoints(code, found.end()));
    }

    @Override
    public String isComplete(String code) {
        return switch (evaluator.get().completeness(code)) {
            case COMPLETE -> IS_COMPLETE_YES;
            case INVALID -> IS_COMPLETE_BAD;
            case INCOMPLETE -> INDENT;
        };
    }

    @Override
    public void interrupt() {
        evaluator.interrupt();
    }

    @Override
    public void onShutdown(boolean isRestarting) {
        close();
        // The library may wait for a socket that nobody closes.
        Thread exit = new Thread(JavaKernel::exitSoon, "kernel-exit");
        exit.setDaemon(true);
        exit.start();
    }

    private static void exitSoon() {
        try {
            Thread.sleep(SHUTDOWN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void close() {
        streams.close();
        evaluator.close();
    }
}
