/**
 * A picture of a machine: its packages, NUMA nodes, caches, cores and hardware threads, each inside what it belongs to.
 *
 * <pre>
 *   CpuMap --MachineTree--&gt; MachinePart (what is in what) --PartLayout--&gt; PlacedPart (where) --MachinePicture--&gt; SVG
 * </pre>
 */
@NullMarked
package speedup.grader.report.machine;

import org.jspecify.annotations.NullMarked;
