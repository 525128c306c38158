package io.dockledger.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The picture of a process in the documentation, which says from which model it was drawn.
 *
 * @param file where it is kept
 * @param mark what tells the model's content
 */
public record ModelPicture(Path file, String mark) {

    private static final Path PICTURES = Path.of("src/docs/images/processes");

    /** @param process its id */
    public static ModelPicture of(String process) {
        try {
            byte[] model = Files.readAllBytes(Path.of("processes", process + ".bpmn"));
            return new ModelPicture(PICTURES.resolve(process + ".svg"), "model sha256 " + sha256(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param svg as it was drawn */
    public void keep(String svg) throws IOException {
        Files.createDirectories(PICTURES);
        Files.writeString(file, svg.strip() + "\n<!-- " + mark + " -->\n");
    }

    boolean isOfTheModel() throws IOException {
        return Files.exists(file) && Files.readString(file).contains(mark);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
