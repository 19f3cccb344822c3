package fi.newcomer.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Each portal that starts puts its own way of knowing who is signed in in place of that of the shared one: it is put back. */
class KeptSignInStrategy implements BeforeAllCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace MINE = ExtensionContext.Namespace.create(KeptSignInStrategy.class);

    @Override
    public void beforeAll(ExtensionContext test) {
        test.getStore(MINE).put(SecurityContextHolderStrategy.class, SecurityContextHolder.getContextHolderStrategy());
    }

    @Override
    public void afterAll(ExtensionContext test) {
        SecurityContextHolder.setContextHolderStrategy(test.getStore(MINE)
            .get(SecurityContextHolderStrategy.class, SecurityContextHolderStrategy.class));
    }
}
