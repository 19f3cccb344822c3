package fi.newcomer.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Each portal that starts puts its own way of knowing who is signed in in place of that of the shared one: it is put back. */
public class KeptSignInStrategy implements TestInstancePreConstructCallback, BeforeAllCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace MINE = ExtensionContext.Namespace.create(KeptSignInStrategy.class);

    /** Where all tests of a class share an instance, the portal starts with it, before all. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext test) {
        keep(test);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        keep(test);
    }

    private static void keep(ExtensionContext test) {
        test.getStore(MINE)
            .getOrComputeIfAbsent(SecurityContextHolderStrategy.class,
                    (none) -> SecurityContextHolder.getContextHolderStrategy(), SecurityContextHolderStrategy.class);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        SecurityContextHolder.setContextHolderStrategy(test.getStore(MINE)
            .get(SecurityContextHolderStrategy.class, SecurityContextHolderStrategy.class));
    }
}
