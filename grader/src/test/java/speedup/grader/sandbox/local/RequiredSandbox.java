package speedup.grader.sandbox.local;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Aborts a parameterised test, before it begins, whose parameter is a sandbox that this machine does not have. */
final class RequiredSandbox implements InvocationInterceptor {

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        for (Object argument : call.getArguments()) {
            if (argument instanceof SandboxVariants.Variant variant) {
                variant.assumeAvailable();
            }
        }
        test.proceed();
    }
}
