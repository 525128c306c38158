package io.dockledger.intake.ubl;

import com.helger.jaxb.GenericJAXBMarshaller;
import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** How one kind of document is read and told in our terms. */
record Kind<T>(Supplier<? extends GenericJAXBMarshaller<T>> marshaller, Telling<T> telling) {

    /** What a document tells. */
    interface Telling<T> {
        List<UblDocument> of(T document, Faults faults, OwnParties own);
    }

    /** What a document tells to whoever is on that side of it. */
    interface SidedTelling<T> {
        UblDocument of(T document, Faults faults, Side side);
    }

    /** Of a kind that tells the same to everybody. */
    static <T> Kind<T> of(
            Supplier<? extends GenericJAXBMarshaller<T>> marshaller, BiFunction<T, Faults, UblDocument> telling) {
        return new Kind<>(marshaller, (document, faults, own) -> List.of(telling.apply(document, faults)));
    }

    /** Of a kind that tells a seller something else than a buyer. */
    static <T> Kind<T> ofBothSides(
            Supplier<? extends GenericJAXBMarshaller<T>> marshaller,
            Function<T, Roles> roles,
            SidedTelling<T> telling) {
        return new Kind<>(
                marshaller,
                (document, faults, own) -> List.of(telling.of(document, faults, own.side(roles.apply(document)))));
    }

    /** Of a kind that is taken from whoever buys only. */
    static <T> Kind<T> ofPurchases(
            Supplier<? extends GenericJAXBMarshaller<T>> marshaller,
            Function<T, Roles> roles,
            BiFunction<T, Faults, List<UblDocument>> telling) {
        return new Kind<>(marshaller, (document, faults, own) -> {
            Roles parties = roles.apply(document);
            if (own.side(parties).sells()) {
                throw soldByUs(parties.root());
            }
            return telling.apply(document, faults);
        });
    }

    private static IntakeRefused soldByUs(String root) {
        String why = "is taken for what we buy only, and names us as the seller";
        return new IntakeRefused(
                Problem.INVALID, "The %s %s.".formatted(root, why), List.of(new Fault("/" + root, why)));
    }

    List<UblDocument> read(byte[] xml, int maxDepth, OwnParties own) {
        T document = new ValidatingReading<>(marshaller.get(), maxDepth).read(xml);
        Faults faults = new Faults();
        List<UblDocument> told = telling.of(document, faults, own);
        faults.refuse(Problem.INVALID, "The document lacks what is needed here");
        return told;
    }
}
