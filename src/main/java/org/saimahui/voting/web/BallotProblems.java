package org.saimahui.voting.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.saimahui.document.InvalidInputException;
import org.saimahui.durable.StoreAwayException;
import org.saimahui.page.Problems;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which problem a ballot's failure is: it is answered outside of the request's thread, where no advice reaches. */
@Component
class BallotProblems {

    private static final Logger LOG = LoggerFactory.getLogger(BallotProblems.class);

    private final Problems problems;

    BallotProblems(Problems problems) {
        this.problems = problems;
    }

    /** What is told about a ballot that was not stored. */
    Map<String, Object> of(Throwable failure, Locale locale) {
        if (failure instanceof InvalidInputException invalid) {
            return problems.of(invalid, locale);
        }
        if (failure instanceof RefusedException refused) {
            return problems.of(refused, locale);
        }
        if (failure instanceof NotFoundException) {
            return problems.of("NOT_FOUND", 404, locale);
        }
        Optional<StoreAwayException> away = StoreAwayException.of(failure);
        if (away.isPresent()) {
            return problems.of(away.get(), locale);
        }
        LOG.error("A ballot was not stored", failure);
        return problems.of("OUR_FAULT", 500, locale);
    }
}
