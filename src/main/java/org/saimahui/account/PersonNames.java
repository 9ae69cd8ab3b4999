package org.saimahui.account;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AccountNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The people behind the accounts. There are few of them and every page that says who has done something asks, so all are
 * remembered.
 */
@Component
class PersonNames implements AccountNames {

    private final JdbcClient jdbc;

    private @Nullable Map<String, String> byLogin;

    PersonNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String called(String login) {
        return byLogin().getOrDefault(login, login);
    }

    /** Whether somebody behind another account is called that. */
    boolean isTaken(String person, String login) {
        return byLogin().entrySet().stream()
                .anyMatch(
                        each -> each.getValue().equals(person) && !each.getKey().equals(login));
    }

    /** @param person empty for nobody in particular */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(String login, String person) {
        jdbc.sql("delete from account_person where login = :login")
                .param("login", login)
                .update();
        if (!person.isEmpty()) {
            jdbc.sql("insert into account_person (login, person) values (:login, :person)")
                    .param("login", login)
                    .param("person", person)
                    .update();
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }

    private synchronized void forget() {
        byLogin = null;
    }

    private synchronized Map<String, String> byLogin() {
        Map<String, String> known = byLogin;
        if (known == null) {
            Map<String, String> read = new HashMap<>();
            jdbc.sql("select login, person from account_person")
                    .query((row, number) -> read.put(row.getString("login"), row.getString("person")))
                    .list();
            known = Map.copyOf(read);
            byLogin = known;
        }
        return known;
    }
}
