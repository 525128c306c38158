package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is loaded of a supplier.
 *
 * @param number as documents name it
 */
public record Supplier(
        String number, String name, @JsonProperty("class") SupplierClass supplierClass) {}
