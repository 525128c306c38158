package io.dockledger.documents;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the company sells to, and how it classes them. */
@Component
class CustomerSet extends PartnerSet<Customer> {

    CustomerSet(JdbcClient jdbc) {
        super(jdbc, "customer", Customer::number, Customer::name, Customer::customerClass);
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public Customer read(ReferenceRow row) {
        return new Customer(row.text("number"), row.text("name"), row.text("class"));
    }

    @Override
    Customer kept(String number, String name, String customerClass) {
        return new Customer(number, name, customerClass);
    }
}
