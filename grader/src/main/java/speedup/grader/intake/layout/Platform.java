package speedup.grader.intake.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** The platforms whose layouts are known. */
public enum Platform {
    MOODLE,
    CANVAS,
    BLACKBOARD,
    BRIGHTSPACE,
    SAKAI,
    GRADESCOPE,
    GITHUB,
    /** What this program keeps of submissions that came one by one. */
    ATTEMPTS;

    /** How it names what students handed in. */
    public Layout layout() {
        return switch (this) {
            case MOODLE -> new MoodleLayout();
            case CANVAS -> new CanvasLayout();
            case BLACKBOARD -> new BlackboardLayout();
            case BRIGHTSPACE -> new BrightspaceLayout();
            case SAKAI -> new SakaiLayout();
            case GRADESCOPE -> new GradescopeLayout();
            case GITHUB -> new GitHubLayout();
            case ATTEMPTS -> new AttemptLayout();
        };
    }

    /**
     * The class that a listing is, by the platform to which most names belong.
     *
     * @param canHoldAnswer whether something that was handed in may hold an answer; if none may, it is no class
     */
    public static Optional<PlatformClass> recognise(Listing listing, Predicate<HandedIn> canHoldAnswer) {
        return Arrays.stream(values())
                .map(platform -> PlatformClass.of(platform.layout(), listing))
                .filter(found -> found.entries().stream().anyMatch(each -> canHoldAnswer.test(each.handedIn())))
                .max(Comparator.comparingInt(found -> found.entries().size()));
    }
}
