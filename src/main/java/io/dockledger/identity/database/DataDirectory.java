package io.dockledger.identity.database;

import io.dockledger.identity.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The directory of the embedded database, held by one process at a time. */
class DataDirectory implements AutoCloseable {

    /** The major version of the programs that come with us. */
    static final String SERVER_VERSION = "18";

    private static final String CLUSTER = "postgresql";
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path home;
    private final FileChannel lock;

    private DataDirectory(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /** Creates the directory where it is missing and takes hold of it. */
    static DataDirectory open(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            PrivateFile.createDirectory(home);
            refuseOtherVersion(home);
            return new DataDirectory(home, lock(home));
        } catch (IOException e) {
            throw new DatabaseFault(
                    "The data directory %s cannot be used.".formatted(home),
                    "Give the user who runs Dockledger the right to write there, or name another directory with"
                            + " --dockledger.data-dir=DIR.",
                    e);
        }
    }

    private static void refuseOtherVersion(Path home) throws IOException {
        Path version = home.resolve(CLUSTER).resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(SERVER_VERSION)) {
            throw new DatabaseFault(
                    "The data in %s were written by PostgreSQL %s, and this is PostgreSQL %s."
                            .formatted(home, Files.readString(version).strip(), SERVER_VERSION),
                    "Move them with pg_dump or pg_upgrade, or name another directory with --dockledger.data-dir=DIR.");
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("dockledger.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new DatabaseFault(
                    "Another Dockledger is running on the data directory %s.".formatted(home),
                    "Stop it, or name another directory with --dockledger.data-dir=DIR.");
        }
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path cluster() {
        return home.resolve(CLUSTER);
    }

    /** Nobody else may write where programs lie that we start. */
    Path programs() throws IOException {
        Path programs = home.resolve("programs");
        PrivateFile.createDirectory(programs);
        return programs.resolve("unpacked");
    }

    Path serverLog() {
        return home.resolve("postgresql.log");
    }

    /** The superuser's password: made once, readable by the owner of the directory only. */
    Path secret() {
        Path file = home.resolve("database.secret");
        try {
            PrivateFile.readOrWrite(file, DataDirectory::randomSecret);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String randomSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
