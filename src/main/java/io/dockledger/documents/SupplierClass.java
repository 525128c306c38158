package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a supplier is trusted; decision tables give limits by it. */
public enum SupplierClass {
    STRATEGIC,
    STANDARD,
    NEW;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SupplierClass> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
