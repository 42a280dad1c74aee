package dev.imagemill.describe.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromptTest {

    @Test
    void tellsNoNameUnlessItsTemplateAsksForIt() {
        assertThat(Prompt.standard().text("en", "passport.jpg")).doesNotContain("passport");
        assertThat(new Prompt("Called \"{name}\", in {language}.").text("de", "my \"{language}\"\n mug.jpg"))
                .isEqualTo("Called \"my '{language}' mug.jpg\", in German (de).");
    }

    @Test
    void namesTheLanguage() {
        assertThat(Prompt.standard().text("pt-BR", "")).contains("Portuguese (Brazil) (pt-BR)");
    }

    @Test
    void hasAnotherVersionForOtherWords() {
        assertThat(Prompt.standard().version())
                .matches("[0-9a-f]{12}")
                .isEqualTo(Prompt.standard().version())
                .isNotEqualTo(new Prompt("Describe this in {language}.").version());
    }
}
