package org.saimahui.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Hears what the program logs while a test runs: an error or a warning is a fault nobody planned. */
public final class LogWatch implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    public LogWatch() {
        heard.start();
        root.addAppender(heard);
    }

    /** What was heard since the last call, one line each. */
    public List<String> trouble() {
        List<ILoggingEvent> events;
        synchronized (heard) {
            events = new ArrayList<>(heard.list);
            heard.list.clear();
        }
        return events.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(LogWatch::line)
                .toList();
    }

    private static String line(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null
                ? ""
                : " " + event.getThrowableProxy().getClassName() + ": "
                        + event.getThrowableProxy().getMessage();
        return event.getLevel() + " " + event.getLoggerName() + ": " + event.getFormattedMessage() + trace;
    }

    @Override
    public void close() {
        root.detachAppender(heard);
        heard.stop();
    }
}
