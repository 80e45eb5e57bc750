/**
 * What the commands ask for: requests, the services that fulfil them, the exercises and the terminal. It knows nothing
 * of command lines; {@code cli} reads those.
 *
 * <pre>
 *   GradingService, StudyService, MachineService    what a command asks for
 *   SectionAdvice                                   has messages end with the section of the lesson to read
 *   local           the services on this machine
 *   learner         a learner's answers and progress
 *   results         what becomes of a class's results
 *   verification    checks of exercises by the course's own answers
 * </pre>
 */
@NullMarked
package speedup.grader.app;

import org.jspecify.annotations.NullMarked;
