/**
 * Who is in a class, and which submission is whose.
 *
 * <pre>
 *   CsvFile --RosterColumn--&gt; Roster of RosterEntry ----+
 *                                                       v
 *   Person who handed in, by submission --------&gt; RosterMatcher --&gt; RosterMatch, and notes for whoever grades
 * </pre>
 *
 * A match is proven by an id or a name that leads to one line of the roster, or there is none: what is ambiguous or
 * contradicts itself is told and never guessed. No match depends on the order of the lines or of the submissions.
 */
@NullMarked
package speedup.grader.roster;

import org.jspecify.annotations.NullMarked;
