package org.saimahui.journey;

import java.util.List;
import org.saimahui.support.OnPostgres;

/** What the stores disagree about: texts that cannot be kept. */
@OnPostgres
class HostileFormsOnPostgresTests extends HostileFormsContract {

    @Override
    List<String> values() {
        return UNKEEPABLE;
    }
}
