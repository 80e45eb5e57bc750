package speedup.grader.submissions;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.sandbox.local.PublicFiles;
import speedup.grader.sandbox.local.Sandboxes;

/** A grader in each kind of sandbox with isolation that this machine has. */
final class IsolatedGraders implements AutoCloseable {

    /** A regular expression for the levels whose sandboxes are attacked. */
    private static final String LEVELS = "speedup.sandboxes";

    /** Those that leave or end processes, write, and read what the grader keeps. */
    private static final Pattern AT_USER = Pattern.compile("reads-(environment|harness-fields|heap-dump)|writes-.*"
            + "|hard-links-.*|loads-grader-classes|forged-reports|fork-bomb|process-bomb|kills-all-processes|leaves-.*"
            + "|process-runner-leaves-.*|halts-after-starting-process|disturbs-next-submission");

    /** What gets the right answer at the level user, or writes more than it should: SECURITY.md says so. */
    private static final Set<String> NOT_HELD_AT_USER = Set.of(
            "connects-to-network",
            "resolves-names-and-sends-datagrams",
            "reads-host-files",
            "reads-other-processes",
            "disk-bomb");

    private final Map<SandboxLevel, GraderFixture> graders = new EnumMap<>(SandboxLevel.class);
    private Optional<PublicFiles> copies = Optional.empty();

    private IsolatedGraders() {}

    /** The level {@code user} differs in what is reached and in what is left; the rest is left out for time's sake. */
    private static boolean isMadeIn(SandboxLevel level, HostileSubmission attack) {
        if (level != SandboxLevel.USER) {
            return true;
        }
        String name = attack.folder().getFileName().toString();
        boolean chosen = System.getProperty("speedup.attacks") != null || System.getProperty(LEVELS) != null;
        boolean made = chosen || AT_USER.matcher(name).matches();
        return made && !NOT_HELD_AT_USER.contains(name);
    }

    static IsolatedGraders open(Opener opener) throws Exception {
        IsolatedGraders opened = new IsolatedGraders();
        for (SandboxLevel level : List.of(SandboxLevel.BUBBLEWRAP, SandboxLevel.NAMESPACES, SandboxLevel.USER)) {
            if (!level.label().matches(System.getProperty(LEVELS, ".*"))) {
                continue;
            }
            try {
                Sandbox sandbox = Sandboxes.of(level);
                if (level == SandboxLevel.USER) {
                    opened.copies = Optional.of(PublicFiles.in(sandbox));
                    sandbox = opened.copies.get();
                }
                opened.graders.put(level, opener.open(sandbox));
            } catch (SandboxUnavailableException e) {
                System.err.println("Not attacked: " + e.getMessage());
            }
        }
        return opened;
    }

    /** Makes a grader in a sandbox. */
    interface Opener {
        GraderFixture open(Sandbox sandbox) throws Exception;
    }

    /** Those whose sandboxes cannot fill the machine's disk. */
    Collection<GraderFixture> separated() {
        return graders.entrySet().stream()
                .filter(grader -> grader.getKey() != SandboxLevel.USER)
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * The chosen attacks, in each sandbox.
     *
     * @param copies a folder for copies
     */
    Stream<DynamicContainer> attack(Predicate<HostileSubmission> which, Path copies) {
        if (graders.isEmpty()) {
            abort("There is no sandbox with isolation here");
        }
        return graders.entrySet().stream()
                .map(grader -> DynamicContainer.dynamicContainer(
                        grader.getKey().label(),
                        HostileSubmission.chosen()
                                .filter(which)
                                .filter(attack -> isMadeIn(grader.getKey(), attack))
                                .map(attack -> attack.in(grader.getValue(), copies))));
    }

    @Override
    public void close() throws IOException {
        graders.values().forEach(GraderFixture::close);
        if (copies.isPresent()) {
            copies.get().close();
        }
    }
}
