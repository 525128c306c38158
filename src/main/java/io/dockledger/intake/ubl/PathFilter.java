package io.dockledger.intake.ubl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Knows the XPath of the element that is being read, and goes no deeper than it may. */
final class PathFilter extends XMLFilterImpl {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final Map<String, String> PREFIXES = Map.of(
            UBL + "CommonAggregateComponents-2", "cac:",
            UBL + "CommonBasicComponents-2", "cbc:",
            UBL + "CommonExtensionComponents-2", "ext:");

    private final int maxDepth;
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean tooDeep;

    PathFilter(XMLReader parent, int maxDepth) {
        super(parent);
        this.maxDepth = maxDepth;
        levels.add(new Level(""));
    }

    /** The XPath of the current element, such as {@code /Invoice/cac:InvoiceLine[2]/cbc:ID}. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (Level level : levels) {
            path.append(level.step);
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    /** Whether the reading ended because elements were nested beyond the limit. */
    boolean isTooDeep() {
        return tooDeep;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (levels.size() > maxDepth) {
            tooDeep = true;
            throw new SAXException("Elements are nested more than %d deep.".formatted(maxDepth));
        }
        String name = PREFIXES.getOrDefault(uri, "") + localName;
        int place = levels.getLast().children.merge(name, 1, Integer::sum);
        String position = levels.size() == 1 || (place == 1 && !name.endsWith("Line")) ? "" : "[" + place + "]";
        levels.addLast(new Level("/" + name + position));
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        super.endElement(uri, localName, qName);
        levels.removeLast();
    }

    /** One element on the way, and how many children of each name it has had. */
    private static final class Level {

        private final String step;
        private final Map<String, Integer> children = new HashMap<>();

        Level(String step) {
            this.step = step;
        }
    }
}
