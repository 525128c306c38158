package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.Accrual;
import io.dockledger.documents.LedgerLine;
import io.dockledger.documents.Revenue;
import io.dockledger.fulfilment.CutOffLine;
import io.dockledger.fulfilment.RevenueLine;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** What the rules found as lines of the documents that are proposed to the ledger. */
final class ProposedLines {

    private ProposedLines() {}

    static List<LedgerLine> ofRevenue(List<RevenueLine> earned) {
        return numbered(
                earned,
                (number, each) -> new LedgerLine(
                        number,
                        each.line(),
                        each.sku(),
                        each.quantity(),
                        each.unit(),
                        null,
                        each.amount().amount()));
    }

    static List<LedgerLine> ofAccrual(List<CutOffLine> cutOff) {
        return numbered(
                cutOff,
                (number, each) -> new LedgerLine(
                        number,
                        each.line(),
                        each.sku(),
                        each.quantity(),
                        each.unit(),
                        each.cause().code(),
                        each.amount().amount()));
    }

    private static <T> List<LedgerLine> numbered(List<T> found, BiFunction<String, T, LedgerLine> line) {
        return IntStream.range(0, found.size())
                .mapToObj(at -> line.apply(String.valueOf(at + 1), found.get(at)))
                .toList();
    }

    static boolean areThoseOf(Revenue revenue, List<RevenueLine> earned) {
        return told(revenue.lines()).equals(told(ofRevenue(earned)));
    }

    static boolean areThoseOf(Accrual accrual, List<CutOffLine> cutOff) {
        return told(accrual.lines()).equals(told(ofAccrual(cutOff)));
    }

    /** The same number may be written with more zeros. */
    private static List<String> told(List<LedgerLine> lines) {
        return lines.stream()
                .map(line -> "%s %s %s %s"
                        .formatted(
                                line.orderLine(),
                                line.cause(),
                                line.quantity().stripTrailingZeros().toPlainString(),
                                line.amount().stripTrailingZeros().toPlainString()))
                .toList();
    }
}
