package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.documents.ReturnChange.ReturnInspected;
import io.dockledger.documents.ReturnChange.ReturnReceiptReversed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sent back, and what was found when it was looked at.
 *
 * @param authorisation the number of the return authorisation under which it came
 * @param inspections the numbers of the inspections already taken into account
 */
public record ReturnReceipt(
        String number,
        String authorisation,
        @Nullable Party customer,
        @Nullable String site,
        LocalDate receivedOn,
        List<ReturnReceiptLine> lines,
        List<String> inspections,
        @Nullable String reversalReason,
        Map<String, JsonNode> extra)
        implements Document {

    public ReturnReceipt {
        lines = List.copyOf(lines);
        inspections = List.copyOf(inspections);
        extra = Map.copyOf(extra);
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.returnReceipt(number);
    }

    @Override
    public DocumentKey about() {
        return DocumentKey.returnAuthorisation(authorisation);
    }

    @Override
    public @Nullable Party partner() {
        return customer;
    }

    @Override
    public LocalDate issuedOn() {
        return receivedOn;
    }

    /** {@code received}; {@code inspected} when all of it was looked at; {@code reversed} when nothing is left. */
    @Override
    public String state() {
        if (lines.stream().allMatch(line -> line.kept().signum() == 0)) {
            return "reversed";
        }
        return lines.stream().allMatch(line -> line.toInspect().signum() == 0) ? "inspected" : "received";
    }

    @Override
    public Set<DocumentKey> namedChains() {
        return Set.of();
    }

    public Optional<ReturnReceiptLine> line(@Nullable String line) {
        return lines.stream().filter(each -> each.line().equals(line)).findFirst();
    }

    /**
     * The receipt with what is taken back; without lines, all of it.
     *
     * @throws InvalidChange for a line that it does not have, or more than is left of one
     */
    public ReturnReceipt reversed(ReturnReceiptReversed reversal) {
        ReturnReceipt after = this;
        if (reversal.lines().isEmpty()) {
            after = after.withLines(line -> line.reversed(line.kept()));
        }
        for (ReversedLine taken : reversal.lines()) {
            require(taken.line());
            after = after.withLine(
                    taken.line(), line -> line.reversed(taken.of("Return receipt " + number, line, line.kept())));
        }
        return after.with(after.lines, after.inspections, reversal.reason());
    }

    /**
     * The receipt with what an inspection found; the receipt itself where that inspection is already in it.
     *
     * @throws InvalidChange for a line that it does not have, or of which less is left to look at
     */
    public ReturnReceipt inspected(ReturnInspected inspection) {
        if (inspections.contains(inspection.number())) {
            return this;
        }
        ReturnReceipt after = this;
        for (ReturnInspected.Found found : inspection.lines()) {
            require(found.line());
            after = after.withLine(found.line(), line -> line.inspected(found));
        }
        List<String> all = new ArrayList<>(inspections);
        all.add(inspection.number());
        return after.with(after.lines, all, reversalReason);
    }

    /**
     * The receipt as somebody on the dock put it right.
     *
     * @param quantity what should have been posted as received
     * @throws InvalidChange where the receipt has no such line, or more of it was looked at already
     */
    public ReturnReceipt corrected(String line, BigDecimal quantity) {
        require(line);
        return withLine(line, each -> each.received(quantity));
    }

    /** The receipt with what becomes of a part of it. */
    public ReturnReceipt disposed(String line, int part, ReturnPart.Disposal disposal) {
        require(line);
        return withLine(line, each -> each.disposed(part, disposal));
    }

    /** Whether it is the same once more; what was found or taken back since does not count. */
    public boolean saysTheSameAs(ReturnReceipt again) {
        return authorisation.equals(again.authorisation)
                && lines.stream().map(ReturnReceiptLine::asPosted).toList().equals(again.lines);
    }

    private ReturnReceiptLine require(String line) {
        return line(line)
                .orElseThrow(() -> new InvalidChange("Return receipt " + number + " has no line " + line + "."));
    }

    private ReturnReceipt withLine(String named, UnaryOperator<ReturnReceiptLine> change) {
        return withLines(line -> line.line().equals(named) ? change.apply(line) : line);
    }

    private ReturnReceipt withLines(UnaryOperator<ReturnReceiptLine> change) {
        return with(lines.stream().map(change).toList(), inspections, reversalReason);
    }

    private ReturnReceipt with(List<ReturnReceiptLine> newLines, List<String> newInspections, @Nullable String why) {
        return new ReturnReceipt(
                number, authorisation, customer, site, receivedOn, newLines, newInspections, why, extra);
    }
}
