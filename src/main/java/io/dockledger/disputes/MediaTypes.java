package io.dockledger.disputes;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What kind of file it is, told by how it begins and not by what its sender calls it. */
final class MediaTypes {

    private static final Map<String, byte[]> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'});
        BEGINNINGS.put("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});
        BEGINNINGS.put("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    }

    private MediaTypes() {}

    /** Empty where it is none that we take. */
    static Optional<String> of(byte[] content) {
        return BEGINNINGS.entrySet().stream()
                .filter(type -> content.length > type.getValue().length
                        && Arrays.equals(
                                content, 0, type.getValue().length, type.getValue(), 0, type.getValue().length))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
