package speedup.grader.report.html.parts;

import static j2html.TagCreator.a;

import j2html.tags.DomContent;
import speedup.grader.report.html.PageNames;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * A submission, and where its page is.
 *
 * @param path relative to the overview; made by {@link PageNames}
 */
public record PageLink(SubmissionVerdict submission, String path) {

    public DomContent link() {
        return a(PageText.name(submission.name())).withHref(path);
    }
}
