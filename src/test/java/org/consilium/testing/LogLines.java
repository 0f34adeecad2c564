package org.consilium.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The log from creation until it is closed, from INFO on. */
public final class LogLines extends Handler implements AutoCloseable {
    private final Queue<String> all = new ConcurrentLinkedQueue<>();
    private final Logger logger;

    /** @param logger name of a class or package; empty for all */
    public LogLines(String logger) {
        this.logger = Logger.getLogger(logger);
        this.logger.addHandler(this);
    }

    public List<String> all() {
        return List.copyOf(all);
    }

    public boolean said(String words) {
        return all.stream().anyMatch(line -> line.contains(words));
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.INFO.intValue()) {
            String words = line.getLoggerName() + ": " + line.getMessage();
            all.add(words + " " + Arrays.toString(line.getParameters()));
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
