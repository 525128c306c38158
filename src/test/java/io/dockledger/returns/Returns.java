package io.dockledger.returns;

import io.dockledger.matching.AcceptedVariance;
import io.dockledger.matching.Variance;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return in the making, of 10 kg of article A that were sold for 200.00 EUR by invoice SI-1 of 1 March 2026, together with
 * 4 pieces of article B for 200.00, with 20% tax and 40.00 for shipping.
 */
final class Returns {

    private ClaimFacts.Standing standing = ClaimFacts.Standing.AUTHORISED;
    private LocalDate requestedOn = LocalDate.of(2026, 3, 11);
    private boolean replacement;
    private String customer = "C-1";
    private final List<ClaimFacts.Line> lines = new ArrayList<>();
    private final List<EarlierReturn> earlier = new ArrayList<>();
    private final List<GivenBefore> before = new ArrayList<>();
    private List<SaleFacts> sales = List.of(sale(BigDecimal.ZERO));
    private final List<ArrivalFacts> arrivals = new ArrayList<>();
    private BigDecimal told = BigDecimal.ZERO;
    private final List<CreditedFacts.Credit> credits = new ArrayList<>();
    private final List<VendorFacts> vendor = new ArrayList<>();
    private @Nullable ReturnTerms terms = terms("0", true);
    private final List<AcceptedVariance> accepted = new ArrayList<>();
    private boolean patienceOver;
    private boolean ended;

    static Returns of(String sku, String quantity, String unit) {
        return new Returns().and(sku, quantity, unit);
    }

    Returns and(String sku, String quantity, String unit) {
        lines.add(line(String.valueOf(lines.size() + 1), sku, quantity, unit, null));
        return this;
    }

    Returns replacedBy(String order) {
        ClaimFacts.Line line = lines.remove(0);
        lines.add(0, line(line.line(), line.sku(), line.quantity().toPlainString(), line.unit(), order));
        return this;
    }

    private static ClaimFacts.Line line(
            String line, String sku, String quantity, String unit, @Nullable String replacedBy) {
        return new ClaimFacts.Line(line, "SO-1", null, null, null, sku, new BigDecimal(quantity), unit, replacedBy);
    }

    Returns is(ClaimFacts.Standing now) {
        standing = now;
        return this;
    }

    Returns requestedOn(String day) {
        requestedOn = LocalDate.parse(day);
        return this;
    }

    Returns from(String other) {
        customer = other;
        return this;
    }

    Returns forReplacement() {
        replacement = true;
        return this;
    }

    Returns after(String sku, String quantity, String unit, boolean replaced) {
        return after(ClaimFacts.Standing.AUTHORISED, line("1", sku, quantity, unit, null), replaced, List.of());
    }

    /** After a return of so many kg of A that were announced, of which so many came. */
    Returns after(ClaimFacts.Standing how, String announced, String came) {
        return after(
                how, line("1", "A", announced, "KGM", null), false, List.of(arrival("RR-0", null, "A", came, "KGM")));
    }

    private Returns after(ClaimFacts.Standing how, ClaimFacts.Line line, boolean replaced, List<ArrivalFacts> arrived) {
        ClaimFacts claim = new ClaimFacts("return-authorisation:R-0", "C-1", requestedOn, replaced, how, List.of(line));
        earlier.add(new EarlierReturn(claim, arrived));
        return this;
    }

    /** Others had taken back so many kg of A by the first line of that invoice when this return was decided on. */
    Returns decidedAfter(String invoice, String quantity) {
        before.add(new GivenBefore("sales-invoice:" + invoice, "1", new BigDecimal(quantity)));
        return this;
    }

    /** Of the 10 kg of A, the last 4 were billed a week later by SI-2, for 25.00 each. */
    Returns soldInParts() {
        SaleFacts all = sale(BigDecimal.ZERO);
        sales = List.of(
                ofA(all, "SI-2", LocalDate.of(2026, 3, 8), "4", "100.00"),
                ofA(all, "SI-1", LocalDate.of(2026, 3, 1), "6", "120.00"));
        return this;
    }

    private static SaleFacts ofA(SaleFacts all, String number, LocalDate day, String quantity, String amount) {
        SaleFacts.Line line = new SaleFacts.Line(
                "1", "SO-1", "1", "A", new BigDecimal(quantity), "KGM", new BigDecimal(amount), new BigDecimal("20"));
        return new SaleFacts(
                "sales-invoice:" + number,
                number,
                all.customer(),
                all.currency(),
                day,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                List.of(line));
    }

    Returns neverSold() {
        sales = List.of();
        return this;
    }

    Returns soldLess(String allowance) {
        sales = List.of(sale(new BigDecimal(allowance)));
        return this;
    }

    static SaleFacts sale(BigDecimal allowance) {
        return new SaleFacts(
                "sales-invoice:SI-1",
                "SI-1",
                "C-1",
                "EUR",
                LocalDate.of(2026, 3, 1),
                new BigDecimal("40.00"),
                allowance,
                new BigDecimal("20"),
                List.of(
                        new SaleFacts.Line(
                                "1",
                                "SO-1",
                                "1",
                                "A",
                                new BigDecimal("10"),
                                "KGM",
                                new BigDecimal("200.00"),
                                new BigDecimal("20")),
                        new SaleFacts.Line(
                                "2", "SO-1", "2", "B", new BigDecimal("4"), "EA", new BigDecimal("200.00"), null)));
    }

    /** Came and was looked at: all of it is worth so many per cent. */
    Returns came(String sku, String quantity, String unit, String percent) {
        BigDecimal amount = new BigDecimal(quantity);
        return arrived(sku, quantity, unit, List.of(new ArrivalFacts.Part(amount, new BigDecimal(percent), false)));
    }

    Returns cameUninspected(String sku, String quantity, String unit) {
        return arrived(sku, quantity, unit, List.of());
    }

    Returns cameForItsSupplier(String sku, String quantity, String unit) {
        BigDecimal amount = new BigDecimal(quantity);
        return arrived(sku, quantity, unit, List.of(new ArrivalFacts.Part(amount, new BigDecimal("100"), true)));
    }

    /** Came as new, and for that line, as the warehouse says. */
    Returns cameFor(String claimLine, String sku, String quantity, String unit) {
        BigDecimal amount = new BigDecimal(quantity);
        ArrivalFacts.Part part = new ArrivalFacts.Part(amount, new BigDecimal("100"), false);
        arrivals.add(arrival(nextReceipt(), claimLine, sku, quantity, unit, part));
        return this;
    }

    private Returns arrived(String sku, String quantity, String unit, List<ArrivalFacts.Part> parts) {
        arrivals.add(arrival(nextReceipt(), null, sku, quantity, unit, parts.toArray(ArrivalFacts.Part[]::new)));
        return this;
    }

    private String nextReceipt() {
        return "RR-" + (arrivals.size() + 1);
    }

    private static ArrivalFacts arrival(
            String number,
            @Nullable String claimLine,
            String sku,
            String quantity,
            String unit,
            ArrivalFacts.Part... parts) {
        return new ArrivalFacts(
                "return-receipt:" + number,
                List.of(new ArrivalFacts.Line("1", claimLine, sku, new BigDecimal(quantity), unit, List.of(parts))));
    }

    Returns told(String amount) {
        told = new BigDecimal(amount);
        return this;
    }

    Returns credited(String amount) {
        return credited(amount, "EUR");
    }

    Returns credited(String amount, String currency) {
        credits.add(new CreditedFacts.Credit(
                "customer-credit:C-" + (credits.size() + 1), currency, new BigDecimal(amount)));
        return this;
    }

    Returns sentToVendor(String quantity, boolean credited) {
        return sentToVendor("A", quantity, "KGM", credited);
    }

    Returns sentToVendor(String sku, String quantity, String unit, boolean credited) {
        vendor.add(new VendorFacts(
                "vendor-return:V-" + (vendor.size() + 1),
                credited,
                List.of(new VendorFacts.Line(sku, new BigDecimal(quantity), unit))));
        return this;
    }

    /** Came, was meant for its supplier, and only so much was left in the receipt. */
    Returns cameForItsSupplierAndLeft(String sku, String quantity, String unit, String kept) {
        ArrivalFacts.Part part = new ArrivalFacts.Part(new BigDecimal(quantity), new BigDecimal("100"), true);
        arrivals.add(arrival(nextReceipt(), null, sku, kept, unit, part));
        return this;
    }

    Returns on(@Nullable ReturnTerms given) {
        terms = given;
        return this;
    }

    static ReturnTerms terms(String restocking, boolean shipping) {
        return new ReturnTerms(30, new BigDecimal(restocking), shipping, "return-authorisation");
    }

    Returns accepting(Variance variance) {
        accepted.add(new AcceptedVariance(variance.key(), variance.found(), variance.differenceText(), null));
        return this;
    }

    Returns patienceOver() {
        patienceOver = true;
        return this;
    }

    Returns ended() {
        ended = true;
        return this;
    }

    ReturnJudgement judged() {
        return ReturnRules.judge(
                new ReturnRequest(
                        new ClaimFacts("return-authorisation:R-1", customer, requestedOn, replacement, standing, lines),
                        earlier,
                        before,
                        sales,
                        arrivals,
                        new CreditedFacts(told, credits),
                        vendor,
                        terms,
                        accepted,
                        patienceOver,
                        ended,
                        UnitConversions.builtIn()),
                "EUR");
    }

    /** What is wrong, such as {@code over-return|return-receipt:RR-1|1 3 KGM instead of 2 KGM}. */
    static List<String> told(ReturnJudgement judgement) {
        return judgement.blocking().stream()
                .map(variance -> variance.key() + " " + variance.found() + " instead of " + variance.expected())
                .toList();
    }
}
