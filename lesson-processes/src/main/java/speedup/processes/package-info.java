/**
 * Lesson 2: work shared out over processes. Each exercise has a package of its own below this one;
 * what several of them are given stands here.
 */
@NullMarked
package speedup.processes;

import org.jspecify.annotations.NullMarked;
