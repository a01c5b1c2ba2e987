package dev.shakedown;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages are a strict DAG, and every large library stands behind a fence. */
class ArchitectureTest {

    private static final String ROOT = "dev.shakedown";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Which of our packages a package may use besides itself; "" is the facade. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("wire", List.of()),
            Map.entry("config", List.of()),
            Map.entry("certs", List.of()),
            Map.entry("capture", List.of()),
            Map.entry("decrypt", List.of("wire")),
            Map.entry("fault", List.of("wire")),
            Map.entry("scenario", List.of("wire", "config", "certs", "fault")),
            Map.entry("observation", List.of("wire", "certs", "scenario")),
            Map.entry("explain", List.of("config", "scenario")),
            Map.entry("fingerprint", List.of("config")),
            Map.entry("engine", List.of("wire", "decrypt", "certs", "fault", "observation", "scenario")),
            Map.entry(
                    "proxy",
                    List.of(
                            "wire",
                            "decrypt",
                            "capture",
                            "config",
                            "certs",
                            "fault",
                            "scenario",
                            "observation",
                            "engine")),
            Map.entry(
                    "",
                    List.of(
                            "wire",
                            "decrypt",
                            "capture",
                            "config",
                            "certs",
                            "fault",
                            "scenario",
                            "observation",
                            "engine",
                            "proxy")),
            Map.entry("probe", List.of("wire", "certs", "scenario", "observation", "engine")),
            Map.entry("walk", List.of("config", "scenario", "observation", "")),
            Map.entry(
                    "reproduce",
                    List.of("wire", "decrypt", "capture", "config", "certs", "fault", "scenario", "probe")),
            Map.entry(
                    "audit",
                    List.of("wire", "config", "certs", "fault", "scenario", "observation", "engine", "proxy", "")),
            Map.entry(
                    "report",
                    List.of(
                            "wire",
                            "config",
                            "certs",
                            "fault",
                            "scenario",
                            "observation",
                            "engine",
                            "proxy",
                            "",
                            "explain",
                            "fingerprint",
                            "walk",
                            "audit",
                            "probe")),
            Map.entry(
                    "junit",
                    List.of(
                            "wire",
                            "config",
                            "certs",
                            "fault",
                            "scenario",
                            "observation",
                            "engine",
                            "proxy",
                            "",
                            "audit")),
            Map.entry(
                    "cli",
                    List.of(
                            "wire",
                            "config",
                            "certs",
                            "fault",
                            "scenario",
                            "observation",
                            "engine",
                            "proxy",
                            "",
                            "explain",
                            "fingerprint",
                            "walk",
                            "audit",
                            "probe",
                            "decrypt",
                            "capture",
                            "reproduce",
                            "report"))));

    /** Who may use a library. */
    private static final Map<String, List<String>> FENCES = new TreeMap<>(Map.of(
            "io.netty..", List.of("engine", "proxy"),
            "io.netty.internal.tcnative..", List.of("engine"),
            "org.bouncycastle..", List.of("certs", "engine"),
            "tools.jackson..", List.of("config", "report"),
            "com.networknt..", List.of("config"),
            "picocli..", List.of("cli"),
            "org.junit..", List.of("junit")));

    @Test
    void seesTheProduct() {
        assertThat(PRODUCT.size()).isGreaterThan(100);
        assertThat(PRODUCT.stream().map(type -> layer(type)).distinct()).isSubsetOf(MAY_USE.keySet());
    }

    @TestFactory
    Stream<DynamicTest> usesOnlyWhatStandsBelow() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey().isEmpty() ? "facade" : entry.getKey(),
                        () -> classes()
                                .that()
                                .resideInAPackage(packageOf(entry.getKey()))
                                .should()
                                .onlyDependOnClassesThat(resideOutsideOfPackages(ROOT + "..")
                                        .or(resideInAnyPackage(
                                                Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream())
                                                        .map(ArchitectureTest::packageOf)
                                                        .toArray(String[]::new))))
                                .check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> staysBehindItsFence() {
        return FENCES.entrySet().stream()
                .map(fence -> DynamicTest.dynamicTest(
                        fence.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(fence.getValue().stream()
                                        .map(ArchitectureTest::packageOf)
                                        .toArray(String[]::new))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(fence.getKey())
                                .check(PRODUCT)));
    }

    @Test
    void hasNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void leavesTheJvmAsItFoundIt() {
        noClasses()
                .should()
                .callMethod(java.security.Security.class, "setProperty", String.class, String.class)
                .orShould()
                .callMethod(java.security.Security.class, "addProvider", java.security.Provider.class)
                .orShould()
                .callMethod(System.class, "setProperty", String.class, String.class)
                .orShould()
                .callMethod(javax.net.ssl.SSLContext.class, "setDefault", javax.net.ssl.SSLContext.class)
                .check(PRODUCT);
    }

    @Test
    void printsOnlyInCommands() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("cli"))
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".audit.JavaClient")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(PRODUCT);
    }

    @TestFactory
    Stream<DynamicTest> everyPackageIsNullMarked() {
        return PRODUCT.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .map(found -> DynamicTest.dynamicTest(
                        found.getName(),
                        () -> assertThat(found.isAnnotatedWith(NullMarked.class))
                                .isTrue()));
    }

    private static String packageOf(String layer) {
        return layer.isEmpty() ? ROOT : ROOT + "." + layer + "..";
    }

    private static String layer(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1).replaceFirst("\\..*", "");
    }
}
