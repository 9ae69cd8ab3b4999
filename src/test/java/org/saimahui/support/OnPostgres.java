package org.saimahui.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The same as {@link OnH2} on a real PostgreSQL server; one context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "saimahui.sample=false",
            "saimahui.data=target/test-data/${saimahui.test.fork:1}",
            "saimahui.rehearsal.beat=20ms",
            "saimahui.organiser.password=" + TestPortal.PASSWORD
        })
@AutoConfigureMockMvc
@Import(TestPortal.class)
@ContextConfiguration(initializers = PostgresServer.class)
public @interface OnPostgres {}
