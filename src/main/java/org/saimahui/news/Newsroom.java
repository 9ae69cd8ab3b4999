package org.saimahui.news;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.saimahui.durable.LastBeforeCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes news and hands it to whoever wants that kind. News that is told in a transaction is handed out once the
 * transaction is over, and never when it was given up before its commit; whoever hears it finds what is new.
 */
@Service
public class Newsroom {

    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);

    private final Map<News.Kind, List<Consumer<News>>> listeners = new ConcurrentHashMap<>();

    /**
     * Hears of news of these kinds from now on. Listeners are called by the thread that told, before it goes on: they only
     * take note, and leave what takes time to a thread of their own.
     */
    public void listen(Set<News.Kind> kinds, Consumer<News> listener) {
        kinds.forEach(kind -> listeners
                .computeIfAbsent(kind, k -> new CopyOnWriteArrayList<>())
                .add(listener));
    }

    /** Something is new, or will be with the commit of the transaction that is under way. */
    public void tell(News news) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new AfterTheCommit(news));
        } else {
            handOut(news);
        }
    }

    private void handOut(News news) {
        listeners.getOrDefault(news.kind(), List.of()).forEach(listener -> {
            try {
                listener.accept(news);
            } catch (RuntimeException failed) {
                LOG.error("{} was not taken by one of its listeners", news, failed);
            }
        });
    }

    /**
     * Also where the commit has failed: when its answer was lost, nobody knows whether it happened, and looking again does
     * no harm.
     */
    private final class AfterTheCommit implements LastBeforeCommit {

        private final News news;

        private boolean committing;

        AfterTheCommit(News news) {
            this.news = news;
        }

        @Override
        public void lastBeforeCommit() {
            committing = true;
        }

        @Override
        public void afterCompletion(int status) {
            if (committing) {
                handOut(news);
            }
        }
    }
}
