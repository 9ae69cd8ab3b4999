package org.saimahui;

import java.io.IOException;
import java.util.List;
import org.saimahui.attachment.PdfDrawer;
import org.saimahui.exchange.FileVerifier;
import org.saimahui.store.StoreCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the portal. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SaimahuiApplication {

    /** With {@code verify FILE} a result is checked instead, without a portal: see {@link FileVerifier}; with {@code move} or {@code restore} the database is seen to: {@link StoreCommand}; {@code draw-pdf} is what the portal asks of itself: {@link PdfDrawer}. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("verify")) {
            System.exit(FileVerifier.run(List.of(args).subList(1, args.length)));
        }
        if (StoreCommand.isMeant(args)) {
            System.exit(StoreCommand.run(args));
        }
        if (args.length > 0 && args[0].equals(PdfDrawer.COMMAND)) {
            System.exit(PdfDrawer.run(System.in, System.out));
        }
        SpringApplication.run(SaimahuiApplication.class, args);
    }
}
