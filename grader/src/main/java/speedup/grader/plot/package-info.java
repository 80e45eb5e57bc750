/**
 * Plots as pictures.
 *
 * <pre>
 *   Plot, Plot, ... --Sheet--&gt; a panel each: BarsPanel, CurvesPanel, GanttPanel, GraphPanel, PicturePanel
 *                                  |  Frame, Ticks, Legend, SeriesStyle
 *                                  v
 *                               Canvas: SvgCanvas, RasterCanvas --PlotFormat--&gt; bytes of an SVG or a PNG
 * </pre>
 *
 * Both formats show the same. In an SVG, words are text, and bars, points and curves are groups with a name and their
 * values, so that programs can read what a person sees; its title and its description say all of that in words.
 *
 * <p>Everything works without a screen. A PNG does need the JDK's graphics library and a font, which some
 * installations leave out: {@link speedup.grader.plot.GraphicsMissingException}.
 */
@NullMarked
package speedup.grader.plot;

import org.jspecify.annotations.NullMarked;
