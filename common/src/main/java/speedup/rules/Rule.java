package speedup.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What there is to know about a constant of {@link VerdictRules}. The table for instructors is made of it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Rule {

    /** Which part of a grading it decides. */
    RulePart part();

    /** What it is, as a phrase. */
    String meaning();

    /** In what it is counted. {@code KiB} and {@code MiB} stand for constants in bytes; a duration has its own unit. */
    String unit();

    /** The values that make sense, as an interval in this unit, such as {@code (0, 1]} or {@code [1, ∞)}. */
    String range();

    /** Why it has this value. */
    String reason();

    /** Where the reason comes from: a text of this project, from its root, or literature; or that it was chosen. */
    String source();
}
