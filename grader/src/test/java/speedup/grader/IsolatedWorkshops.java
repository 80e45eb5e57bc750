package speedup.grader;

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
import speedup.grader.sandbox.SandboxUnavailable;
import speedup.grader.sandbox.Sandboxes;

/** A workshop in each kind of sandbox with isolation that this machine has. */
final class IsolatedWorkshops implements AutoCloseable {

    private final Map<SandboxLevel, Workshop> workshops = new EnumMap<>(SandboxLevel.class);

    private IsolatedWorkshops() {}

    static IsolatedWorkshops open(Opener opener) throws Exception {
        IsolatedWorkshops opened = new IsolatedWorkshops();
        for (SandboxLevel level : List.of(SandboxLevel.BUBBLEWRAP, SandboxLevel.NAMESPACES)) {
            try {
                opened.workshops.put(level, opener.open(Sandboxes.of(level)));
            } catch (SandboxUnavailable e) {
                System.err.println("Not attacked: " + e.getMessage());
            }
        }
        return opened;
    }

    /** Makes a workshop. */
    interface Opener {
        Workshop open(Sandbox sandbox) throws Exception;
    }

    Collection<Workshop> all() {
        return workshops.values();
    }

    /**
     * The chosen attacks, in each sandbox.
     *
     * @param copies a folder for copies
     */
    Stream<DynamicContainer> attack(Predicate<HostileSubmission> which, Path copies) {
        if (workshops.isEmpty()) {
            abort("There is no sandbox with isolation here");
        }
        return workshops.entrySet().stream()
                .map(room -> DynamicContainer.dynamicContainer(
                        room.getKey().label(),
                        HostileSubmission.chosen().filter(which).map(attack -> attack.in(room.getValue(), copies))));
    }

    @Override
    public void close() {
        workshops.values().forEach(Workshop::close);
    }
}
