package org.saimahui.support;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Takes away the tables that a class has uploaded and never confirmed: the whole portal keeps only so many of them. */
public final class NoUploadsLeft implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(JdbcClient.class)
                    .ifAvailable(jdbc -> jdbc.sql("delete from import_upload where outcome is null")
                            .update());
        }
    }
}
