/**
 * Plots as pictures, drawn by XChart.
 *
 * <pre>
 *   Plot, Plot, ... --Charts--&gt; charts, side by side --PlotFormat--&gt; bytes of an SVG or a PNG
 * </pre>
 *
 * Everything works without a screen. It does need the JDK's graphics library and a font, which some
 * installations leave out: {@link speedup.grader.plot.GraphicsMissingException}.
 */
@NullMarked
package speedup.grader.plot;

import org.jspecify.annotations.NullMarked;
