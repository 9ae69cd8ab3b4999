package org.saimahui.drill;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The screen that hangs in the hall. */
public final class HungScreen {

    private final Windows windows;

    private final Browser screen;

    HungScreen(Windows windows, Browser screen) {
        this.windows = windows;
        this.screen = screen;
    }

    /** The console takes it for a screen of the hall. */
    void hang(Browser console) {
        String code = screen.send("POST", windows.api("/screen"), Map.of("name", "drill"))
                .done()
                .json()
                .path("code")
                .asString();
        console.form(windows.room("/screens/accept"), "code", code).done();
    }

    /** What it shows, loaded anew. */
    public Answer page() {
        return screen.get(windows.open("/screen")).done();
    }

    /** What it is told as it hangs there. */
    public Listening listening() {
        return screen.listen(page().find(" data-live=\"([^\"]*)\""));
    }

    /** What the lamp of a seat says while marks are taken: {@code sent}, {@code open}, or nothing where it has none. */
    public String lamp(String seat) {
        return page().find("<li data-key=\"" + seat + "\">\\s*<span class=\"big-lamp is-(\\w+)[ \"]");
    }

    /** What it is told when it says that it is there. */
    public JsonNode sign() {
        return screen.send("POST", windows.api("/screen/sign"), Map.of()).done().json();
    }
}
