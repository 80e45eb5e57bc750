package speedup.grader.cli.third;

import speedup.lesson.Lesson;

/** A lesson between the two of the course. */
public final class ThirdLesson implements Lesson {

    @Override
    public String name() {
        return "third";
    }

    @Override
    public String title() {
        return "added by its own files alone";
    }

    @Override
    public int position() {
        return 15;
    }
}
