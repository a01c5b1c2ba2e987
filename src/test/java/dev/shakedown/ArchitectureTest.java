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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private static final String FACADE = "facade";

    /** Which of our packages a package may use besides itself, from the lowest layer to the highest. */
    private static final Map<String, List<String>> MAY_USE = table("""
            wire:
            config:
            certs:
            capture:
            decrypt:     wire
            fault:       wire
            scenario:    wire config certs fault
            explain:     config scenario
            fingerprint: config
            observation: wire certs scenario
            engine:      wire decrypt certs fault scenario observation
            proxy:       wire config certs capture decrypt fault scenario observation engine
            facade:      wire config certs capture decrypt fault scenario observation engine proxy
            probe:       wire certs scenario observation engine
            reproduce:   wire config certs capture decrypt fault scenario probe
            walk:        config scenario observation facade
            audit:       wire config certs fault scenario explain observation engine proxy facade
            junit:       wire config certs fault scenario observation engine proxy facade audit
            report:      wire config certs fault scenario explain fingerprint observation engine proxy facade probe walk audit
            cli:         wire config certs capture decrypt fault scenario explain fingerprint observation engine proxy facade \
                         probe reproduce walk audit report
            """);

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
                        entry.getKey(),
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

    private static Map<String, List<String>> table(String lines) {
        return lines.lines()
                .map(line -> line.split(":\\s*"))
                .collect(Collectors.toMap(
                        row -> row[0],
                        row -> row.length == 1 ? List.of() : List.of(row[1].split("\\s+")),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String packageOf(String layer) {
        return layer.equals(FACADE) ? ROOT : ROOT + "." + layer + "..";
    }

    private static String layer(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? FACADE : name.substring(ROOT.length() + 1).replaceFirst("\\..*", "");
    }
}
