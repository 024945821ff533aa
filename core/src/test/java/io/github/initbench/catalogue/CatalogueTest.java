package io.github.initbench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What has a name, and the error where nothing has it. */
class CatalogueTest {

    private static final Catalogue<Integer> NUMBERS =
            new Catalogue<>("number", List.of(2, 1, 3), number -> "number-" + number);

    @Test
    void findsByName() {
        assertThat(NUMBERS.named("number-1")).isEqualTo(1);
        assertThat(NUMBERS.has("number-1")).isTrue();
        assertThat(NUMBERS.names()).containsExactly("number-2", "number-1", "number-3");
    }

    @Test
    void anUnknownNameIsAnErrorThatListsThemInOrder() {
        assertThat(NUMBERS.has("1")).isFalse();
        assertThatThrownBy(() -> NUMBERS.named("1"))
                .isInstanceOfSatisfying(UnknownNameException.class, e -> {
                    assertThat(e.name()).isEqualTo("1");
                    assertThat(e.available()).isEqualTo(NUMBERS.names());
                })
                .hasMessage("unknown number '1'; available: number-2, number-1, number-3");
    }

    @Test
    void twoOfANameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.ofNames("fruit", List.of("apple", "pear", "apple")))
                .withMessage("fruit: two are called 'apple'; give each another name");
    }
}
