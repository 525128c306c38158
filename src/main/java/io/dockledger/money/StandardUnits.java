package io.dockledger.money;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units of UN/ECE recommendation 20 whose size is the same for every item. */
final class StandardUnits {

    private enum Dimension {
        COUNT,
        MASS,
        LENGTH,
        AREA,
        VOLUME,
        TIME,
        ENERGY
    }

    private record Size(Dimension dimension, BigDecimal inReference) {}

    private static final Map<String, Size> SIZES = sizes();

    private StandardUnits() {}

    /** One for a unit and itself, also for a unit that is not known here. */
    static @Nullable Ratio factor(String from, String to) {
        if (from.equals(to)) {
            return Ratio.ONE;
        }
        Size source = SIZES.get(from);
        Size target = SIZES.get(to);
        if (source == null || target == null || source.dimension != target.dimension) {
            return null;
        }
        return source.inReference.compareTo(target.inReference) == 0
                ? Ratio.ONE
                : Ratio.of(source.inReference, target.inReference);
    }

    private static Map<String, Size> sizes() {
        Map<String, Size> sizes = new HashMap<>();
        add(sizes, Dimension.COUNT, "C62 1 EA 1 H87 1 PR 2 DZN 12 GRO 144 CEN 100 MIL 1000");
        add(sizes, Dimension.MASS, "MGM 0.000001 GRM 0.001 HGM 0.1 KGM 1 DTN 100 TNE 1000");
        add(sizes, Dimension.MASS, "ONZ 0.028349523125 LBR 0.45359237 CWA 45.359237 STN 907.18474");
        add(sizes, Dimension.LENGTH, "MMT 0.001 CMT 0.01 DMT 0.1 MTR 1 KMT 1000");
        add(sizes, Dimension.LENGTH, "INH 0.0254 FOT 0.3048 YRD 0.9144 SMI 1609.344");
        add(sizes, Dimension.AREA, "MMK 0.000001 CMK 0.0001 DMK 0.01 MTK 1 HAR 10000 KMK 1000000");
        add(sizes, Dimension.VOLUME, "MMQ 0.000001 CMQ 0.001 MLT 0.001 CLT 0.01 DLT 0.1 DMQ 1 LTR 1");
        add(sizes, Dimension.VOLUME, "HLT 100 MTQ 1000 GLL 3.785411784 GLI 4.54609");
        add(sizes, Dimension.TIME, "SEC 1 MIN 60 HUR 3600 DAY 86400 WEE 604800");
        add(sizes, Dimension.ENERGY, "WHR 1 KWH 1000 MWH 1000000");
        return Map.copyOf(sizes);
    }

    private static void add(Map<String, Size> sizes, Dimension dimension, String codesAndSizes) {
        String[] words = codesAndSizes.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            sizes.put(words[i], new Size(dimension, new BigDecimal(words[i + 1])));
        }
    }
}
