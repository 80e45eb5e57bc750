/**
 * Tables in files: rosters and gradebooks that an instructor gives, and what is written for spreadsheets and platforms.
 * Knows nothing of the project but how untrusted text is shown.
 */
@NullMarked
package speedup.grader.csv;

import org.jspecify.annotations.NullMarked;
