package speedup.grader.authoring;

import speedup.grader.course.Course;

/**
 * Where the parts of an exercise stand: names of folders below the root of a project, each with a slash at its end. An
 * empty name is the root itself.
 *
 * @param lesson the lesson, with its sources, resources, tests and text
 * @param solutions the reference answers, each in the folders of its package
 * @param fakes the wrong answers, with a folder for each exercise
 */
record ExercisePlaces(String lesson, String solutions, String fakes) {

    /** In a checkout of the course. */
    static ExercisePlaces inCheckout(String lesson) {
        return new ExercisePlaces(Course.moduleFolder(lesson) + "/", Course.OWN_ANSWERS + "/", Course.FAKES + "/");
    }

    /** In the project of a lesson that stands on its own. */
    static ExercisePlaces inLessonProject() {
        return new ExercisePlaces("", "solutions/", "fakes/");
    }
}
