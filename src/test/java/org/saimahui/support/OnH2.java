package org.saimahui.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole portal on H2 behind a real port, one context for all such tests. Each test makes a contest of its own
 * ({@link Evenings}) and looks at nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:saimahui-test;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;QUERY_CACHE_SIZE=256;OPTIMIZE_REUSE_RESULTS=0;DB_CLOSE_DELAY=-1",
            "saimahui.sample=false",
            "saimahui.data=target/test-data/${saimahui.test.fork:1}",
            "saimahui.rehearsal.beat=20ms",
            "saimahui.organiser.password=" + TestPortal.PASSWORD
        })
@AutoConfigureMockMvc
@Import(TestPortal.class)
public @interface OnH2 {}
