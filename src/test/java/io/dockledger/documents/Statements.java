package io.dockledger.documents;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Listens to the statements that a piece of work sends to the database from its own thread. */
public final class Statements {

    private Statements() {}

    public static List<String> of(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Level before = logger.getLevel();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.detachAppender(heard);
        }
        String thread = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(thread))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .toList();
    }
}
