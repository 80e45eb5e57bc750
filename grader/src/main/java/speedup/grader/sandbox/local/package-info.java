/**
 * The sandboxes of this machine: {@link speedup.grader.sandbox.local.Sandboxes} finds the ones that work, by trying
 * them. Nobody outside of {@code speedup.grader.sandbox} needs another of its subpackages.
 */
@NullMarked
package speedup.grader.sandbox.local;

import org.jspecify.annotations.NullMarked;
