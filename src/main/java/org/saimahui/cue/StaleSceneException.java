package org.saimahui.cue;

import java.util.Map;
import org.saimahui.shared.ConflictException;

/** Somebody else pressed a key meanwhile; answered with 409 and the scene's version now. Nothing was stored. */
public class StaleSceneException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final long version;

    /** @param version of the scene, now */
    public StaleSceneException(long version) {
        super("STALE_SCENE", version);
        this.version = version;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("sceneVersion", version);
    }
}
