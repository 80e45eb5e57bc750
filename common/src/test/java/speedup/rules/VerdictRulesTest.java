package speedup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constant has its entry, every value is in its range, and the table for instructors says the same. */
class VerdictRulesTest {

    private static final Path TABLE = Path.of("..", "docs", "rules.md");

    /** Sources that several entries name. */
    private static boolean isSourceName(Field field) {
        return Modifier.isPrivate(field.getModifiers()) && field.getType() == String.class;
    }

    static List<Field> constants() {
        return Arrays.stream(VerdictRules.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic() && !isSourceName(field))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("constants")
    void eachConstantIsPublicTypedAndDescribed(Field constant) {
        assertThat(Modifier.toString(constant.getModifiers())).isEqualTo("public static final");
        assertThat(constant.getType()).isIn(int.class, long.class, double.class, Duration.class);
        assertThat(constant.getAnnotation(Rule.class)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("constants")
    void eachDescriptionIsComplete(Field constant) {
        Rule rule = constant.getAnnotation(Rule.class);

        assertThat(List.of(rule.meaning(), rule.unit(), rule.source())).noneMatch(String::isBlank);
        assertThat(rule.meaning()).doesNotEndWith(".");
        assertThat(rule.reason()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("constants")
    void eachValueIsInItsRange(Field constant) {
        RuleValue value = RuleValue.of(constant);

        assertThat(value.range().contains(value.number()))
                .as("%s in %s", value.text(), value.range())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void eachPartHasRules(RulePart part) {
        assertThat(constants())
                .anyMatch(field -> field.getAnnotation(Rule.class).part() == part);
    }

    @Test
    void tableForInstructorsIsUpToDate() throws IOException {
        String before = Files.readString(TABLE);
        String after = RulesTable.replacedIn(before, constants());
        if (Boolean.getBoolean("speedup.write-docs")) {
            Files.writeString(TABLE, after);
            return;
        }

        assertThat(before)
                .as("docs/rules.md differs from VerdictRules. Write it anew with: mvn test -pl common"
                        + " -Dtest=VerdictRulesTest -Dspeedup.write-docs=true")
                .isEqualTo(after);
    }
}
