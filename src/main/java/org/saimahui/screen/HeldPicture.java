package org.saimahui.screen;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one kind of screen shows while the picture is held. */
@Entity
class HeldPicture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private String variant = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String markup = "";

    protected HeldPicture() {}

    HeldPicture(long contestId, String variant) {
        this.contestId = contestId;
        this.variant = variant;
    }

    void show(String newMarkup) {
        markup = newMarkup;
    }

    String markup() {
        return markup;
    }
}
