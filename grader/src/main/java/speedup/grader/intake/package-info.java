/**
 * Takes in what students handed in: folders and archives, one by one or a whole class as a platform delivers it, of
 * which nothing but the text of the allow-listed source files gets any further.
 *
 * <pre>
 *   PATH... --ClassSource--> Listing --layout.Platform, PlainClass--> Found...         (names only)
 *           Found --Source--> names --AnswerSearch--> candidates --SourceText--> Submission
 * </pre>
 *
 * A submission is untrusted, so its names decide nothing but which text is read: no link is
 * followed, nothing is unpacked to disk, no size that an archive declares is believed, and a file that
 * no exercise asks for is never opened, except an archive. What is wrong with one submission is a value in it, for its
 * author to read, and stops no other; only a PATH that the caller got wrong is an exception. What is wrong with the
 * machine is a value too, {@code unread}, for whoever grades, and no fault of the author's.
 *
 * <p>A name is text, made of a path's bytes by {@link speedup.grader.intake.source.FileNames} and never turned into a path
 * again: in some locales that would lead to no file, or to another.
 */
@NullMarked
package speedup.grader.intake;

import org.jspecify.annotations.NullMarked;
