package speedup.processes;

import speedup.lesson.Lesson;

/** What the course knows of this lesson. */
public final class ProcessesLesson implements Lesson {

    @Override
    public String name() {
        return "processes";
    }

    @Override
    public String title() {
        return "several processes, messages and shared files";
    }

    @Override
    public int position() {
        return 20;
    }
}
