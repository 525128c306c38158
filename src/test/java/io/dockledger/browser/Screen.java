package io.dockledger.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** What people have before them. */
enum Screen {
    DESK(1440, 900, ColorScheme.LIGHT),
    DESK_AT_NIGHT(1440, 900, ColorScheme.DARK),
    TELEPHONE(390, 844, ColorScheme.LIGHT),
    TELEPHONE_AT_NIGHT(390, 844, ColorScheme.DARK);

    private final int widthPixels;
    private final int heightPixels;
    private final ColorScheme theme;

    Screen(int widthPixels, int heightPixels, ColorScheme theme) {
        this.widthPixels = widthPixels;
        this.heightPixels = heightPixels;
        this.theme = theme;
    }

    NewContextOptions options(String baseUrl) {
        return new NewContextOptions()
                .setBaseURL(baseUrl)
                .setViewportSize(widthPixels, heightPixels)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }
}
