package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.presenter.PresenterView;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;

class CommandsTests {

    @ParameterizedTest
    @ValueSource(strings = {"stage.properties", "stage_en.properties"})
    void everyCommandHasItsVerbAndWhatIsSaidWhenItIsDone(String file) throws IOException {
        Properties words = read("messages/" + file);
        for (Command command : Command.values()) {
            assertThat(words).containsKeys("stage.command." + command, "stage.done." + command);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit.properties", "audit_en.properties"})
    void everyCommandHasItsWordsInTheRecord(String file) throws IOException {
        Properties words = read("messages/" + file);
        for (Command command : Command.values()) {
            assertThat(words).containsKey("audit.action." + command);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommandHasOneHandler(Command command) {
        assertThat(Guards.in(Situations.aContest().make())
                        .commands()
                        .handler(command)
                        .command())
                .isEqualTo(command);
    }

    @Test
    void aPortalWithTwoHandlersOfACommandOrWithoutOneDoesNotStart() {
        CommandHandler call = new Quiet(Command.CALL);

        assertThatThrownBy(() -> new Commands(List.of(call, new Quiet(Command.CALL))))
                .hasMessageContaining("Two handlers of CALL");
        assertThatThrownBy(() -> new Commands(List.of(call)))
                .hasMessageContaining("Without a handler")
                .hasMessageContaining("RELEASE");
    }

    private record Quiet(Command command) implements CommandHandler {

        @Override
        public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
            return Optional.empty();
        }

        @Override
        public void act(Situation now, StageCommand order) {}
    }

    private static Properties read(String path) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new EncodedResource(new ClassPathResource(path), StandardCharsets.UTF_8).getReader()) {
            words.load(reader);
        }
        return words;
    }
}
