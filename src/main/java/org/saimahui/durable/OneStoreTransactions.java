package org.saimahui.durable;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * There is one transaction manager: the annotations of a service's class are not searched for the name of another one at
 * each call, as Spring does where it is not told.
 */
class OneStoreTransactions extends TransactionInterceptor {

    private static final long serialVersionUID = 1L;

    @Override
    protected @Nullable TransactionManager determineTransactionManager(
            @Nullable TransactionAttribute attribute, @Nullable Class<?> target) {
        return super.determineTransactionManager(attribute, null);
    }
}
