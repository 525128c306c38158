package io.dockledger.intake.ubl;

import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Opens XML from outside: no DOCTYPE, hence no entities, and nothing is ever fetched. */
final class XmlSource {

    private static final XMLInputFactory PEEKING = peeking();
    private static final SAXParserFactory PARSING = parsing();

    private XmlSource() {}

    /** The name of the document's root element. @throws IntakeRefused where there is none, or a DOCTYPE before it */
    static QName root(byte[] xml) {
        try {
            XMLStreamReader reader = PEEKING.createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                while (reader.hasNext()) {
                    int event = reader.next();
                    if (event == XMLStreamConstants.DTD) {
                        throw doctype();
                    }
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        return reader.getName();
                    }
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw malformed("/", String.valueOf(e.getMessage()));
        }
        throw malformed("/", "there is no element in it");
    }

    static XMLReader reader() {
        try {
            return PARSING.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The platform's XML parser refuses its secure settings.", e);
        }
    }

    static IntakeRefused malformed(String xpath, String message) {
        String oneLine = message.replaceAll("\\s+", " ").replaceAll("[.]$", "");
        return new IntakeRefused(
                Problem.MALFORMED,
                "The content is not well-formed XML: at %s, %s.".formatted(xpath, oneLine),
                List.of(new Fault(xpath, oneLine)));
    }

    private static IntakeRefused doctype() {
        return new IntakeRefused(
                Problem.MALFORMED,
                "The document has a DOCTYPE, and none is taken.",
                List.of(new Fault("/", "must not have a DOCTYPE")));
    }

    private static XMLInputFactory peeking() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("must not refer to anything outside");
        });
        return factory;
    }

    private static SAXParserFactory parsing() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The platform's XML parser refuses its secure settings.", e);
        }
    }
}
