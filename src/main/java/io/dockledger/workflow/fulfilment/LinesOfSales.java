package io.dockledger.workflow.fulfilment;

import io.dockledger.cases.SaleLines;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.SalesOrderLine;
import io.dockledger.fulfilment.Confirmed;
import io.dockledger.fulfilment.LineProgress;
import io.dockledger.fulfilment.RevenueLine;
import io.dockledger.money.Money;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says how far the lines of a sale are, by the figures that its check goes by. */
@Component
class LinesOfSales implements SaleLines {

    private final FulfilmentDesk desk;

    LinesOfSales(FulfilmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<SaleLine> of(String order) {
        SellingFacts facts = desk.facts(DocumentKey.parse(order));
        List<LineProgress> progress = desk.progress(facts).now();
        return facts.order().lines().stream()
                .flatMap(line -> progress.stream()
                        .filter(each -> each.line().line().equals(line.line()))
                        .map(each -> line(facts, line, each)))
                .toList();
    }

    private static SaleLine line(SellingFacts facts, SalesOrderLine line, LineProgress progress) {
        String currency = facts.order().currency();
        return new SaleLine(
                line.line(),
                line.sku(),
                line.description(),
                line.unit(),
                currency,
                line.quantity(),
                line.price(),
                line.priceBase(),
                line.priceUnit(),
                progress.shipped().toDecimal(),
                progress.delivered().toDecimal(),
                progress.invoiced().toDecimal(),
                new Money(progress.amount().toDecimal(), currency).rounded().amount(),
                revenue(facts, line).amount());
    }

    private static Money revenue(SellingFacts facts, SalesOrderLine line) {
        return facts.confirmed().stream()
                .map(Confirmed::line)
                .filter(confirmed -> confirmed.line().equals(line.line()))
                .map(RevenueLine::amount)
                .reduce(Money.zero(facts.order().currency()), Money::plus);
    }
}
