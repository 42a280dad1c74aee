package dev.imagemill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.imagemill.access.CallableBy;
import org.springframework.web.bind.annotation.RequestMapping;

/** Holds the shape of the design: which package may know which. */
@AnalyzeClasses(packages = "dev.imagemill", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.imagemill";

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DIRECTION = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
            .withOptionalLayers(true)
            .layer("Main")
            .definedBy(ROOT)
            .layer("Outside")
            .definedBy(in("web", "cli"))
            .layer("UseCases")
            .definedBy(in("ingest", "batch", "delivery", "pipeline", "notify"))
            .layer("Ports")
            .definedBy(in("catalog", "job", "render", "cutout", "describe", "storage", "access", "outbound"))
            .layer("Transform")
            .definedBy(in("transform"))
            .layer("Facts")
            .definedBy(in("image", "fault"))
            .layer("Watching")
            .definedBy(in("observability"))
            .layer("Vips")
            .definedBy(in("vips"))
            .whereLayer("Main")
            .mayOnlyBeAccessedByLayers("Outside")
            .whereLayer("Outside")
            .mayOnlyBeAccessedByLayers("Main")
            .whereLayer("UseCases")
            .mayOnlyBeAccessedByLayers("Outside", "Watching", "Main")
            .whereLayer("Ports")
            .mayOnlyBeAccessedByLayers("UseCases", "Outside", "Watching", "Main")
            .whereLayer("Transform")
            .mayOnlyBeAccessedByLayers("Ports", "UseCases", "Outside", "Watching", "Main");

    @ArchTest
    static final ArchRule PURE = noClasses()
            .that()
            .resideInAnyPackage(in("image", "transform", "fault"))
            .or()
            .haveSimpleNameStartingWith("RenderPlan")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.nio.file..", "java.net..", "java.sql..", "java.lang.foreign..", "org.springframework..");

    @ArchTest
    static final ArchRule FOREIGN_CALLS_ONLY_IN_VIPS = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".vips..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.foreign..");

    @ArchTest
    static final ArchRule VIPS_ONLY_IN_ITS_RENDERER = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".vips..", ROOT + ".render.libvips..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".vips..");

    @ArchTest
    static final ArchRule OPENCV_ONLY_IN_ITS_REMOVER = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".cutout.grabcut..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule SQL_ONLY_IN_ITS_ADAPTERS = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "..sql..", ROOT + ".job.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.springframework.jdbc..",
                    "com.github.kagkarlsson..",
                    "org.sqlite..");

    @ArchTest
    static final ArchRule LANGCHAIN_ONLY_IN_ITS_ADAPTERS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + ".describe.gemini..", ROOT + ".describe.openai..", ROOT + ".describe.langchain..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j..");

    @ArchTest
    static final ArchRule GOOGLE_ONLY_IN_ITS_ADAPTERS = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".describe.vision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.api..", "com.google.auth..", "com.google.cloud..");

    @ArchTest
    static final ArchRule METADATA_LIBRARIES_ONLY_WHERE_FACTS_ARE_READ = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".describe.facts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.drew..", "com.adobe..");

    @ArchTest
    static final ArchRule SERVLETS_ONLY_IN_WEB = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..");

    @ArchTest
    static final ArchRule ENDPOINTS_SAY_WHO_MAY_CALL_THEM = methods()
            .that()
            .areAnnotatedWith(RequestMapping.class)
            .or()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(CallableBy.class);

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule CLOCK_IS_INJECTED = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule NO_MUTABLE_STATIC_STATE =
            noFields().that().areStatic().should().notBeFinal();

    @ArchTest
    static final ArchRule NO_NAMES_THAT_SAY_NOTHING = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    private static String[] in(String... modules) {
        return java.util.Arrays.stream(modules).map(m -> ROOT + "." + m + "..").toArray(String[]::new);
    }
}
