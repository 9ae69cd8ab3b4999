package org.saimahui.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.saimahui.contest.ContestService;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.shared.BeforeTheDoors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Loads the sample evening into an empty database, unless {@code saimahui.sample=false}, before the first request is
 * taken.
 */
@Component
class FirstRun extends BeforeTheDoors {

    private final ContestService contests;

    private final ContestExchange exchange;

    private final boolean wanted;

    private final Resource sample;

    FirstRun(
            ContestService contests,
            ContestExchange exchange,
            @Value("${saimahui.sample:true}") boolean wanted,
            @Value("classpath:sample/wenjin-tizhi-2022.json") Resource sample) {
        this.contests = contests;
        this.exchange = exchange;
        this.wanted = wanted;
        this.sample = sample;
    }

    @Override
    protected void prepare() {
        if (!wanted || !contests.all().isEmpty()) {
            return;
        }
        try (InputStream in = sample.getInputStream()) {
            exchange.importFile(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The sample evening cannot be read", e);
        }
    }
}
