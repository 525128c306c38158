package io.dockledger.documents;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the company buys from, and how much it trusts them. */
@Component
class SupplierSet extends PartnerSet<Supplier> {

    SupplierSet(JdbcClient jdbc) {
        super(
                jdbc,
                "supplier",
                Supplier::number,
                Supplier::name,
                supplier -> supplier.supplierClass().code());
    }

    @Override
    public String name() {
        return "suppliers";
    }

    @Override
    public Supplier read(ReferenceRow row) {
        return new Supplier(row.text("number"), row.text("name"), row.supplierClass("class"));
    }

    @Override
    Supplier kept(String number, String name, String supplierClass) {
        return new Supplier(number, name, SupplierClass.of(supplierClass).orElseThrow());
    }
}
