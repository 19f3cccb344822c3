package fi.newcomer.setting;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;

/** Says why the portal did not start in one sentence, where the reason is a setting, instead of a stack trace. */
class OneSentence implements SpringBootExceptionReporter, Ordered {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongSetting) {
                System.err.println("The portal can't start: " + cause.getMessage());
                return true;
            }
            if (cause instanceof PortInUseException taken) {
                System.err.println("The portal can't start: port " + taken.getPort()
                        + " is taken by another program; end it, or set PORTAL_PORT to a free port.");
                return true;
            }
        }
        return false;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
