package io.dockledger.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other systems say about a return, its goods and its credits that they sent before. */
public sealed interface ReturnChange extends Canonical {

    /** The number of the return authorisation. */
    String authorisation();

    @Override
    default DocumentKey about() {
        return DocumentKey.returnAuthorisation(authorisation());
    }

    /** The customer keeps the goods after all. */
    record ReturnCancelled(String authorisation, @Nullable String reason) implements ReturnChange {

        @Override
        public DocumentKey key() {
            return DocumentKey.returnAuthorisation(authorisation);
        }
    }

    /** @param lines what is taken back; none means all that is left */
    record ReturnReceiptReversed(
            String receipt,
            String authorisation,
            @Nullable LocalDate reversedOn,
            @Nullable String reason,
            List<ReversedLine> lines)
            implements ReturnChange {

        public ReturnReceiptReversed {
            lines = List.copyOf(lines);
        }

        @Override
        public DocumentKey key() {
            return DocumentKey.returnReceipt(receipt);
        }
    }

    /** What was found when returned goods were looked at. */
    record ReturnInspected(
            String number,
            String receipt,
            String authorisation,
            @Nullable LocalDate inspectedOn,
            List<Found> lines) implements ReturnChange {

        public ReturnInspected {
            lines = List.copyOf(lines);
        }

        /**
         * @param quantity in the unit of the receipt's line; null for all that is left of it
         * @param photos file references
         */
        public record Found(
                String line,
                String condition,
                @Nullable BigDecimal quantity,
                List<String> photos,
                @Nullable String note) {

            public Found {
                photos = List.copyOf(photos);
            }
        }

        @Override
        public DocumentKey key() {
            return DocumentKey.returnReceipt(receipt);
        }
    }

    record CustomerCreditReversed(
            String number, String authorisation, @Nullable String reason) implements ReturnChange {

        @Override
        public DocumentKey key() {
            return DocumentKey.customerCredit(number);
        }
    }
}
