package org.saimahui.journey;

import java.util.List;
import java.util.stream.Stream;
import org.saimahui.support.OnH2;

@OnH2
class HostileFormsOnH2Tests extends HostileFormsContract {

    @Override
    List<String> values() {
        return Stream.concat(UNKEEPABLE.stream(), UNREADABLE.stream()).toList();
    }
}
