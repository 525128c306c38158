package io.dockledger.returns;

import io.dockledger.matching.AcceptedVariance;
import io.dockledger.money.UnitConversions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One return and everything it is judged by.
 *
 * @param claim what the customer wants
 * @param earlier other returns of the same sales that were decided on before and stand; none once this one is decided on
 * @param givenBefore what those had taken back when this one was decided on; nothing before that
 * @param sales all invoices that stand and may have billed the goods
 * @param vendorReturns what went on to suppliers
 * @param terms null as long as none were given
 * @param accepted what people decided to live with
 * @param patienceOver what is waited for will not be waited for any longer
 * @param ended whether the return was credited and its case has ended
 */
public record ReturnRequest(
        ClaimFacts claim,
        List<EarlierReturn> earlier,
        List<GivenBefore> givenBefore,
        List<SaleFacts> sales,
        List<ArrivalFacts> arrivals,
        CreditedFacts credited,
        List<VendorFacts> vendorReturns,
        @Nullable ReturnTerms terms,
        List<AcceptedVariance> accepted,
        boolean patienceOver,
        boolean ended,
        UnitConversions units) {}
