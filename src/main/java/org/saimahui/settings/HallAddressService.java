package org.saimahui.settings;

import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.page.PublicAddress;
import org.saimahui.shared.ConflictException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the address of the hall that an organiser has chosen, and tells {@link PublicAddress} at once. */
@Service
public class HallAddressService implements InitializingBean {

    private static final String NAME = "hall-address";

    private final SettingRepository settings;

    private final PublicAddress address;

    private final AuditLog audit;

    HallAddressService(SettingRepository settings, PublicAddress address, AuditLog audit) {
        this.settings = settings;
        this.address = address;
        this.audit = audit;
    }

    /** Before the first page is answered. */
    @Override
    public void afterPropertiesSet() {
        address.choose(stored());
    }

    /**
     * Chooses an address, or none with an empty text; links and QR codes carry it from the commit on.
     *
     * @param seen the one that was stored when the sender looked, as {@link #stored} said; null for whatever is
     * @throws org.saimahui.document.InvalidInputException where nobody could reach such an address
     * @throws ConflictException {@code ADDRESS_FIXED} while the configuration names one, {@code ADDRESS_CHANGED} when
     *     somebody has chosen another one meanwhile
     */
    @Transactional
    public void choose(String typed, @Nullable String seen) {
        if (address.isFixed()) {
            throw new ConflictException("ADDRESS_FIXED");
        }
        String chosen = HallAddress.of(typed);
        String before = stored();
        if (chosen.equals(before)) {
            return;
        }
        if (seen != null && !seen.equals(before)) {
            throw new ConflictException("ADDRESS_CHANGED", before);
        }
        settings.save(new Setting(NAME, chosen));
        audit.record(null, "HALL_ADDRESS_CHOSEN", Subject.HALL_ADDRESS, before, chosen, null);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                address.choose(chosen);
            }
        });
    }

    /** The address that is chosen; empty for none. */
    public String stored() {
        return settings.findById(NAME).map(Setting::content).orElse("");
    }
}
