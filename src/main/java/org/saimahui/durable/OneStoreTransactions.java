package org.saimahui.durable;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * There is one transaction manager. Spring looks at the annotations of a service's class for the name of another one at each
 * call, which took a twentieth of a command.
 */
class OneStoreTransactions extends TransactionInterceptor {

    private static final long serialVersionUID = 1L;

    @Override
    protected @Nullable TransactionManager determineTransactionManager(
            @Nullable TransactionAttribute attribute, @Nullable Class<?> target) {
        return super.determineTransactionManager(attribute, null);
    }
}
