package speedup.grader;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test class that takes long, and tries what the system does with files, signals, control groups or a whole class:
 * nothing that depends on the version of Java. {@code .ci/run} runs it on the oldest one only.
 */
@Tag("jdk-independent")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JdkIndependent {}
