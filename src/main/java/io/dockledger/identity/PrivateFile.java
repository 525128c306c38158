package io.dockledger.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * Files and directories that their owner alone may read, as far as the file system knows owners. A file is there with all that
 * it says or not at all, whenever the process is killed.
 */
public final class PrivateFile {

    private PrivateFile() {}

    /** What the file says; where there is none, it is made first, and says what it is given. */
    public static String readOrWrite(Path file, Supplier<String> text) throws IOException {
        if (!Files.exists(file)) {
            place(file, text.get());
        }
        return Files.readString(file);
    }

    /** Makes the file say that, whatever it said before. */
    public static void write(Path file, String text) throws IOException {
        place(file, text, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void place(Path file, String text, CopyOption... how) throws IOException {
        Path temporary = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".new",
                readableByOwner(file, "rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, file, how);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Makes a directory; one that exists already stays as its owner wants it. */
    public static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, readableByOwner(directory, "rwx------"));
        }
    }

    private static FileAttribute<?>[] readableByOwner(Path file, String permissions) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
