package speedup.grader.report.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import speedup.machine.CpuMap;

class MachinePictureTest {

    private static final Path SAMPLES = Path.of("target", "machine-samples");

    private static final Map<String, CpuMap> MACHINES = Map.of(
            "one-core", SampleMachines.oneCore(),
            "unknown", SampleMachines.unknown(),
            "two-nodes", SampleMachines.twoNodes(),
            "hybrid", SampleMachines.hybrid(),
            "many-threads", SampleMachines.manyThreads(96),
            "crossing", SampleMachines.crossing());

    static Stream<Map.Entry<String, CpuMap>> machines() {
        return MACHINES.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void isAPictureWithTitleAndDescription(Map.Entry<String, CpuMap> machine) throws Exception {
        String svg = svg(machine.getValue());
        Files.createDirectories(SAMPLES);
        Files.writeString(SAMPLES.resolve(machine.getKey() + ".svg"), svg);

        Element root = parsed(svg);

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(texts(root, "title")).containsExactly("This machine: A <fast> & cheap one, 2 GiB of memory");
        assertThat(texts(root, "desc")).singleElement().asString().contains("may use 2 cores: the quota");
    }

    @ParameterizedTest
    @MethodSource("machines")
    void keepsEachPartInsideOfWhatItIsIn(Map.Entry<String, CpuMap> machine) {
        requireInside(PartLayout.place(MachineTree.of(machine.getValue(), List.of("A machine")), 10, 10));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void showsEachHardwareThreadOnce(Map.Entry<String, CpuMap> machine) throws Exception {
        List<String> shown = texts(parsed(svg(machine.getValue())), "text").stream()
                .filter(text -> text.matches("CPU \\d+"))
                .toList();

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(machine.getValue().cpus().stream()
                        .map(cpu -> "CPU " + cpu.number())
                        .toList());
    }

    @Test
    void writesACoresOwnCachesOnIt() {
        MachinePart machine = MachineTree.of(SampleMachines.twoNodes(), List.of("A machine"));

        MachinePart node = machine.children().get(1).children().get(0);
        MachinePart cache = node.children().get(0);
        MachinePart core = cache.children().get(0);

        assertThat(machine.children()).hasSize(2);
        assertThat(node.lines()).containsExactly("NUMA node 1, 64 GiB");
        assertThat(cache.lines()).containsExactly("L3 16 MiB");
        assertThat(cache.children()).hasSize(4);
        assertThat(core.lines()).containsExactly("Core 8", "L2 1 MiB", "L1 code 32 KiB", "L1 data 32 KiB");
        assertThat(core.children()).extracting(thread -> thread.lines().get(0)).containsExactly("CPU 8", "CPU 24");
    }

    @Test
    void saysInWordsWhatMayNotBeUsed() throws Exception {
        Element root = parsed(svg(SampleMachines.twoNodes()));

        assertThat(texts(root, "text").stream().filter("not allowed"::equals)).hasSize(28);
        assertThat(texts(root, "desc"))
                .singleElement()
                .asString()
                .contains("2 packages, 16 cores, 32 hardware threads, 2 NUMA nodes")
                .contains("NUMA node 0, 64 GiB: CPUs 0-7,16-23.")
                .contains("L3 16 MiB of CPUs 0-3,16-19; 4-7,20-23;")
                .contains("may run on CPUs 0-1,16-17");
    }

    @Test
    void drawsCoresThatShareACacheInsideOfIt() {
        MachinePart machine = MachineTree.of(SampleMachines.hybrid(), List.of("A machine"));
        MachinePart level3 =
                machine.children().get(0).children().get(0).children().get(0);

        assertThat(level3.lines()).containsExactly("L3 12 MiB");
        assertThat(level3.children())
                .extracting(part -> part.lines().get(0))
                .containsExactly("Core 0", "Core 1", "L2 2 MiB");
        assertThat(level3.children().get(0).lines()).containsExactly("Core 0", "performance", "L2 1.25 MiB");
    }

    @Test
    void leavesOutWhatLiesAcrossOthers() {
        assertThat(svg(SampleMachines.crossing()))
                .doesNotContain("NUMA node 7<")
                .contains("NUMA node 7: CPUs 1-2.");
    }

    @Test
    void admitsWhatTheSystemDoesNotTell() {
        assertThat(svg(SampleMachines.unknown())).contains("3 CPUs; this system does not tell");
    }

    private static String svg(CpuMap map) {
        return new MachinePicture(map, "A <fast> & cheap one", 2L << 30, "2 cores: the quota").svg();
    }

    private static Element parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<String> texts(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static void requireInside(PlacedPart outer) {
        for (PlacedPart inner : outer.children()) {
            assertThat(inner.x()).isGreaterThan(outer.x());
            assertThat(inner.y()).isGreaterThan(outer.y() + outer.part().lines().size() * PartLayout.LINE);
            assertThat(inner.x() + inner.width()).isLessThan(outer.x() + outer.width());
            assertThat(inner.y() + inner.height()).isLessThan(outer.y() + outer.height());
            for (PlacedPart other : outer.children()
                    .subList(
                            outer.children().indexOf(inner) + 1,
                            outer.children().size())) {
                boolean apart = inner.x() + inner.width() <= other.x()
                        || other.x() + other.width() <= inner.x()
                        || inner.y() + inner.height() <= other.y()
                        || other.y() + other.height() <= inner.y();
                assertThat(apart).as("%s and %s are apart", inner, other).isTrue();
            }
            requireInside(inner);
        }
    }
}
