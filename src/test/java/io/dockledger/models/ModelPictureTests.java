package io.dockledger.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelPictureTests {

    @ParameterizedTest
    @MethodSource("io.dockledger.models.ModelFiles#processes")
    void thePictureInTheDocumentationIsOfTheModelAsItIs(String process) throws IOException {
        assertThat(ModelPicture.of(process).isOfTheModel())
                .as("Draw it anew: mvn test -Dtest=ModelPicturesBrowserTests -Dmodel.pictures=true")
                .isTrue();
    }
}
