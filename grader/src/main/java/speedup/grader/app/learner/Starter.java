package speedup.grader.app.learner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import speedup.grader.course.LessonJar;
import speedup.grader.release.StarterFile;

/**
 * The file that a learner begins an exercise with. The students' copy of the course keeps one of each; in the course
 * itself it is what git has.
 */
public final class Starter {

    private static final long GIT_SECONDS = 20;

    private Starter() {}

    /**
     * The content of the starter, if it is known.
     *
     * @param jar what the exercise stands in, and its starter, if that is a jar
     * @throws IOException if it is there and cannot be read
     */
    public static Optional<byte[]> of(OwnAnswer answer, Optional<LessonJar> jar) throws IOException {
        if (jar.isPresent()) {
            return Optional.of(jar.get().starter(answer.exercise()));
        }
        Path kept = answer.home().resolve(StarterFile.name(answer.exercise()));
        return Files.exists(kept) ? Optional.of(Files.readAllBytes(kept)) : ofGit(answer);
    }

    private static Optional<byte[]> ofGit(OwnAnswer answer) throws IOException {
        Process git;
        try {
            git = new ProcessBuilder("git", "show", "HEAD:./" + answer.name())
                    .directory(answer.home().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException thereIsNoGit) {
            return Optional.empty();
        }
        try {
            byte[] content = git.getInputStream().readAllBytes();
            boolean found = git.waitFor(GIT_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0;
            return Optional.of(content).filter(bytes -> found && StarterFile.isStarter(text(bytes)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    static boolean isIn(Path file, byte[] starter) throws IOException {
        return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), starter);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
