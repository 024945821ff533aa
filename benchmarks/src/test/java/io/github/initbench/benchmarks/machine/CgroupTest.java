package io.github.initbench.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CgroupTest {

    private static final String UNLIMITED_V1 = "9223372036854771712";

    @TempDir
    Path root = Path.of("");

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text + "\n");
    }

    private void memberships(String lines) throws IOException {
        write("proc/self/cgroup", lines);
    }

    @Test
    void version2IsReadInTheGroupOfTheProcess() throws IOException {
        memberships("0::/system.slice/bench.service");
        write("sys/fs/cgroup/cpu.stat", "usage_usec 7");
        write("sys/fs/cgroup/system.slice/bench.service/cpu.max", "200000 100000");
        write("sys/fs/cgroup/system.slice/bench.service/cpu.stat", "nr_periods 9\nnr_throttled 3\nthrottled_usec 4500");
        write("sys/fs/cgroup/system.slice/bench.service/memory.max", "1073741824");

        assertThat(Cgroup.below(root)).isEqualTo(new Cgroup("200000 100000", "1073741824", 3L, 4500L));
    }

    @Test
    void version2FindsTheLimitsOfTheGroupsAround() throws IOException {
        memberships("0::/pod/box/leaf");
        write("sys/fs/cgroup/pod/cpu.max", "400000 100000");
        write("sys/fs/cgroup/pod/cpu.stat", "nr_throttled 8\nthrottled_usec 80");
        write("sys/fs/cgroup/pod/memory.max", "1000");
        write("sys/fs/cgroup/pod/box/cpu.max", "150000 100000");
        write("sys/fs/cgroup/pod/box/cpu.stat", "nr_throttled 5\nthrottled_usec 50");
        write("sys/fs/cgroup/pod/box/memory.max", "max");
        write("sys/fs/cgroup/pod/box/leaf/cpu.max", "max 100000");
        write("sys/fs/cgroup/pod/box/leaf/cpu.stat", "nr_throttled 0\nthrottled_usec 0");

        assertThat(Cgroup.below(root)).isEqualTo(new Cgroup("150000 100000", "1000", 5L, 50L));
    }

    @Test
    void theLeastQuotaIsTheOneThatThrottles() throws IOException {
        memberships("0::/pod/box");
        write("sys/fs/cgroup/pod/cpu.max", "50000 50000");
        write("sys/fs/cgroup/pod/cpu.stat", "nr_throttled 8\nthrottled_usec 80");
        write("sys/fs/cgroup/pod/box/cpu.max", "200000 100000");
        write("sys/fs/cgroup/pod/box/cpu.stat", "nr_throttled 0\nthrottled_usec 0");

        assertThat(Cgroup.below(root)).isEqualTo(new Cgroup("50000 50000", null, 8L, 80L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "cpu,cpuacct"})
    void version1CountsInNanosecondsAndStatesTheQuotaInTwoFiles(String controllers) throws IOException {
        memberships("4:memory:/box\n2:" + controllers + ":/box/leaf\n1:cpuset:/\n0::/elsewhere");
        String cpu = "sys/fs/cgroup/" + controllers;
        write(cpu + "/box/cpu.cfs_quota_us", "200000");
        write(cpu + "/box/cpu.cfs_period_us", "100000");
        write(cpu + "/box/cpu.stat", "nr_periods 9\nnr_throttled 3\nthrottled_time 4500999");
        write(cpu + "/box/leaf/cpu.cfs_quota_us", "-1");
        write(cpu + "/box/leaf/cpu.cfs_period_us", "100000");
        write(cpu + "/box/leaf/cpu.stat", "nr_throttled 0\nthrottled_time 0");
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", UNLIMITED_V1);
        write("sys/fs/cgroup/memory/box/memory.limit_in_bytes", "1073741824");

        assertThat(Cgroup.below(root)).isEqualTo(new Cgroup("200000 100000", "1073741824", 3L, 4500L));
    }

    @Test
    void withoutAQuotaTheCountersAreTheGroupsOwnAndTheLimitsNull() throws IOException {
        memberships("1:cpu:/box\n2:memory:/box");
        write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1");
        write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000");
        write("sys/fs/cgroup/cpu/cpu.stat", "nr_throttled 7\nthrottled_time 7000");
        write("sys/fs/cgroup/cpu/box/cpu.cfs_quota_us", "-1");
        write("sys/fs/cgroup/cpu/box/cpu.cfs_period_us", "100000");
        write("sys/fs/cgroup/cpu/box/cpu.stat", "nr_throttled 0\nthrottled_time 0");
        write("sys/fs/cgroup/memory/box/memory.limit_in_bytes", UNLIMITED_V1);

        assertThat(Cgroup.below(root)).isEqualTo(new Cgroup(null, null, 0L, 0L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0::/docker/not-visible-here", "0::/../../elsewhere", "0::/", ""})
    void aContainerSeesItsOwnGroupWhereItIsMounted(String line) throws IOException {
        memberships(line);
        write("sys/fs/cgroup/cpu.max", "50000 100000");
        write("sys/fs/cgroup/cpu.stat", "nr_throttled 2\nthrottled_usec 20");
        write("sys/fs/cgroup/memory.max", "1000");

        assertThat(Cgroup.below(root)).isEqualTo(new Cgroup("50000 100000", "1000", 2L, 20L));
    }

    @Test
    void aVersion1ContainerDoesToo() throws IOException {
        memberships("2:cpu,cpuacct:/docker/not-visible-here");
        write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "50000");
        write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000");
        write("sys/fs/cgroup/cpu,cpuacct/cpu.stat", "nr_throttled 2\nthrottled_time 20000");

        assertThat(Cgroup.below(root)).isEqualTo(new Cgroup("50000 100000", null, 2L, 20L));
    }

    @Test
    void anotherSystemReportsNothing() {
        assertThat(Cgroup.below(root)).isEqualTo(new Cgroup(null, null, null, null));
    }
}
