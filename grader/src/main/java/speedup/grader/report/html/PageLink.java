package speedup.grader.report.html;

import static j2html.TagCreator.a;

import j2html.tags.DomContent;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * A submission, and where its page is.
 *
 * @param path relative to the overview; made by {@link PageNames}
 */
record PageLink(SubmissionVerdict submission, String path) {

    DomContent link() {
        return a(PageText.name(submission.name())).withHref(path);
    }
}
