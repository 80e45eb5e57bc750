package speedup.threads.stopwatch;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What happens on a simulated machine. All times are in nanoseconds.
 *
 * @param seed where the results of the task and its interruptions come from
 * @param start what the clock shows first
 * @param grain the step of the clock; at least 1
 * @param reading what it takes to read the clock; at least 1
 * @param call what a call of the task takes once it is warm; at least 1
 * @param slowCalls how many calls take {@value #SLOWDOWN} times as long, from the first on
 * @param plan what is asked of the stopwatch
 */
record MachineScript(long seed, long start, long grain, long reading, long call, long slowCalls, Plan plan) {

    private static final Codec<Plan> PLAN = RecordCodec.of(
            Plan::new, field(Plan::warmUpNanos, LONG), field(Plan::sampleNanos, LONG), field(Plan::samples, INT));

    /** Number after number. */
    static final Codec<MachineScript> CODEC = RecordCodec.of(
            MachineScript::new,
            field(MachineScript::seed, LONG),
            field(MachineScript::start, LONG),
            field(MachineScript::grain, LONG),
            field(MachineScript::reading, LONG),
            field(MachineScript::call, LONG),
            field(MachineScript::slowCalls, LONG),
            field(MachineScript::plan, PLAN));

    static final int SLOWDOWN = 10;

    /** What the given call takes if nothing holds it up; calls are counted from 0. */
    long cost(long index) {
        return index < slowCalls ? SLOWDOWN * call : call;
    }

    /** So many calls of the warm task last as long as a sample has to, wherever the clock's steps fall. */
    long repetitions() {
        return (plan.sampleNanos() + grain + call - 1) / call;
    }
}
