/**
 * Every number that decides a verdict, in one place: {@link speedup.rules.VerdictRules}.
 *
 * <p>The stages read their numbers from there, and know nothing of each other's. The table for instructors,
 * {@code docs/rules.md}, is made from it, and a test compares the two. Numbers that only bound what is shown, or
 * explain a verdict that stands, belong to the type that uses them.
 */
@NullMarked
package speedup.rules;

import org.jspecify.annotations.NullMarked;
