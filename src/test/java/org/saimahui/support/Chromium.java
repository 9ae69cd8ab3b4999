package org.saimahui.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, started once for the test JVM. */
public final class Chromium {

    private static final String HOW = "BROWSER TESTS SKIPPED: no Chromium found. Install one (Debian: apt-get install "
            + "chromium fonts-noto-cjk) or name it in SAIMAHUI_CHROMIUM.";

    /**
     * What a window of nobody's has no use for. The first two draw the address bar's suggestions as two pages of their own
     * for each window, which cost more than all that a test does there. This replaces Playwright's list, whose part that
     * matters to our pages follows.
     */
    private static final List<String> LEFT_OUT = List.of(
            "WebUIOmniboxPopup",
            "WebUIOmniboxAimPopup",
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "BoundaryEventDispatchTracksNodeRemoval",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "LensOverlay",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "BlockOriginHeaderModificationOnRedirect",
            "Translate",
            "OptimizationHints");

    private Chromium() {}

    /** The condition of every browser test: said loudly where there is none, and a failure where CI=true. */
    public static boolean isThere() {
        if (executable().isPresent()) {
            return true;
        }
        System.err.println(HOW);
        return "true".equals(System.getenv("CI"));
    }

    static Browser get() {
        return Holder.BROWSER;
    }

    private static Optional<Path> executable() {
        return Stream.of(
                        System.getenv("SAIMAHUI_CHROMIUM"),
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
                        "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<String> node() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static final class Holder {

        static final Browser BROWSER = start();

        private static Browser start() {
            Path chromium = executable().orElseThrow(() -> new IllegalStateException(HOW));
            Map<String, String> environment = new java.util.HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            node().ifPresent(path -> environment.put("PLAYWRIGHT_NODEJS_PATH", path));
            // A slow machine is no defect of a page: what never comes still fails.
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setChromiumSandbox(false)
                            .setArgs(List.of(
                                    "--disable-gpu",
                                    "--disable-dev-shm-usage",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--disable-extensions",
                                    "--disable-quic",
                                    "--disable-features=" + String.join(",", LEFT_OUT),
                                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                                    "--lang=zh-CN")));
        }
    }
}
