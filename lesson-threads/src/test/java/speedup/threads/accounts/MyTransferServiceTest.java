package speedup.threads.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@DisplayName("threads/accounts: your transfers")
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class MyTransferServiceTest {

    private final TransferServiceExercise exercise = new TransferServiceExercise();
    private final TransferService service = exercise.newAnswer();

    @Test
    @DisplayName("move what is there, refuse what is not, and do not take amounts below 1")
    void moveWhatIsThere() throws Exception {
        assertKeepsTheRules(TransferScene.ALONE);
    }

    @Test
    @DisplayName("return if both accounts are the same one")
    void returnForTheSameAccount() throws Exception {
        assertKeepsTheRules(TransferScene.SAME_ACCOUNT);
    }

    @Test
    @DisplayName("change nothing if an account is closed, and hold no lock afterwards")
    void holdNoLockAfterFailures() throws Exception {
        assertKeepsTheRules(TransferScene.AFTER_FAILURE);
    }

    @Test
    @DisplayName("let one thread at a time use an account")
    void useAnAccountOneByOne() throws Exception {
        assertKeepsTheRules(TransferScene.SHARED);
    }

    @Test
    @DisplayName("get on while others are held up in other accounts")
    void getOnBesideOthers() throws Exception {
        assertKeepsTheRules(TransferScene.DISJOINT);
    }

    @Test
    @DisplayName("do not wait for each other in a cycle, if they go both ways")
    void doNotDeadlock() throws Exception {
        assertKeepsTheRules(TransferScene.CROSSING);
        assertKeepsTheRules(TransferScene.CROSSING_BACK);
    }

    @Test
    @DisplayName("are not seen half done by a total, which waits for them and they for it")
    void areSeenDoneOrNot() throws Exception {
        assertKeepsTheRules(TransferScene.TOTALS);
    }

    @Test
    @DisplayName("do not both take the same money")
    void doNotOverdraw() throws Exception {
        assertKeepsTheRules(TransferScene.OVERDRAWN);
    }

    @Test
    @DisplayName("keep the sum, many at once and again and again")
    void keepTheSum() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertKeepsTheRules(TransferScene.CROWD);
        }
    }

    private void assertKeepsTheRules(TransferScene scene) throws Exception {
        int size = TransferServiceExercise.size(scene);
        TransferQuestion question = exercise.input(size, size);
        TransferObservation expected = exercise.expected(exercise.baseline(), question);

        assertThat(exercise.difference(question, expected, exercise.solve(service, question)))
                .isEmpty();
    }
}
