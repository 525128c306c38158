package io.dockledger.returns;

import io.dockledger.money.Ratio;
import io.dockledger.returns.GivenBack.Share;
import io.dockledger.returns.GivenBack.Taken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * By which sales a return is credited: by what other returns had left of them. Where somebody let more come back than that,
 * the rest is credited by what others took, too; but never more than was sold.
 */
final class CreditedSales {

    private final GivenBack withOthers;
    private final GivenBack alone;

    CreditedSales(ReturnRequest request) {
        this.withOthers = new GivenBack(request.units(), request.givenBefore());
        this.alone = new GivenBack(request.units());
    }

    /** @param amount in the unit of the sales */
    List<Share> take(Sales sales, Ratio amount) {
        Taken left = withOthers.take(sales, amount);
        Map<Sale, Ratio> bySale = new LinkedHashMap<>();
        left.shares().forEach(share -> {
            alone.take(share);
            bySale.merge(share.sale(), share.amount(), Ratio::plus);
        });
        alone.take(sales, left.over())
                .shares()
                .forEach(share -> bySale.merge(share.sale(), share.amount(), Ratio::plus));
        return bySale.entrySet().stream()
                .map(each -> new Share(each.getKey(), each.getValue()))
                .toList();
    }
}
