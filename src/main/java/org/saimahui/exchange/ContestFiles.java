package org.saimahui.exchange;

import org.saimahui.scoring.ScoringEngine;
import org.saimahui.scoring.Standings;
import org.saimahui.shared.InputProblems;
import org.saimahui.shared.StrictJson;

/** Reads and checks contest files: what the shape forbids and what the engine refuses come in one answer. */
public final class ContestFiles {

    private ContestFiles() {}

    /** @throws org.saimahui.shared.InvalidInputException with everything that is wrong with the document */
    public static ContestFile read(byte[] utf8) {
        InputProblems problems = new InputProblems();
        Object document = StrictJson.parse(utf8, problems);
        ContestFile file = new ContestFileReader(problems).read(document);
        ScoringEngine.check(file.rule(), ContestSheets.of(file), problems);
        problems.orThrow();
        return file;
    }

    /**
     * Counts a file without keeping it.
     *
     * @throws org.saimahui.shared.InvalidInputException with everything that is wrong, also what its rule refuses to count
     */
    public static Standings standings(byte[] utf8) {
        InputProblems problems = new InputProblems();
        Object document = StrictJson.parse(utf8, problems);
        ContestFile file = new ContestFileReader(problems).read(document);
        return ScoringEngine.evaluate(file.rule(), ContestSheets.of(file), problems);
    }
}
