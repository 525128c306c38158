package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.either;
import static io.dockledger.intake.ubl.Steps.to;

import io.dockledger.intake.EventType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InventoryReportLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemPropertyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LocationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.inventoryreport_21.InventoryReportType;
import org.jspecify.annotations.Nullable;

/** InventoryReport: what is in stock, beside what the books said where the report says so. */
final class Stocks {

    /** UBL has no place of its own for what was booked. */
    private static final String BOOKED = "bookedquantity";

    private static final int COST_DIGITS = 10;

    private final Faults faults;
    private final Amounts amounts;

    Stocks(Faults faults) {
        this.faults = faults;
        this.amounts = new Amounts(faults);
    }

    UblDocument counted(InventoryReportType report) {
        String site = site(report);
        Canonical data = new Canonical()
                .text("number", report.getIDValue())
                .text(
                        "site",
                        faults.required(
                                site, "/InventoryReport/cac:InventoryReportingParty/cac:PartyIdentification/cbc:ID"))
                .date("countedOn", countedOn(report))
                .text("currency", report.getDocumentCurrencyCodeValue());
        List<Canonical> lines = new ArrayList<>();
        for (InventoryReportLineType line : report.getInventoryReportLine()) {
            lines.add(line(line, "/InventoryReport/cac:InventoryReportLine[%d]".formatted(lines.size() + 1)));
        }
        return new UblDocument(
                "InventoryReport",
                "cac:InventoryReportLine",
                EventType.INVENTORY_COUNT_POSTED,
                Parts.id(
                        report.getUUIDValue(),
                        "InventoryReport",
                        site,
                        report.getIDValue(),
                        report.getIssueDateValue()),
                Parts.issued(report.getIssueDateValue(), report.getIssueTimeValue()),
                data.list("lines", lines).node());
    }

    /** The place of whoever reports the stock, or else of the retailer whose stock it is. */
    private static @Nullable String site(InventoryReportType report) {
        return either(
                Parts.place(report.getInventoryReportingParty()),
                Parts.place(to(report.getRetailerCustomerParty(), CustomerPartyType::getParty)));
    }

    private static @Nullable LocalDate countedOn(InventoryReportType report) {
        LocalDate end = to(report.getInventoryPeriod(), PeriodType::getEndDateValueLocal);
        return end == null ? report.getIssueDateValueLocal() : end;
    }

    private Canonical line(InventoryReportLineType reported, String xpath) {
        ItemType item = reported.getItem();
        Canonical quantity = new Canonical();
        amounts.quantity(quantity, reported.getQuantity(), xpath + "/cbc:Quantity");
        return new Canonical()
                .text("line", reported.getIDValue())
                .text("sku", faults.required(Parts.sku(item), xpath + "/cac:Item/cac:BuyersItemIdentification/cbc:ID"))
                .text("location", to(reported.getInventoryLocation(), LocationType::getIDValue))
                .text("lot", Parts.lot(item))
                .decimal("booked", booked(item))
                .decimal("counted", reported.getQuantityValue())
                .text("unit", quantity.node().path("unit").asText())
                .decimal("unitCost", unitCost(reported));
    }

    private static @Nullable BigDecimal booked(@Nullable ItemType item) {
        return item == null
                ? null
                : item.getAdditionalItemProperty().stream()
                        .filter(Stocks::saysWhatWasBooked)
                        .map(ItemPropertyType::getValueQuantityValue)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean saysWhatWasBooked(ItemPropertyType property) {
        String name = property.getNameValue();
        return property.getValueQuantity() != null
                && name != null
                && name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals(BOOKED);
    }

    /** The value is of all of it. */
    private static @Nullable BigDecimal unitCost(InventoryReportLineType reported) {
        BigDecimal value = reported.getInventoryValueAmountValue();
        BigDecimal quantity = reported.getQuantityValue();
        return value == null || quantity == null || quantity.signum() <= 0
                ? null
                : value.divide(quantity, COST_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
