/**
 * JVMs of the grader's own program, in the sandbox, for work on what a stranger has written: a compiler that compiles
 * it, a library that parses it. What such work takes, and whether it ever ends, is up to the stranger, and a thread of
 * the grader cannot be killed.
 *
 * <pre>
 *   grader: SubprocessStarter --arguments, read-only files--&gt; sandbox: a main class --.
 *       ^                                                                              | SubprocessEnd
 *       '------------------ SubprocessResult &lt;--one file of limited size--------------'
 *
 *   grader: SubprocessPool ----request, a file in memory----&gt; sandbox: a main class --.
 *       ^                                                      (frozen in between)     | SubprocessServer
 *       '------------------ SubprocessResult &lt;--one file of limited size--------------'
 * </pre>
 *
 * A subprocess has its own limits of memory, CPU time and wall time, sees nothing but what it is shown, and is killed as
 * a whole. Its result is as little to be believed as what it worked on: whoever asked for it checks every length in it.
 */
@NullMarked
package speedup.grader.subprocess;

import org.jspecify.annotations.NullMarked;
