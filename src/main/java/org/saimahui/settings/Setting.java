package org.saimahui.settings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One thing settled, by name. */
@Entity
class Setting {

    @Id
    private String name = "";

    private String content = "";

    protected Setting() {}

    Setting(String name, String content) {
        this.name = name;
        this.content = content;
    }

    String content() {
        return content;
    }
}
