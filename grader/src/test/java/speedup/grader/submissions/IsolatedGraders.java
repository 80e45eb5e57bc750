package speedup.grader.submissions;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.sandbox.local.Sandboxes;

/** A grader in each kind of sandbox with isolation that this machine has. */
final class IsolatedGraders implements AutoCloseable {

    private final Map<SandboxLevel, GraderFixture> graders = new EnumMap<>(SandboxLevel.class);

    private IsolatedGraders() {}

    static IsolatedGraders open(Opener opener) throws Exception {
        IsolatedGraders opened = new IsolatedGraders();
        for (SandboxLevel level : List.of(SandboxLevel.BUBBLEWRAP, SandboxLevel.NAMESPACES)) {
            try {
                opened.graders.put(level, opener.open(Sandboxes.of(level)));
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

    Collection<GraderFixture> all() {
        return graders.values();
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
                        HostileSubmission.chosen().filter(which).map(attack -> attack.in(grader.getValue(), copies))));
    }

    @Override
    public void close() {
        graders.values().forEach(GraderFixture::close);
    }
}
