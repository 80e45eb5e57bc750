package speedup.grader.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import speedup.jvm.JavaCommand;

/** The other grader is another process: locks on a file are a process's. */
@Timeout(60)
class UserMachineLockTest {

    /** Many more locks than a waiting grader should have to wait for, and still only seconds. */
    private static final int MANY = 20;

    @TempDir
    Path folder;

    private Path file;
    private UserMachineLock machineLock;
    private Process other;
    private final AtomicInteger notices = new AtomicInteger();

    @AfterEach
    void endTheOther() {
        if (other != null) {
            other.destroyForcibly();
        }
    }

    @Test
    void doesNotWaitWithoutAnotherGrader() throws Exception {
        createLock(Duration.ofMinutes(1));

        assertThat(take(() -> "first")).isEqualTo("first");
        assertThat(take(() -> "second")).isEqualTo("second");

        assertThat(notices).hasValue(0);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void waitsForTheOtherGraderAndSaysSoOnce() throws Exception {
        createLock(Duration.ofMinutes(1));
        start("holds the lock until it is told");

        boolean isOver = machineLock.take(
                () -> {
                    notices.incrementAndGet();
                    tellTheOther();
                },
                () -> other.getInputStream().read() == '!');

        assertThat(isOver).isTrue();
        assertThat(notices).hasValue(1);
    }

    @Test
    void isReleasedWhenItsProcessIsKilled() throws Exception {
        createLock(Duration.ofMinutes(1));
        start("holds the lock until it is told");

        assertThat(machineLock.take(other::destroyForcibly, () -> "mine")).isEqualTo("mine");
    }

    @Test
    void isFairToAWaitingGrader() throws Exception {
        createLock(Duration.ofMinutes(1));
        start("takes the lock again and again");

        assertThat(take(() -> other.getInputStream().available())).isLessThan(MANY);
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void worksWithoutTheLockAfterTheTimeout() throws Exception {
        createLock(Duration.ofMillis(120));
        start("holds the lock until it is told");

        assertThat(take(() -> other.isAlive())).isTrue();
        assertThat(notices).hasValue(1);
    }

    @Test
    void worksWithoutTheLockWhereThereCanBeNoFile() throws Exception {
        machineLock = new UserMachineLock(folder.resolve("not there/lock"), Duration.ofMinutes(1));

        assertThat(take(() -> "mine")).isEqualTo("mine");
    }

    /** Somebody else may have put it there, in a folder that everybody can write to. */
    @Test
    void followsNoLink() throws Exception {
        createLock(Duration.ofMinutes(1));
        Path elsewhere = folder.resolve("elsewhere");
        Files.createSymbolicLink(file, elsewhere);

        assertThat(take(() -> "mine")).isEqualTo("mine");
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void worksWithoutTheLockWhereTheFileIsSomebodyElses() throws Exception {
        createLock(Duration.ofMinutes(1));
        Files.createFile(file);
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give a file away");
        Files.setAttribute(file, "unix:uid", 1);

        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(take(lock::isValid)).isTrue();
        }
    }

    @Test
    void isReleasedWhenTheWorkFails() throws Exception {
        createLock(Duration.ofMinutes(1));

        assertThatThrownBy(() -> take(() -> {
                    throw new IOException("no disk");
                }))
                .hasMessage("no disk");
        start("takes the lock again and again");
    }

    private void createLock(Duration timeout) {
        file = folder.resolve("lock");
        machineLock = new UserMachineLock(file, timeout);
    }

    private <T> T take(MachineLock.Work<T> work) throws Exception {
        return machineLock.take(notices::incrementAndGet, work);
    }

    /** Returns when it holds the lock. */
    private void start(String what) throws IOException {
        other = new ProcessBuilder(JavaCommand.ofThisJava()
                        .options("-XX:+UseSerialGC")
                        .sameClassPath()
                        .main(Other.class, file.toString(), what))
                .redirectError(Redirect.INHERIT)
                .start();
        assertThat(other.getInputStream().read()).isEqualTo('.');
    }

    private void tellTheOther() {
        try {
            other.getOutputStream().write('!');
            other.getOutputStream().flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static final class Other {

        private Other() {}

        public static void main(String[] arguments) throws Exception {
            UserMachineLock machineLock = new UserMachineLock(Path.of(arguments[0]), Duration.ofMinutes(1));
            boolean holds = arguments[1].startsWith("holds");
            do {
                machineLock.take(() -> {}, () -> holds ? hold() : holdBriefly());
            } while (!holds);
        }

        private static boolean hold() throws IOException {
            say('.');
            return System.in.read() == '!' && say('!');
        }

        private static boolean holdBriefly() throws InterruptedException {
            Thread.sleep(100);
            return say('.');
        }

        private static boolean say(char what) {
            System.out.print(what);
            System.out.flush();
            return true;
        }
    }
}
