package io.github.initbench.linalg.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InheritedArgumentsTest {

    private static final List<String> OURS = List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC");

    @Test
    void whatNothingStandsAgainstIsPassedOnInItsOrder() {
        List<String> arguments = List.of("-Dkey=value", "-XX:+UnlockExperimentalVMOptions", "-XX:ParallelGCThreads=2");
        assertThat(InheritedArguments.of(arguments).overriddenBy(OURS))
                .isEqualTo(new InheritedArguments(arguments, List.of()));
    }

    /** With the first of them a JVM with our arguments would not start, or have another heap. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:+UseParallelGC",
                "-XX:+UseG1GC",
                "-XX:+UseZGC",
                "-XX:-UseSerialGC",
                "-XX:SoftMaxHeapSize=4g",
                "-Xmx4g",
                "-Xms4g",
                "-Xmn4g",
                "-XX:MaxHeapSize=4g",
                "-XX:MinHeapSize=4g",
                "-XX:InitialHeapSize=4g",
                "-XX:MaxRAMPercentage=80",
                "-XX:MaxNewSize=4g"
            })
    void collectorAndHeapSizeAreNotWhereTheNewJvmHasItsOwn(String argument) {
        InheritedArguments inherited = InheritedArguments.of(List.of("-Da=1", argument, "-Db=2"));
        assertThat(inherited.overriddenBy(OURS))
                .isEqualTo(new InheritedArguments(List.of("-Da=1", "-Db=2"), List.of(argument)));
        assertThat(inherited.overriddenBy(List.of("-Dours=1")).passedOn()).containsExactly("-Da=1", argument, "-Db=2");
    }

    @Test
    void eachKindIsOverriddenByItsOwnKindAlone() {
        InheritedArguments inherited = InheritedArguments.of(List.of("-Xms4g", "-XX:+UseG1GC"));
        assertThat(inherited.overriddenBy(List.of("-Xmx1g")).passedOn()).containsExactly("-XX:+UseG1GC");
        assertThat(inherited.overriddenBy(List.of("-XX:+UseSerialGC")).passedOn())
                .containsExactly("-Xms4g");
    }

    /** The JVM's own archive of classes is of 8 bytes, and with -Xshare:on it would not start. */
    @Test
    void archiveIsNotDemandedOfAJvmWithAnotherAlignment() {
        InheritedArguments inherited = InheritedArguments.of(List.of("-Xshare:on", "-Da=1"));
        assertThat(inherited.overriddenBy(List.of("-XX:ObjectAlignmentInBytes=64")))
                .isEqualTo(new InheritedArguments(List.of("-Da=1"), List.of("-Xshare:on")));
        assertThat(inherited.overriddenBy(List.of("-Xmx1g")).passedOn()).containsExactly("-Xshare:on", "-Da=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,server=y,address=5005",
                "-agentpath:/lib/profiler.so",
                "-javaagent:agent.jar",
                "-Xrunjdwp:transport=dt_socket",
                "-Dcom.sun.management.jmxremote.port=9999"
            })
    void whatServesOneProcessIsNot(String argument) {
        assertThat(InheritedArguments.of(List.of(argument)))
                .isEqualTo(new InheritedArguments(List.of(), List.of(argument)));
    }

    /** As HotSpot prints them for JAVA_TOOL_OPTIONS with this value. */
    @Test
    void aVariableIsReadAsTheJvmReadsIt() {
        assertThat(InheritedArguments.words(" -Da='b c'  -Dd=\"e 'f'\"\t-Xmx1g\n"))
                .containsExactly("-Da=b c", "-Dd=e 'f'", "-Xmx1g");
        assertThat(InheritedArguments.words("")).isEmpty();
    }

    /** Each would change the heap of a JVM that has one of its own, or end it. */
    @Test
    void everyHeapFlagIsOverridden() {
        List<String> flags = List.of(
                "-XX:+AggressiveHeap",
                "-XX:NewRatio=3",
                "-XX:SurvivorRatio=4",
                "-XX:MaxRAM=2g",
                "-XX:MaxRAMFraction=2",
                "-ms1g");
        assertThat(InheritedArguments.of(flags).overriddenBy(List.of("-Xmx1g")).passedOn())
                .isEmpty();
    }
}
