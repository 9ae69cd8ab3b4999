package org.saimahui.stage.web;

import java.util.List;
import java.util.stream.Collectors;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.InputProblem;
import org.saimahui.shared.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Puts what a service refused next to the fields of the form. */
@Component
class FieldProblems {

    private final Phrases phrases;

    FieldProblems(Phrases phrases) {
        this.phrases = phrases;
    }

    void reject(BindingResult errors, InvalidInputException refused) {
        for (InputProblem problem : refused.problems()) {
            String sentence =
                    phrases.of("problem." + problem.code(), problem.args().toArray());
            if (errors.getTarget() != null && hasField(errors, problem.field())) {
                errors.rejectValue(problem.field(), problem.code(), sentence);
            } else {
                errors.reject(problem.code(), sentence);
            }
        }
    }

    void reject(BindingResult errors, String field, ConflictException refused) {
        errors.rejectValue(field, refused.code(), sentence(refused));
    }

    void reject(BindingResult errors, ConflictException refused) {
        errors.reject(refused.code(), sentence(refused));
    }

    /** Each problem of a document with its place. */
    List<String> sentences(InvalidInputException refused) {
        return refused.problems().stream()
                .map(p -> (p.pointer().isEmpty() ? "/" : p.pointer()) + "  "
                        + phrases.of("problem." + p.code(), p.args().toArray()))
                .toList();
    }

    /** All problems in one line, without their places. */
    String words(InvalidInputException refused) {
        return refused.problems().stream()
                .map(p -> phrases.of("problem." + p.code(), p.args().toArray()))
                .collect(Collectors.joining(" "));
    }

    String sentence(InputProblem problem) {
        return phrases.of("problem." + problem.code(), problem.args().toArray());
    }

    public String sentence(ConflictException refused) {
        return phrases.of("problem." + refused.code(), refused.args());
    }

    private static boolean hasField(BindingResult errors, String field) {
        for (var component : errors.getTarget().getClass().getRecordComponents()) {
            if (component.getName().equals(field)) {
                return true;
            }
        }
        return false;
    }
}
