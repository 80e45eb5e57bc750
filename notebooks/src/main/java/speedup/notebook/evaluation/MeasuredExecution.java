package speedup.notebook.evaluation;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jshell.execution.JdiExecutionControlProvider;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Has cells run in a JVM of their own, as the JDK's shell does, and counts how long they run, without compiling. */
final class MeasuredExecution implements ExecutionControlProvider {

    private final AtomicLong nanos = new AtomicLong();

    /** How long cells have run so far, in nanoseconds. */
    long nanos() {
        return nanos.get();
    }

    @Override
    public String name() {
        return "measured";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) throws Throwable {
        JdiExecutionControlProvider provider = new JdiExecutionControlProvider();
        Map<String, String> loopback = provider.defaultParameters();
        loopback.put(JdiExecutionControlProvider.PARAM_HOST_NAME, "127.0.0.1");
        return new Control(provider.generate(env, loopback));
    }

    private final class Control implements ExecutionControl {

        private final ExecutionControl control;

        Control(ExecutionControl control) {
            this.control = control;
        }

        @Override
        public String invoke(String className, String methodName)
                throws RunException, EngineTerminationException, InternalException {
            long start = System.nanoTime();
            try {
                return control.invoke(className, methodName);
            } finally {
                nanos.addAndGet(System.nanoTime() - start);
            }
        }

        @Override
        public void load(ClassBytecodes[] classes)
                throws ClassInstallException, NotImplementedException, EngineTerminationException {
            control.load(classes);
        }

        @Override
        public void redefine(ClassBytecodes[] classes)
                throws ClassInstallException, NotImplementedException, EngineTerminationException {
            control.redefine(classes);
        }

        @Override
        public String varValue(String className, String variable)
                throws RunException, EngineTerminationException, InternalException {
            return control.varValue(className, variable);
        }

        @Override
        public void addToClasspath(String path) throws EngineTerminationException, InternalException {
            control.addToClasspath(path);
        }

        @Override
        public void stop() throws EngineTerminationException, InternalException {
            control.stop();
        }

        @Override
        public Object extensionCommand(String command, Object argument)
                throws RunException, EngineTerminationException, InternalException {
            return control.extensionCommand(command, argument);
        }

        @Override
        public void close() {
            control.close();
        }
    }
}
