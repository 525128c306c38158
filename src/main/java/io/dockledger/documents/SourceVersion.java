package io.dockledger.documents;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares the versions that source systems give; only whole numbers say which of two is older. */
final class SourceVersion {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d+");

    private SourceVersion() {}

    static boolean isOlder(@Nullable String candidate, @Nullable String than) {
        if (candidate == null || than == null) {
            return false;
        }
        boolean comparable = WHOLE_NUMBER.matcher(candidate).matches()
                && WHOLE_NUMBER.matcher(than).matches();
        return comparable && new BigInteger(candidate).compareTo(new BigInteger(than)) < 0;
    }
}
