package org.saimahui.cue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one contest's wall shows and where its running order stands. Each change of either raises the version. */
@Entity
class StageState {

    @Id
    private long contestId;

    private long version;

    private boolean held;

    private @Nullable String pointer;

    private @Nullable String running;

    private int runningStep;

    @Enumerated(EnumType.STRING)
    private SceneKind kind = SceneKind.COVER;

    private @Nullable Long presenterId;

    private int step;

    private String text = "";

    @Column(name = "until_at")
    private @Nullable Instant until;

    @Convert(converter = CueKeys.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private Set<String> passed = new LinkedHashSet<>();

    @Convert(converter = CueKeys.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private Set<String> skipped = new LinkedHashSet<>();

    protected StageState() {}

    StageState(long contestId, Scene scene) {
        this.contestId = contestId;
        show(scene);
    }

    /** Puts a scene on air, whatever the running order says; a held picture is let go. */
    void air(Scene scene) {
        held = false;
        show(scene);
        version++;
    }

    /** That cue runs, at that step of it; its scene goes on air unless the picture is held. */
    void run(Cue cue, int step, @Nullable Scene scene, @Nullable String next) {
        running = cue.key();
        runningStep = step;
        pointer = next;
        if (scene != null && !held) {
            show(scene);
        }
        version++;
    }

    void pointTo(@Nullable String next) {
        pointer = next;
        version++;
    }

    /** Screens that follow keep their picture, whatever is run meanwhile. */
    void hold() {
        held = true;
        version++;
    }

    /** Those cues need not come any more. */
    void pass(Collection<String> keys) {
        Set<String> more = new LinkedHashSet<>(passed);
        more.addAll(keys);
        passed = more;
    }

    /** Those cues come again, as a presenter is sent back; the pointer stands on the first that is ahead. */
    void comeAgain(Collection<String> keys) {
        Set<String> fewer = new LinkedHashSet<>(passed);
        fewer.removeAll(keys);
        passed = fewer;
        pointer = null;
    }

    /** Cues of the organisers' own are others than before. */
    void reorder() {
        version++;
    }

    void skip(String key, boolean yes) {
        Set<String> changed = new LinkedHashSet<>(skipped);
        if (yes ? changed.add(key) : changed.remove(key)) {
            skipped = changed;
            version++;
        }
    }

    private void show(Scene scene) {
        kind = scene.kind();
        presenterId = scene.presenterId();
        step = scene.step();
        text = scene.text();
        until = scene.until();
    }

    long contestId() {
        return contestId;
    }

    Scene scene() {
        return new Scene(kind, presenterId, step, text, until);
    }

    Set<String> passed() {
        return Set.copyOf(passed);
    }

    Set<String> skipped() {
        return Set.copyOf(skipped);
    }

    StageView toView() {
        return new StageView(version, held, scene(), running, runningStep, pointer);
    }
}
