package io.dockledger.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.common.engine.api.io.InputStreamProvider;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The processes, decision tables and forms as they lie in the repository. */
final class ModelFiles {

    private ModelFiles() {}

    static Stream<String> processes() {
        return ids("processes", ".bpmn");
    }

    static Stream<String> decisionTables() {
        return ids("decision-tables", ".dmn");
    }

    static Stream<String> forms() {
        return ids("forms", ".form");
    }

    /** The process as the engine reads it, checked against the schema of BPMN. */
    static BpmnModel process(String id) {
        return new BpmnXMLConverter().convertToBpmnModel(open(Path.of("processes", id + ".bpmn")), true, true);
    }

    static InputStreamProvider open(Path file) {
        return () -> {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    static Document document(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    private static Stream<String> ids(String directory, String ending) {
        try (Stream<Path> files = Files.list(Path.of(directory))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
            return names.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
