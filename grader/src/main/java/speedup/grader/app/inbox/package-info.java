/**
 * Submissions as they come into a folder, while others are graded.
 *
 * <pre>
 *   inbox --&gt; EntryOwners --&gt; EntryState --&gt; SettlingRule --&gt; EntryCopy --&gt; AttemptStore --&gt; AttemptQueue
 *   (polled)  whose is it?    what it is     is it whole?     a copy        kept for good     a fair share each
 * </pre>
 */
@NullMarked
package speedup.grader.app.inbox;

import org.jspecify.annotations.NullMarked;
