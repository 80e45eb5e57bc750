/** The laws of scaling, and how to find their parameters in measurements. */
@NullMarked
package speedup.scaling;

import org.jspecify.annotations.NullMarked;
