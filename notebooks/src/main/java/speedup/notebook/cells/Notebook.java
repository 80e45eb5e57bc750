package speedup.notebook.cells;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import speedup.grader.app.local.LocalMachine;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.Labs;
import speedup.lab.MissingPrerequisiteException;
import speedup.lab.Plot;
import speedup.lab.ThreadRange;
import speedup.machine.CpuAllowance;
import speedup.notebook.output.BundleFrame;
import speedup.notebook.output.MimeBundle;
import speedup.threads.labs.ScalingCurve;
import speedup.threads.labs.ScalingFindings;
import speedup.threads.labs.SharedWork;
import speedup.timing.InterleavedTimer;

/** What cells can call by its name alone. */
public final class Notebook {

    private Notebook() {}

    /** How many cores this process may use: the affinity mask, quotas and a scheduler's variables count. */
    public static int cores() {
        return CpuAllowance.here().wholeCores();
    }

    /** The numbers of threads to measure with, from 1 to {@code last}: all of them, or some if there are many. */
    public static List<Integer> threadsUpTo(int last) {
        return new ThreadRange(1, last).counts();
    }

    /**
     * Runs a lab of the lessons at its usual size, and shows its tables, its plots and its question.
     *
     * @throws IllegalArgumentException if there is none of that name, or too few cores for it
     * @throws MissingPrerequisiteException if the machine lacks what it needs
     */
    public static void lab(String name) throws MissingPrerequisiteException, InterruptedException {
        Lab lab = named(name);
        lab(lab, lab.sizes().usual(), lab.typicalTime());
    }

    /**
     * Runs a lab at another size, for about so many seconds.
     *
     * @throws IllegalArgumentException if there is none of that name, if it has no such size, or too few cores
     * @throws MissingPrerequisiteException if the machine lacks what it needs
     */
    public static void lab(String name, int size, int seconds)
            throws MissingPrerequisiteException, InterruptedException {
        lab(named(name), size, Duration.ofSeconds(seconds));
    }

    private static Lab named(String name) {
        List<Lab> labs = Labs.load();
        return labs.stream().filter(lab -> lab.name().equals(name)).findFirst().orElseThrow(() -> {
            List<String> names = labs.stream().map(Lab::name).toList();
            return new IllegalArgumentException(
                    "There is no lab \"" + name + "\". There are: " + String.join(", ", names));
        });
    }

    private static void lab(Lab lab, int size, Duration time)
            throws MissingPrerequisiteException, InterruptedException {
        int cores = cores();
        if (!lab.sizes().holds(size)) {
            throw new IllegalArgumentException("The size of the lab " + lab.name() + " has to be from "
                    + lab.sizes().smallest() + " to " + lab.sizes().largest() + " ("
                    + lab.sizes().meaning() + "), not " + size);
        }
        if (cores < lab.fewestCores()) {
            throw new IllegalArgumentException("The lab " + lab.name() + " needs " + lab.fewestCores()
                    + " cores to show anything, and this process may use " + CpuAllowance.here());
        }
        LabRequest request = new LabRequest(size, lab.threadUse().threads(cores), cores, time);
        lab.prepare(request);
        show(lab.run(request, LabProgress.NONE));
    }

    /**
     * Times the same work on several numbers of threads, all in turns, and shows the times, the speedups and the law
     * that fits them.
     *
     * @param title what stands above
     * @param seconds about how long to measure
     * @param threads the numbers, ascending, from 1 on
     * @param works one kind of work or several
     * @return a curve for each kind of work
     */
    public static List<ScalingCurve> scaling(String title, int seconds, List<Integer> threads, SharedWork... works)
            throws InterruptedException {
        List<ScalingCurve> curves = ScalingCurve.measure(
                List.of(works), threads, InterleavedTimer.within(Duration.ofSeconds(seconds)), LabProgress.NONE);
        ScalingFindings findings = new ScalingFindings(curves, cores());
        show(findings.table(title, "work"));
        show(findings.plot(title));
        findings.fits().forEach(System.out::println);
        return curves;
    }

    /** Draws this machine: packages, cores, caches, and the CPUs that this process may use. */
    public static void showMachine() {
        show(ReportBundles.picture(new LocalMachine().draw(), "This machine"));
    }

    /** Shows a lab's tables, plots, notes and question. */
    public static void show(LabReport report) {
        report.tables().forEach(Notebook::show);
        report.plots().forEach(Notebook::show);
        show(ReportBundles.words(report));
    }

    /** Shows plots, side by side. */
    public static void show(Plot... plots) {
        show(ReportBundles.plots(List.of(plots)));
    }

    /** Shows a table. */
    public static void show(LabTable table) {
        show(ReportBundles.table(table));
    }

    /** Shows something below the cell, in its order among what the cell prints. */
    public static void show(MimeBundle bundle) {
        PrintStream out = System.out;
        byte[] frame = BundleFrame.encoded(bundle);
        out.write(frame, 0, frame.length);
        out.flush();
    }
}
