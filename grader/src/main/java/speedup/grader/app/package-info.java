/**
 * What the commands ask for: requests and the services that fulfil them on this machine, the learner's progress, and
 * the terminal. It knows nothing of command lines; {@code cli} reads those.
 *
 * <pre>
 *   GradingService (LocalGrading)    grades; GradingEnvironment has what that takes on this machine
 *   StudyService   (LocalStudy)      studies how often verdicts are right
 *   MachineService (LocalMachine)    describes the machine
 *   Catalogue, ProgressStore         the exercises, and what the learner has done of them
 * </pre>
 */
@NullMarked
package speedup.grader.app;

import org.jspecify.annotations.NullMarked;
