package speedup.threads;

import speedup.lesson.Lesson;

/** What the course knows of this lesson. */
public final class ThreadsLesson implements Lesson {

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public String title() {
        return "one process, shared memory";
    }

    @Override
    public int position() {
        return 10;
    }
}
