package org.saimahui.stage;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.regex.Pattern;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Situation;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The handlers of the portal without the services that they act with: they can be asked, and do nothing. */
final class Guards {

    private static final Commands COMMANDS = new Commands(handlers());

    private Guards() {}

    /** What may be commanded in a situation. */
    static Availability in(Situation now) {
        return COMMANDS.in(now);
    }

    private static List<CommandHandler> handlers() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CommandHandler.class));
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Tests\\b.*")));
        return scanner.findCandidateComponents("org.saimahui").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(Guards::handler)
                .toList();
    }

    private static CommandHandler handler(String name) {
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (CommandHandler) constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name, e);
        }
    }
}
