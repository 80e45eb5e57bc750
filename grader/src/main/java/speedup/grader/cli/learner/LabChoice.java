package speedup.grader.cli.learner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import speedup.grader.app.UsageException;
import speedup.grader.text.DidYouMean;
import speedup.lab.Lab;
import speedup.lab.LabRequest;
import speedup.lab.SizeRange;
import speedup.lab.ThreadRange;
import speedup.lab.ThreadUse;
import speedup.machine.CpuAllowance;

/** Turns what the user typed after {@code lab} into a lab and a request that it can fulfil. */
final class LabChoice {

    private LabChoice() {}

    /**
     * The lab with this name.
     *
     * @throws UsageException if there is none; the message says what may have been meant
     */
    static Lab named(String name, List<Lab> labs) {
        return labs.stream()
                .filter(lab -> lab.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no lab \"" + name + "\"." + suggestion(name, labs)
                        + "\n'./speedup lab' lists them."));
    }

    /**
     * The request.
     *
     * @throws UsageException if the lab has no such size, if the threads are no range or not to be chosen, or if
     *     there are too few cores
     */
    static LabRequest request(Lab lab, Optional<Integer> size, Optional<String> threads, CpuAllowance allowance) {
        SizeRange sizes = lab.sizes();
        if (size.isPresent() && !sizes.holds(size.get())) {
            throw new UsageException("--size of the lab " + lab.name() + " has to be from " + sizes.smallest() + " to "
                    + sizes.largest() + " (" + sizes.meaning() + "), not " + size.get() + ".");
        }
        if (threads.isPresent() && lab.threadUse().isFixed()) {
            throw new UsageException(
                    "The lab " + lab.name() + " works on " + fixed(lab.threadUse()) + "; leave --threads away.");
        }
        int cores = allowance.wholeCores();
        ThreadRange range =
                threads.map(LabChoice::parsed).orElseGet(() -> lab.threadUse().threads(cores));
        if (cores < lab.fewestCores()) {
            throw new UsageException("The lab " + lab.name() + " needs " + lab.fewestCores()
                    + " cores to show anything, and this process may use " + allowance
                    + ".\n'./speedup machine' tells more. Run it on another machine, or lift the limit.");
        }
        return new LabRequest(size.orElse(sizes.usual()), range, cores, lab.typicalTime());
    }

    /** What is measured on what, in a line. */
    static String conditions(Lab lab, LabRequest request) {
        String threads = lab.threadUse().isFixed()
                ? fixed(lab.threadUse())
                : "threads: "
                        + request.threads().counts().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "));
        return "Size " + request.size() + " (" + lab.sizes().meaning() + "); " + threads + "; cores: "
                + request.cores();
    }

    private static String fixed(ThreadUse use) {
        return switch (use) {
            case ONE -> "one thread";
            case TWO -> "two threads";
            default -> "numbers of threads of its own";
        };
    }

    private static ThreadRange parsed(String text) {
        try {
            return ThreadRange.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--threads: " + e.getMessage() + ".", e);
        }
    }

    private static String suggestion(String name, List<Lab> labs) {
        List<String> near =
                DidYouMean.nearest(name, labs.stream().map(Lab::name).toList());
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }
}
