package org.saimahui.stage;

import org.saimahui.command.Argument;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.StageCommand;
import org.saimahui.document.Text;

/** What a command carries, before anything is asked about the evening: each argument known, sound, and there. */
final class OrderShape {

    /** Longest reason, in UTF-16 units. */
    private static final int REASON = 500;

    private OrderShape() {}

    /** Whoever made the command may not have known what its handler means by a name. */
    static StageCommand meant(CommandHandler handler, StageCommand given) {
        StageCommand order = given;
        for (Argument<?> argument : handler.needs()) {
            order = order.meant(argument);
        }
        for (Argument<?> argument : handler.takes()) {
            order = order.meant(argument);
        }
        return order;
    }

    /** @throws org.saimahui.document.InvalidInputException naming each bad argument */
    static void check(CommandHandler handler, StageCommand order) {
        Text text = new Text();
        for (Argument<?> needed : handler.needs()) {
            if (!needed.equals(Argument.REASON) && order.get(needed).isEmpty()) {
                text.reject("MISSING_FIELD", pointer(needed.name()));
            }
        }
        String reason = order.get(Argument.REASON).orElse("");
        text.line(
                pointer(Argument.REASON.name()), reason, REASON, handler.needs().contains(Argument.REASON));
        order.arguments().keySet().stream()
                .filter(given -> !isKnown(handler, given))
                .map(Argument::name)
                .sorted()
                .forEach(name -> text.reject("UNKNOWN_FIELD", pointer(name)));
        order.unsound().forEach(name -> text.reject("BAD_VALUE", pointer(name)));
        text.orThrow();
    }

    private static boolean isKnown(CommandHandler handler, Argument<?> given) {
        return Argument.EVERYWHERE.contains(given)
                || handler.needs().contains(given)
                || handler.takes().contains(given);
    }

    private static String pointer(String name) {
        return "/" + name;
    }
}
