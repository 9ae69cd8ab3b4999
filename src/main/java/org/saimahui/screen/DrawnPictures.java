package org.saimahui.screen;

import java.util.Map;

/**
 * What screens show at one moment, as markup by the code of its language.
 *
 * @param scene version of what was on air
 * @param hall for the screens of the hall
 * @param everybody for everybody else
 */
public record DrawnPictures(long scene, Map<String, String> hall, Map<String, String> everybody) {

    /** Nothing was drawn. */
    public static final DrawnPictures NONE = new DrawnPictures(-1, Map.of(), Map.of());
}
