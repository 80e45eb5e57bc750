/**
 * Where the trusted course is on disk: the lessons' jars, tests and libraries, which every answer is
 * compiled against and run with.
 *
 * <pre>
 *   home/lesson-threads/src/main/java                        the skeletons that students start from
 *                      /target/speedup-lesson-threads-*.jar  the lesson, without any answer in it
 *                      /target/...-tests.jar                 its tests
 *                      /target/libraries                     what an answer may use
 *                      /target/test-libraries                what its tests use
 * </pre>
 *
 * A lesson can also stand in a jar outside of the checkout, which is trusted as the checkout is:
 *
 * <pre>
 *   path --&gt; LessonJarReader --&gt; LessonJar --&gt; AddedLesson, by AddedLessonRules --&gt; LessonLibrary --&gt; Course
 *            without running it                loaded
 * </pre>
 *
 * {@link speedup.grader.course.LessonSections} knows which section of a lesson's text sets an exercise, and which one
 * explains a cause of lost speed.
 *
 * <p>Nothing here comes from a submission.
 */
@NullMarked
package speedup.grader.course;

import org.jspecify.annotations.NullMarked;
