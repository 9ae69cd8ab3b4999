package org.saimahui.preflight;

import java.util.List;
import org.saimahui.command.Situation;
import org.saimahui.page.PublicAddress;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether what goes through the hall's air can be read there. */
@Component
@Order(60)
class HttpsCheck implements PreflightCheck {

    private final PublicAddress address;

    private final Lines lines;

    HttpsCheck(PublicAddress address, Lines lines) {
        this.address = address;
        this.lines = lines;
    }

    @Override
    public List<Finding> look(Situation now) {
        return address.isHttps()
                ? lines.green("https", "on")
                : lines.amber("https", "off", "/organise/account/address");
    }
}
