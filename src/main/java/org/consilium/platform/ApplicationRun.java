package org.consilium.platform;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.platform.database.StartupException;
import org.jspecify.annotations.Nullable;

/**
 * One run of the application inside an installation. Ctrl-C and SIGTERM start all shutdown hooks of the JVM at once;
 * ours waits until the application has stopped, so that the database outlives the last transaction.
 */
public final class ApplicationRun {
    private static final int LONGEST_STOP_SECONDS = 40;

    private ApplicationRun() {}

    /**
     * Returns when the application has stopped. The installation is closed when the JVM ends.
     *
     * @return the exit status
     */
    public static int run(
            Installation installation, Class<? extends QuarkusApplication> application, String... arguments) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> closeAfter(stopped, installation), "close the installation"));
        AtomicInteger status = new AtomicInteger();
        try {
            Quarkus.run(
                    application,
                    (code, failure) -> {
                        status.set(code);
                        report(failure, System.err);
                    },
                    arguments);
        } finally {
            stopped.countDown();
        }
        return status.get();
    }

    /** Ends the JVM; in development mode returns control to the reloader. */
    public static void exit(int status) {
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(status, null);
    }

    private static void closeAfter(CountDownLatch stopped, Installation installation) {
        try {
            // A request that hangs must not prevent the database from stopping cleanly.
            boolean inTime = stopped.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
            installation.close();
            if (!inTime) {
                System.err.println(
                        "The application did not stop within " + LONGEST_STOP_SECONDS + " s; its database did.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To standard error: when a start fails, the log may be closed already, or not open yet. */
    static void report(@Nullable Throwable failure, PrintStream to) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupException) {
                to.println(cause.getMessage());
                return;
            }
        }
        if (failure != null) {
            to.println("Consilium could not start.");
            failure.printStackTrace(to);
        }
    }
}
