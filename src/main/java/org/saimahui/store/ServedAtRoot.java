package org.saimahui.store;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Scripts, printed addresses and rules of who may open what name addresses from the root: below a path half of it would be missing. */
@Component
class ServedAtRoot {

    private static final List<String> PATHS = List.of("server.servlet.context-path", "spring.mvc.servlet.path");

    /** @throws StartRefusedException where the portal is to be served below a path */
    ServedAtRoot(Environment environment) {
        for (String property : PATHS) {
            String path = environment.getProperty(property, "").strip();
            if (!path.isEmpty() && !path.equals("/")) {
                throw new StartRefusedException(
                        "The portal is served at the root of its address and cannot be put below a path (" + property
                                + " is " + path + ").",
                        "Take the setting out, give the portal a name or a port of its own, and start again.");
            }
        }
    }
}
