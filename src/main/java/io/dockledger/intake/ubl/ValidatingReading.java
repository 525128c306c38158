package io.dockledger.intake.ubl;

import com.helger.jaxb.GenericJAXBMarshaller;
import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import jakarta.xml.bind.ValidationEvent;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.transform.sax.SAXSource;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/** Reads one document once, against its schema as it goes, and tells faults by the XPath at which they came up. */
final class ValidatingReading<T> {

    /** Schema errors come as fatal ones, too; their code tells them from what is not well-formed. */
    private static final Pattern ERROR_CODE = Pattern.compile("^cvc-[\\w.-]+: ");

    private static final Pattern NAMESPACE = Pattern.compile("\"urn:oasis:[^\"]*:(\\w+)-2\":");
    private static final int LONGEST_MESSAGE = 300;

    private final GenericJAXBMarshaller<T> marshaller;
    private final PathFilter filter;
    private final Faults invalid = new Faults();
    private final Faults unread = new Faults();
    private @Nullable IntakeRefused malformed;

    ValidatingReading(GenericJAXBMarshaller<T> marshaller, int maxDepth) {
        this.marshaller = marshaller;
        this.filter = new PathFilter(XmlSource.reader(), maxDepth);
        // Each failure also comes as an event or in the filter's own words; the marshaller's would only be logged.
        marshaller.readExceptionCallbacks().removeAll();
        marshaller.setValidationEventHandler(this::note);
    }

    /** @throws IntakeRefused naming what is wrong and where */
    T read(byte[] xml) {
        T document = marshaller.read(new SAXSource(filter, new InputSource(new ByteArrayInputStream(xml))));
        if (filter.isTooDeep()) {
            throw new IntakeRefused(
                    Problem.MALFORMED,
                    "The document is nested too deep, at %s.".formatted(filter.path()),
                    List.of(new Fault(filter.path(), "is nested too deep")));
        }
        if (malformed != null) {
            throw malformed;
        }
        invalid.refuse(Problem.INVALID, "The document is not valid UBL");
        unread.refuse(Problem.INVALID, "The document cannot be read");
        if (document == null) {
            throw XmlSource.malformed(filter.path(), "cannot be read to its end");
        }
        return document;
    }

    /** Whether to read on. */
    private boolean note(ValidationEvent event) {
        String message = String.valueOf(event.getMessage());
        if (ERROR_CODE.matcher(message).find()) {
            // One fault brings others at the same place in its train; the first says it.
            if (invalid.isNew(filter.path())) {
                invalid.add(filter.path(), readable(message));
            }
        } else if (event.getSeverity() == ValidationEvent.FATAL_ERROR) {
            malformed = XmlSource.malformed(filter.path(), readable(message));
            return false;
        } else {
            // The schema says the same in better words, unless it has nothing against it.
            unread.add(filter.path(), readable(message));
        }
        return !invalid.full();
    }

    private static String readable(String message) {
        String plain = ERROR_CODE.matcher(message).replaceFirst("");
        String named = NAMESPACE.matcher(plain).replaceAll(match -> switch (match.group(1)) {
            case "CommonBasicComponents" -> "cbc:";
            case "CommonAggregateComponents" -> "cac:";
            default -> "";
        });
        return named.length() <= LONGEST_MESSAGE ? named : named.substring(0, LONGEST_MESSAGE) + " …";
    }
}
