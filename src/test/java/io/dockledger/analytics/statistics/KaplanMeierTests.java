package io.dockledger.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KaplanMeierTests {

    /**
     * Weeks of remission of 21 patients under 6-mercaptopurine (E. J. Freireich and others, Blood 21, 1963), the example that
     * textbooks use; negative where last seen then.
     */
    private static final long[] REMISSIONS = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    /** 18/21, then of 17 at risk one, of 15 one, of 12 one, of 11 one, of 7 one, of 6 one. */
    @Test
    void agreesWithThePublishedCurveOfRemissions() {
        KaplanMeier curve = of(REMISSIONS);

        assertThat(curve.survival(5)).isEqualTo(1);
        assertThat(curve.survival(6)).isCloseTo(0.857, within(0.0005));
        assertThat(curve.survival(7)).isCloseTo(0.807, within(0.0005));
        assertThat(curve.survival(12)).isCloseTo(0.753, within(0.0005));
        assertThat(curve.survival(13)).isCloseTo(0.690, within(0.0005));
        assertThat(curve.survival(16)).isCloseTo(0.627, within(0.0005));
        assertThat(curve.survival(22)).isCloseTo(0.538, within(0.0005));
        assertThat(curve.survival(35)).isCloseTo(0.448, within(0.0005));
        assertThat(curve.quantile(0.5)).hasValue(23);
        assertThat(curve.quantile(0.9)).isEmpty();
    }

    @Test
    void withoutAnythingUnseenItIsTheShareThatIsLeft() {
        KaplanMeier curve = of(4, 1, 3, 2);

        assertThat(curve.survival(1)).isCloseTo(0.75, within(1e-12));
        assertThat(curve.survival(4)).isCloseTo(0, within(1e-12));
        assertThat(curve.quantile(0.5)).hasValue(2);
        assertThat(curve.quantile(1)).hasValue(4);
    }

    @Test
    void whereNoneGotThereAllAreLeft() {
        assertThat(of(-3, -4).survival(10)).isEqualTo(1);
        assertThat(of().quantile(0.5)).isEmpty();
    }

    @Test
    void eachLengthNeedsItsEnding() {
        assertThatThrownBy(() -> KaplanMeier.of(new long[2], new boolean[1])).hasMessage("2 lengths, but 1 endings.");
    }

    private static KaplanMeier of(long... watched) {
        long[] lengths = new long[watched.length];
        boolean[] reached = new boolean[watched.length];
        for (int index = 0; index < watched.length; index++) {
            lengths[index] = Math.abs(watched[index]);
            reached[index] = watched[index] > 0;
        }
        return KaplanMeier.of(lengths, reached);
    }
}
