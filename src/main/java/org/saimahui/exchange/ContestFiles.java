package org.saimahui.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblems;
import org.saimahui.document.StrictJson;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ScoringEngine;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.Standings;

/** Reads and checks contest files: what the shape forbids and what the engine refuses come in one answer. */
public final class ContestFiles {

    private ContestFiles() {}

    /** @throws org.saimahui.document.InvalidInputException with everything that is wrong with the document */
    public static ContestFile read(byte[] utf8) {
        InputProblems problems = new InputProblems();
        ContestFile file = read(utf8, problems);
        problems.orThrow();
        return file;
    }

    /**
     * The same for a file that is to be kept.
     *
     * @throws org.saimahui.document.InvalidInputException with everything that is wrong, also what the portal cannot keep
     */
    static ContestFile readToKeep(byte[] utf8) {
        InputProblems problems = new InputProblems();
        ContestFile file = read(utf8, problems);
        new ImportCheck(problems).run(file);
        problems.orThrow();
        return file;
    }

    /**
     * A file that was released, as it was signed; it is not counted again.
     *
     * @throws org.saimahui.document.InvalidInputException with everything that is wrong with its shape
     */
    public static ContestFile signed(String json) {
        InputProblems problems = new InputProblems();
        Object document = StrictJson.parse(json.getBytes(StandardCharsets.UTF_8), problems);
        ContestFile file = new ContestFileReader(problems).readSigned(document);
        problems.orThrow();
        return file;
    }

    private static ContestFile read(byte[] utf8, InputProblems problems) {
        Object document = StrictJson.parse(utf8, problems);
        ContestFile file = new ContestFileReader(problems).read(document);
        ScoringEngine.check(file.rule(), ContestSheets.of(file), problems);
        return file;
    }

    /**
     * Counts a file without keeping it.
     *
     * @throws org.saimahui.document.InvalidInputException with everything that is wrong, also what its rule refuses to count
     */
    public static Standings standings(byte[] utf8) {
        InputProblems problems = new InputProblems();
        return standings(StrictJson.parse(utf8, problems), problems);
    }

    /** The same for a file that stands inside another document; pointers begin at the file. */
    static Standings standings(@Nullable Object document, InputProblems problems) {
        ContestFile file = new ContestFileReader(problems).read(document);
        return ScoringEngine.evaluate(file.rule(), ContestSheets.of(file), problems);
    }

    /**
     * The standings a release of this file publishes: whoever the rule would refuse for missing cards is incomplete
     * instead, and votes that were never shown leave out a part without weight (one with weight must be shown first).
     */
    static Standings released(@Nullable Object document) {
        InputProblems problems = new InputProblems();
        ContestFile file = new ContestFileReader(problems).readSigned(document);
        ContestSheet sheet = ContestSheets.of(file);
        ScoringEngine.check(file.rule(), sheet, problems);
        problems.orThrow();
        ScoringRule rule = Objects.requireNonNull(file.rule(), "Neither a rule nor a problem with it");
        Set<String> partsIn = new HashSet<>(rule.partCodes());
        AudienceRule audience = rule.audience();
        if (audience != null && audience.weight().signum() == 0 && file.audienceCount() == null) {
            partsIn.remove(ScoringRule.AUDIENCE);
        }
        return ScoringEngine.live(rule, sheet, partsIn);
    }
}
