package io.dockledger.documents.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.TestTenants;
import io.dockledger.documents.CanonicalReader;
import io.dockledger.documents.Document;
import io.dockledger.documents.Documents;
import io.dockledger.documents.ReferenceLibrary;
import io.dockledger.documents.ReferenceLibrary.Format;
import io.dockledger.identity.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of how documents are shown have in common: a company, and documents and reference data as systems send them. */
abstract class ShownDocuments {

    @Autowired
    Documents documents;

    @Autowired
    ReferenceLibrary library;

    @Autowired
    TestTenants tenants;

    String tenant = "";

    @BeforeEach
    void aCompany() {
        tenant = tenants.fresh();
    }

    /** @param type without the prefix and version, such as {@code invoice.received} */
    static Document document(String type, String json) {
        try {
            return (Document) CanonicalReader.read("io.dockledger." + type + ".v1", new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void load(String set, String csv) {
        Tenancy.run(tenant, () -> library.load(set, Format.CSV, csv, "test"));
    }
}
