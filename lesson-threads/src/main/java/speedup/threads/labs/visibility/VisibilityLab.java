package speedup.threads.labs.visibility;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Scale;
import speedup.lab.Plot.Spread;
import speedup.lab.Quantity;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.statistics.ProportionInterval;
import speedup.threads.labs.visibility.TwoThreadProgram.Steps;
import speedup.timing.Team;

/** Runs small programs of two threads very often, and counts what their reads saw beside what the language allows. */
public final class VisibilityLab implements Lab {

    private static final int LOOP_TRIES = 10;
    private static final double LOOPS_FROM = 0.5;
    private static final double PERCENT = 100;
    private static final double CONFIDENCE = 0.95;
    private static final String INTERVAL = "95% interval";

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public String title() {
        return "What two threads see of each other, counted, beside what the memory model allows";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(6);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("thousands of runs of each program", 1, 2_000, 100_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.TWO;
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress) throws InterruptedException {
        List<OutcomeCounter> counters =
                TwoThreadProgram.all().stream().map(OutcomeCounter::new).toList();
        try (Team team = new Team("lab", 2)) {
            for (int pass = 0; pass < request.size(); pass++) {
                progress.reached("programs of two threads", LOOPS_FROM * pass / request.size());
                for (OutcomeCounter counter : counters) {
                    counter.pass(team);
                }
            }
        }
        List<FlagLoop> loops =
                List.of(new FlagLoop(TwoThreadProgram.PLAIN, false), new FlagLoop(TwoThreadProgram.VOLATILE, true));
        loops.forEach(FlagLoop::warmUp);
        for (int i = 0; i < LOOP_TRIES; i++) {
            progress.reached("loops that look at a flag", LOOPS_FROM + (1 - LOOPS_FROM) * i / LOOP_TRIES);
            for (FlagLoop loop : loops) {
                loop.tryOnce();
            }
        }
        return report(counters, loops);
    }

    private static LabReport report(List<OutcomeCounter> counters, List<FlagLoop> loops) {
        return new LabReport(
                List.of(unexpectedTable(counters), allTable(counters), loopTable(loops)),
                List.of(unexpectedPlot(counters), loopPlot(loops)),
                List.of(
                        "Runs are neighbouring elements of arrays, some of them in a loop, so the compiler may also move a"
                                + " step of one run past those of others. It may do so in your loops, too."),
                VisibilityFindings.of(counters, loops),
                "Which outcome is allowed and did not show here: would you build on that? In a program of yours, which"
                        + " field does one thread write and another one read, and what puts the write before the read?");
    }

    private static LabTable unexpectedTable(List<OutcomeCounter> counters) {
        List<List<Cell>> rows = new ArrayList<>();
        for (OutcomeCounter counter : counters) {
            TwoThreadProgram program = counter.program();
            rows.add(List.of(
                    Cell.of(program.steps().title),
                    Cell.of(program.fields()),
                    Cell.of(program.meaning()),
                    Cell.of((double) counter.seenUnexpected(), Quantity.COUNT),
                    Cell.of((double) counter.seenUnexpected() / counter.runs(), Quantity.PART),
                    Cell.of(allowed(program.allowed()))));
        }
        return new LabTable(
                "The outcome that one does not expect",
                List.of("program", "fields", "outcome", "times", "part of the runs", "memory model"),
                rows);
    }

    private static LabTable allTable(List<OutcomeCounter> counters) {
        List<List<Cell>> rows = new ArrayList<>();
        for (OutcomeCounter counter : counters) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(counter.program().steps().code),
                    Cell.of(counter.program().fields())));
            for (int outcome = 0; outcome < 4; outcome++) {
                row.add(Cell.of((double) counter.seen(outcome), Quantity.COUNT));
            }
            rows.add(row);
        }
        return new LabTable(
                "All outcomes: what the first read has seen, and the second",
                List.of("program (left | right thread)", "fields", "0, 0", "0, 1", "1, 0", "1, 1"),
                rows);
    }

    private static LabTable loopTable(List<FlagLoop> loops) {
        return new LabTable(
                "A loop that looks at a flag in each step, and has been compiled; the flag is set in the middle",
                List.of("flag", "saw it", "ran on to its last step", "running on, in the memory model"),
                loops.stream()
                        .map(loop -> List.of(
                                Cell.of(loop.fields()),
                                Cell.of(loop.ended()),
                                Cell.of(loop.ranOn()),
                                Cell.of(allowed(!loop.isVolatile()))))
                        .toList());
    }

    private static String allowed(boolean allowed) {
        return allowed ? "allowed" : "forbidden";
    }

    private static Plot unexpectedPlot(List<OutcomeCounter> counters) {
        List<Steps> steps = List.of(Steps.values());
        return new Plot.Bars(
                "Outcomes that one does not expect",
                steps.stream().map(step -> step.title).toList(),
                new Axis("% of the runs", Scale.LINEAR),
                List.of(layer("plain", counters, 0), layer("volatile", counters, 1)),
                false,
                INTERVAL);
    }

    /** Of the first program with each steps, which is plain, or of the second, which is volatile. */
    private static Layer layer(String name, List<OutcomeCounter> counters, int which) {
        List<OutcomeCounter> chosen = Stream.of(Steps.values())
                .map(steps -> counters.stream()
                        .filter(one -> one.program().steps() == steps)
                        .toList()
                        .get(which))
                .toList();
        return new Layer(
                name,
                chosen.stream()
                        .map(counter -> PERCENT * counter.seenUnexpected() / counter.runs())
                        .toList(),
                chosen.stream()
                        .map(OutcomeCounter::spread)
                        .map(spread -> new Spread(PERCENT * spread.low(), PERCENT * spread.high()))
                        .toList());
    }

    private static Plot loopPlot(List<FlagLoop> loops) {
        return new Plot.Bars(
                "A loop that looks at a flag",
                loops.stream().map(FlagLoop::fields).toList(),
                new Axis("tries", Scale.LINEAR),
                List.of(tries("saw it", loops, FlagLoop::ended), tries("ran on", loops, FlagLoop::ranOn)),
                false,
                INTERVAL);
    }

    private static Layer tries(String name, List<FlagLoop> loops, ToIntFunction<FlagLoop> count) {
        return new Layer(
                name,
                loops.stream().map(loop -> (double) count.applyAsInt(loop)).toList(),
                loops.stream()
                        .map(loop -> ProportionInterval.of(count.applyAsInt(loop), LOOP_TRIES, CONFIDENCE))
                        .map(interval -> new Spread(LOOP_TRIES * interval.low(), LOOP_TRIES * interval.high()))
                        .toList());
    }
}
