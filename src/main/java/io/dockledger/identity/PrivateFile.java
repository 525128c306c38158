package io.dockledger.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Files and directories that their owner alone may read, as far as the file system knows owners. */
public final class PrivateFile {

    private PrivateFile() {}

    /** What the file says; where there is none, it is made first, and says what it is given. */
    public static String readOrWrite(Path file, Supplier<String> text) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(Files.createFile(file, readableByOwner(file, "rw-------")), text.get());
        }
        return Files.readString(file);
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
