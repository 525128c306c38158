package io.dockledger.intake.ubl;

import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The numbers and names by which documents name us. Letters count the same large and small, and spaces not at all. */
public final class OwnParties {

    /** Nobody has said how documents name us; then they are all taken for those of a buyer. */
    public static final OwnParties UNKNOWN = new OwnParties(Set.of());

    private final Set<String> numbers;

    public OwnParties(Collection<String> numbers) {
        this.numbers = numbers.stream().map(OwnParties::plain).collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String number) {
        return number.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    /**
     * On which side of a document we are. A document that does not name its buyer says nothing about it.
     *
     * @throws IntakeRefused where we are on both sides, or on neither
     */
    Side side(Roles roles) {
        boolean selling = weAreAmong(roles.seller());
        boolean buying = weAreAmong(roles.buyer());
        if (selling && buying) {
            throw refused(roles, "it names us as its seller and as its buyer");
        }
        if (selling || buying) {
            return selling ? Side.SELLING : Side.BUYING;
        }
        if (numbers.isEmpty() || roles.buyer().isEmpty()) {
            return Side.UNSAID;
        }
        throw refused(
                roles,
                "neither its seller (%s) nor its buyer (%s) is among our own parties. Load the number that it has for us as one of the own-parties, or send it to whom it is for"
                        .formatted(named(roles.seller()), named(roles.buyer())));
    }

    private boolean weAreAmong(Set<String> named) {
        return named.stream().map(OwnParties::plain).anyMatch(numbers::contains);
    }

    private static String named(Set<String> party) {
        return party.isEmpty() ? "not named" : String.join(", ", party);
    }

    private static IntakeRefused refused(Roles roles, String why) {
        return new IntakeRefused(
                Problem.INVALID,
                "It cannot be told whether we buy or sell by this document: %s.".formatted(why),
                List.of(new Fault("/" + roles.root(), why)));
    }
}
