package io.dockledger.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.dockledger.models.ModelPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws every process as the product's own screens do. {@code -Dmodel.pictures} keeps the drawings for the documentation. */
@ExtendWith(Chromium.class)
class ModelPicturesBrowserTests {

    private static final Path VIEWER =
            Path.of("src/main/frontend/node_modules/bpmn-js/dist/bpmn-viewer.production.min.js");
    private static final boolean KEEP = Boolean.getBoolean("model.pictures");

    private Page page;

    @BeforeEach
    void anEmptyPage(Browser browser) {
        page = browser.newPage();
        page.setContent("<!doctype html><div id='canvas' style='width:1200px;height:800px'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(VIEWER));
    }

    @AfterEach
    void close() {
        page.close();
    }

    @ParameterizedTest
    @MethodSource("io.dockledger.models.ModelFiles#processes")
    void everyProcessCanBeDrawn(String process) throws IOException {
        Object drawn = page.evaluate("""
                        async (xml) => {
                          const viewer = new BpmnJS({ container: '#canvas' });
                          const { warnings } = await viewer.importXML(xml);
                          if (warnings.length) throw new Error(warnings.map(String).join('\\n'));
                          return (await viewer.saveSVG()).svg;
                        }""", Files.readString(Path.of("processes", process + ".bpmn")));
        ModelPicture picture = ModelPicture.of(process);

        assertThat(drawn).asString().contains("<svg").contains("data-element-id");
        if (KEEP) {
            picture.keep(String.valueOf(drawn));
        }
    }
}
