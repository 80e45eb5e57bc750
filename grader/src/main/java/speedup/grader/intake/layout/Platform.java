package speedup.grader.intake.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** The platforms whose layouts are known. */
public enum Platform {
    MOODLE(new MoodleLayout()),
    CANVAS(new CanvasLayout()),
    BLACKBOARD(new BlackboardLayout()),
    BRIGHTSPACE(new BrightspaceLayout()),
    SAKAI(new SakaiLayout()),
    GRADESCOPE(new GradescopeLayout()),
    GITHUB(new GitHubLayout());

    private final Layout layout;

    Platform(Layout layout) {
        this.layout = layout;
    }

    public Layout layout() {
        return layout;
    }

    /**
     * The class that a listing is, by the platform to which most names belong.
     *
     * @param canHoldAnswer whether something that was handed in may hold an answer; if none may, it is no class
     */
    public static Optional<PlatformClass> recognise(Listing listing, Predicate<HandedIn> canHoldAnswer) {
        return Arrays.stream(values())
                .map(platform -> PlatformClass.of(platform.layout, listing))
                .filter(found -> found.entries().stream().anyMatch(each -> canHoldAnswer.test(each.handedIn())))
                .max(Comparator.comparingInt(found -> found.entries().size()));
    }
}
