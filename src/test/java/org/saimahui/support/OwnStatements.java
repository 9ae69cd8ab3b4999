package org.saimahui.support;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** What one thread asks the database: clocks and robots that run beside a test are not counted. */
public final class OwnStatements implements StatementInspector {

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    /** All that this thread sends while it does that, in order. */
    public static List<String> during(Runnable act) {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            act.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Override
    public String inspect(String sql) {
        List<String> heard = HEARD.get();
        if (heard != null) {
            heard.add(sql);
        }
        return sql;
    }
}
