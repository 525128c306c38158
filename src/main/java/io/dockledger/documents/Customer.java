package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is loaded of a customer.
 *
 * @param number as documents name it
 * @param customerClass as tables ask for it, such as {@code key}
 */
public record Customer(
        String number, String name, @JsonProperty("class") String customerClass) {}
