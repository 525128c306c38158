package io.dockledger.workflow.fulfilment;

import io.dockledger.fulfilment.Earned;
import io.dockledger.matching.Variance;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check says of a sales order now.
 *
 * @param variances of the order, its shipments, deliveries and invoices
 * @param earned what is to be confirmed next, or taken back; nothing as well while a person put it off or has to
 *     decide on a variance
 * @param settled whether nothing is left to ship, to bill, to earn or to post
 * @param waits what is waited for before it becomes an exception
 */
record Standpoint(List<Variance> variances, Earned earned, boolean settled, List<Wait> waits) {

    List<Variance> blocking() {
        return variances.stream().filter(Variance::blocks).toList();
    }

    /** The outcome as the process's gateway reads it. */
    String outcome() {
        if (!blocking().isEmpty()) {
            return OrderToRevenue.Values.EXCEPTION;
        }
        if (!earned.isNothing()) {
            return OrderToRevenue.Values.REVENUE;
        }
        return settled ? OrderToRevenue.Values.SETTLED : OrderToRevenue.Values.OPEN;
    }

    /** Two checks with the same fingerprint lead to the same place, and wait for the same there. */
    String fingerprint() {
        return switch (outcome()) {
            case OrderToRevenue.Values.EXCEPTION -> OrderToRevenue.Values.EXCEPTION + "/" + findings();
            case OrderToRevenue.Values.REVENUE -> OrderToRevenue.Values.REVENUE + "/" + earned.on() + "/" + earnings();
            case OrderToRevenue.Values.OPEN ->
                OrderToRevenue.Values.OPEN + "/"
                        + waits.stream().map(Wait::mark).sorted().collect(Collectors.joining(";"));
            default -> OrderToRevenue.Values.SETTLED;
        };
    }

    private String findings() {
        return blocking().stream()
                .sorted(Comparator.comparing(Variance::key))
                .map(variance -> variance.key() + "=" + variance.found())
                .collect(Collectors.joining(";"));
    }

    private String earnings() {
        return earned.lines().stream()
                .map(line ->
                        line.line() + "=" + line.quantity().stripTrailingZeros().toPlainString() + "=" + line.amount())
                .collect(Collectors.joining(";"));
    }
}
