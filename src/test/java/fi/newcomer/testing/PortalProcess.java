package fi.newcomer.testing;

import fi.newcomer.Portal;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The portal as a process of its own, as {@code ./portal run} starts it. */
public final class PortalProcess {

    private PortalProcess() {
    }

    /** A process that only has to be started; of the settings it sees just the given ones. */
    public static ProcessBuilder with(Map<String, String> environment, String... arguments) {
        return of(Portal.class, "", environment, arguments);
    }

    /** The same, of a portal that was built with some other files. @param files a folder as that of the classes */
    public static ProcessBuilder with(Path files, Map<String, String> environment, String... arguments) {
        return of(Portal.class, files + File.pathSeparator, environment, arguments);
    }

    /** The same, of a program that starts the portal with its arguments and does something with it. */
    public static ProcessBuilder of(Class<?> program, Map<String, String> environment, String... arguments) {
        return of(program, "", environment, arguments);
    }

    private static ProcessBuilder of(Class<?> program, String before, Map<String, String> environment,
            String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                // Started often and never run for long: what the compiler for long runs takes would be lost.
                "-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", before + System.getProperty("java.class.path"), program.getName(),
                "--logging.level.root=error", "--logging.level.fi.newcomer=error"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf((name) -> name.startsWith("PORTAL_"));
        builder.environment().putAll(environment);
        return builder;
    }
}
