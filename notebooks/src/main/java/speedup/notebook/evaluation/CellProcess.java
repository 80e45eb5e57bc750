package speedup.notebook.evaluation;

import com.sun.jdi.BooleanValue;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Optional;
import jdk.jshell.execution.JdiExecutionControl;
import jdk.jshell.execution.RemoteExecutionControl;

/** The JVM of the cells, seen from the kernel: commands over a socket, and a debugger's hold of its threads. */
final class CellProcess extends JdiExecutionControl {

    private final VirtualMachine machine;
    private final Process process;
    private final Object stopLock = new Object();
    private boolean isRunning;

    CellProcess(ObjectInput in, ObjectOutput out, VirtualMachine machine, Process process) {
        super(out, in);
        this.machine = machine;
        this.process = process;
    }

    @Override
    public String invoke(String className, String methodName)
            throws RunException, EngineTerminationException, InternalException {
        synchronized (stopLock) {
            isRunning = true;
        }
        try {
            return super.invoke(className, methodName);
        } finally {
            synchronized (stopLock) {
                isRunning = false;
            }
        }
    }

    /** Throws an error in the thread that runs the cell, wherever it is, as the JDK's own shell does. */
    @Override
    public void stop() throws EngineTerminationException, InternalException {
        synchronized (stopLock) {
            if (!isRunning || !process.isAlive()) {
                return;
            }
            try {
                stopRunning();
            } catch (ClassNotLoadedException | IncompatibleThreadStateException | InvalidTypeException e) {
                throw new InternalException("The cell cannot be stopped: " + e);
            } catch (IllegalThreadStateException | VMDisconnectedException e) {
                // The cell has ended meanwhile, or its process has.
            }
        }
    }

    private void stopRunning() throws ClassNotLoadedException, IncompatibleThreadStateException, InvalidTypeException {
        machine.suspend();
        try {
            for (ThreadReference thread : machine.allThreads()) {
                Optional<ObjectReference> control = control(thread);
                if (control.isPresent()) {
                    stop(thread, control.get());
                    return;
                }
            }
        } finally {
            machine.resume();
        }
    }

    /** The object that runs the cell, if the thread does. */
    private static Optional<ObjectReference> control(ThreadReference thread) throws IncompatibleThreadStateException {
        for (StackFrame frame : thread.frames()) {
            boolean isControl = frame.location().declaringType().name().equals(RemoteExecutionControl.class.getName());
            if (isControl && frame.location().method().name().equals("invoke")) {
                return Optional.ofNullable(frame.thisObject());
            }
        }
        return Optional.empty();
    }

    private void stop(ThreadReference thread, ObjectReference control)
            throws ClassNotLoadedException, IncompatibleThreadStateException, InvalidTypeException {
        var fields = ((ClassType) control.referenceType()).superclass();
        var inClientCode = fields.fieldByName("inClientCode");
        if (((BooleanValue) control.getValue(inClientCode)).value()) {
            var expectingStop = fields.fieldByName("expectingStop");
            control.setValue(expectingStop, machine.mirrorOf(true));
            ObjectReference error = (ObjectReference) control.getValue(fields.fieldByName("stopException"));
            machine.resume();
            try {
                thread.stop(error);
            } finally {
                // The cell's process waits for this.
                control.setValue(expectingStop, machine.mirrorOf(false));
            }
        }
    }

    @Override
    protected VirtualMachine vm() {
        return machine;
    }

    /** Ends the process, with the programs that cells have started, whatever runs. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        super.close();
    }
}
