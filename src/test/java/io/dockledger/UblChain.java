package io.dockledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The UBL 2.0 example chain of OASIS, which lies beside the project or in the directory of {@code -Dubl.chain}. */
public final class UblChain {

    private static final Logger log = LoggerFactory.getLogger(UblChain.class);
    private static final Path FILES = Path.of(System.getProperty("ubl.chain", "../shared/data/ubl-chain"));

    private static final Set<Class<?>> TOLD = ConcurrentHashMap.newKeySet();

    private UblChain() {}

    /** Skips a test where the files are not at hand, and says so once for all of its class. */
    public static void require(Class<?> tests) {
        boolean present = Files.isDirectory(FILES);
        if (!present && TOLD.add(tests)) {
            log.warn(
                    "{} is skipped, because the UBL chain is not in {}; -Dubl.chain says where it is.",
                    tests.getSimpleName(),
                    FILES.toAbsolutePath().normalize());
        }
        assumeTrue(present, () -> "The UBL chain is not in " + FILES);
    }

    /** @param document its kind as UBL calls it, such as {@code ReceiptAdvice} */
    public static byte[] read(String document) {
        try {
            return Files.readAllBytes(FILES.resolve("UBL-%s-2.0-Example.xml".formatted(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
