package io.dockledger.identity.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed process leaves behind: a server that still runs on the data directory, or its note of a process id that
 * by now belongs to somebody else and would keep a new server from starting.
 */
class LeftoverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final long PATIENCE_SECONDS = 20;

    private final Path note;

    LeftoverServer(Path cluster) {
        this.note = cluster.resolve("postmaster.pid");
    }

    /** Safe only while the data directory is locked, for then no living Dockledger uses that server. */
    void clear() throws IOException {
        Optional<ProcessHandle> process = pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return; // The server itself clears the note of a process that is gone, and recovers.
        }
        if (isPostgres(process.get())) {
            stop(process.get());
        } else {
            log.info(
                    "Removing {}: process {} is no longer a database server.",
                    note,
                    process.get().pid());
            Files.delete(note);
        }
    }

    private Optional<Long> pid() throws IOException {
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(s -> s.matches("\\d+"))
                .map(Long::valueOf);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle server) {
        log.warn("A database server (process {}) is left over from a run that was killed; stopping it.", server.pid());
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly(); // Committed work is in the write-ahead log; the next start recovers it.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
