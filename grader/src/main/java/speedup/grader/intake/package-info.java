/**
 * Takes in what students handed in: folders and zip files, of which nothing but the text of the
 * allow-listed source files gets any further.
 *
 * <pre>
 *   PATH... --SubmissionFinder--> places --Source--> names --AnswerSearch--> candidates --SourceText--> Submission
 * </pre>
 *
 * A submission is untrusted, so its names decide nothing but which text is read: no link is
 * followed, nothing is unpacked to disk, no size that an archive declares is believed, and a file that
 * no exercise asks for is never opened. What is wrong with one submission is a value in it, for its
 * author to read, and stops no other; only a PATH that the caller got wrong is an exception.
 */
@NullMarked
package speedup.grader.intake;

import org.jspecify.annotations.NullMarked;
