package speedup.grader.app;

import java.nio.file.Path;

/**
 * Where verdicts are cached from run to run.
 *
 * @param folder the folder for reports; exists
 * @param fresh whether those of earlier runs are left aside, and replaced
 */
public record CacheOptions(Path folder, boolean fresh) {}
