/** How to start another Java virtual machine. */
@NullMarked
package speedup.jvm;

import org.jspecify.annotations.NullMarked;
