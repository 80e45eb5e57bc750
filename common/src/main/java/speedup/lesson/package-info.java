/**
 * The lessons of the course, and their order. A lesson states its own position, so that one more is added without a
 * change to any other; the exercises and the labs of a lesson come where it comes.
 * Which section of its text explains a {@link speedup.lesson.Cause} of lost speed, it states too.
 */
@NullMarked
package speedup.lesson;

import org.jspecify.annotations.NullMarked;
