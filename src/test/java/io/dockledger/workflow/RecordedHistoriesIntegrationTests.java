package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dockledger.DockledgerTest;
import io.dockledger.identity.Tenancy;
import io.dockledger.modelling.ModelKind;
import io.dockledger.modelling.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What happened under earlier versions of the processes goes the same way under those of today, and what began under them
 * comes to its end. {@code -Dhistories.record=3} with {@link ScenariosIntegrationTests} records version 3.
 */
@DockledgerTest
class RecordedHistoriesIntegrationTests extends Scenario {

    @Autowired
    Models models;

    @Test
    void thereAreHistories() {
        assertThat(Histories.all())
                .isNotEmpty()
                .allSatisfy(histories -> assertThat(histories.stories(json)).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicNode> goTheSameWayToday() {
        return eachStory(
                Histories.all(),
                (histories, recorded) -> assertThat(new Retelling(new Story(this))
                                .of(recorded.steps())
                                .end())
                        .isEqualTo(recorded.end()));
    }

    @TestFactory
    Stream<DynamicNode> areFinishedTodayWhenTheyBeganBefore() {
        List<Histories> outdated = Histories.all().stream()
                .filter(histories -> !histories.outdatedModels().isEmpty())
                .toList();
        return eachStory(outdated, (histories, recorded) -> {
            Story half = new Story(this);
            int middle = recorded.steps().size() / 2;
            deploy(half, histories.outdatedModels());
            Retelling retelling = new Retelling(half).of(recorded.steps().subList(0, middle));
            deploy(
                    half,
                    histories.outdatedModels().stream()
                            .map(histories::today)
                            .filter(Files::exists)
                            .toList());
            retelling.of(recorded.steps().subList(middle, recorded.steps().size()));
            assertThat(retelling.end()).isEqualTo(recorded.end());
        });
    }

    /** Holds also while all recorded models are those of today, so that the way to change one is always tried. */
    @Test
    void aStoryThatBeganUnderAModelDrawnOtherwiseEndsTheSameToday() {
        Map<String, RecordedStory> stories =
                Objects.requireNonNull(Histories.of("1").stories(json).get("ReceivingScenarios"));
        RecordedStory recorded =
                Objects.requireNonNull(stories.get("anOrderThatComesInPartsIsSettledWithTheLastPayment"));
        Path model = Path.of("processes/invoice-to-payment.bpmn");
        Story half = new Story(this);
        int middle = recorded.steps().size() / 2;
        deploy(half, ModelKind.PROCESS, renamed(read(model)));
        Retelling retelling = new Retelling(half).of(recorded.steps().subList(0, middle));
        deploy(half, ModelKind.PROCESS, read(model));
        retelling.of(recorded.steps().subList(middle, recorded.steps().size()));
        assertThat(retelling.end()).isEqualTo(recorded.end());
        assertThat(half.query("select distinct model_sha256 from business_case where process = 'invoice-to-payment'"))
                .as("one invoice began under each of the models")
                .hasSize(2);
    }

    private static byte[] renamed(byte[] model) {
        String text = new String(model, StandardCharsets.UTF_8);
        String renamed = text.replaceFirst("(<bpmn:process [^>]*name=\")", "$1Earlier: ");
        assertThat(renamed).isNotEqualTo(text);
        return renamed.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nothingIsRecordedBesideTheStoriesOfOtherModels(@TempDir Path folder) throws IOException {
        Histories histories = new Histories(folder);
        RecordedStory story = new RecordedStory(List.of(), Map.of());
        histories.keep("Scenarios", "first", story, json);
        histories.keep("Scenarios", "second", story, json);
        Path table = folder.resolve("decision-tables/match-tolerance.dmn");
        Files.writeString(table, "<!-- other -->", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> histories.keep("Scenarios", "third", story, json))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("match-tolerance.dmn")
                .hasMessageContaining("Record under another version");
        assertThat(histories.stories(json).get("Scenarios")).containsOnlyKeys("first", "second");
    }

    private Stream<DynamicNode> eachStory(List<Histories> all, BiConsumer<Histories, RecordedStory> test) {
        List<DynamicNode> nodes = new ArrayList<>();
        for (Histories histories : all) {
            histories
                    .stories(json)
                    .forEach((scenarios, stories) -> nodes.add(dynamicContainer(
                            histories.folder().getFileName() + " " + scenarios,
                            stories.entrySet().stream().map(story -> of(histories, story, test)))));
        }
        return nodes.stream();
    }

    private static DynamicNode of(
            Histories histories, Map.Entry<String, RecordedStory> story, BiConsumer<Histories, RecordedStory> test) {
        return dynamicTest(story.getKey(), () -> test.accept(histories, story.getValue()));
    }

    private void deploy(Story story, List<Path> files) {
        files.forEach(file -> deploy(story, kind(file), read(file)));
    }

    private void deploy(Story story, ModelKind kind, byte[] model) {
        Tenancy.run(story.tenant, () -> models.deploy(kind, model, "process-owner"));
    }

    private static ModelKind kind(Path file) {
        return file.toString().endsWith(".dmn") ? ModelKind.DECISION_TABLE : ModelKind.PROCESS;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
