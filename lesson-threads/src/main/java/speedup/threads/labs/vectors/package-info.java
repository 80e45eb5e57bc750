/**
 * The lab {@code vectors}: a matrix product by the Vector API, beside plain Java and OpenBLAS.
 *
 * <pre>
 *   VectorsLab --VectorProgram, a child JVM--&gt; VectorProducts.java, or without the API ProductProgram.main
 *                                                  --ProductProgram, checked, in turns--&gt; lines
 *   report &lt;--VectorFindings-- ProductTimes &lt;--------------------------------------------------+
 * </pre>
 *
 * <p>The Vector API is an incubating module (JEP 338 and those after it). It is not in the module graph of a JVM that was
 * started without {@code --add-modules}, and what uses it is compiled for one JDK. So its products stand in a resource, {@code
 * VectorProducts.java}, which the JDK at hand compiles and runs. All products are timed in that one process.
 */
@NullMarked
package speedup.threads.labs.vectors;

import org.jspecify.annotations.NullMarked;
