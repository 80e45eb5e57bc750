package speedup.grader.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobLimitsTest {

    @Test
    void aPartHasTheTimeOfItsSubmissionsAsOftenAsTheyMayBeGraded() {
        JobLimits limits = JobLimits.ofPart(new ClassSize(100, 10, 6), 20, 2, 4);

        // 5 submissions of 10 x 30 s and 6 x 10 s, three times, and two minutes to start.
        assertThat(limits.minutes()).isEqualTo(5 * 6 * 3 + 2);
    }

    @Test
    void aRestMakesOnePartLonger() {
        assertThat(JobLimits.ofPart(new ClassSize(101, 10, 6), 20, 2, 4).minutes())
                .isEqualTo(6 * 6 * 3 + 2);
    }

    @Test
    void nothingIsGivenLessThanTheLeast() {
        assertThat(JobLimits.ofPart(new ClassSize(3, 0, 1), 3, 0, 4).minutes()).isEqualTo(10);
    }

    @Test
    void memoryIsThatOfOneAnswerAtATimeAndGrowsWithTheClassAndTheCores() {
        // 2 GiB and 1 MiB a submission; three sandboxes of 1536 MiB and 160 MiB a core.
        assertThat(JobLimits.ofPart(new ClassSize(100, 10, 6), 20, 2, 4).mebibytes())
                .isEqualTo(2048 + 100 + 3 * (1536 + 4 * 160));
        assertThat(JobLimits.ofPart(new ClassSize(100, 10, 6), 20, 2, 0))
                .isEqualTo(JobLimits.ofPart(new ClassSize(100, 10, 6), 20, 2, 16));
    }

    @Test
    void whatIsSaidComesFirst() {
        assertThat(new JobLimits(5, 6).orElse(-1, 0)).isEqualTo(new JobLimits(5, 0));
        assertThat(new JobLimits(5, 6).orElse(7, -1)).isEqualTo(new JobLimits(7, 6));
    }
}
