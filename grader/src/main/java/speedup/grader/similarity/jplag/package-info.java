/**
 * Compares answers by JPlag: a program under the GPL, fetched with Maven when it is first asked for, which runs in a JVM
 * of its own in the sandbox and needs a newer Java than Speedup. No class of it is ever on a class path of the grader.
 *
 * <pre>
 *   sources --&gt; SourceFolders --read-only--&gt; sandbox: JPlagRun.java + JPlag --table, report--&gt; JPlagTable
 *                 JPlagLibraries (Maven)       JdkFinder (which Java)
 * </pre>
 *
 * What it reads was written by strangers, so what it writes is as little to be believed: the table is bounded and checked.
 */
@NullMarked
package speedup.grader.similarity.jplag;

import org.jspecify.annotations.NullMarked;
