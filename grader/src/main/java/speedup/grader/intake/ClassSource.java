package speedup.grader.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import speedup.grader.intake.layout.Listing;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.intake.source.Source;

/** What may be a class: names to tell whose is what, and everything in it as the source of a submission. */
interface ClassSource extends Closeable {

    /** The names in it, without those that tools leave behind; of version control there is the folder and no more. */
    Listing listing();

    /** A folder in it. */
    Source folder(List<String> names) throws IOException, RejectedException;

    /**
     * A file in it.
     *
     * @param name what the student called it
     */
    Source file(List<String> names, String name) throws IOException, RejectedException;

    /** An archive in it, opened. */
    Source archive(List<String> names) throws IOException, RejectedException;

    /** The same for two ways that lead to one thing, and for no others. */
    String identity(List<String> names);
}
